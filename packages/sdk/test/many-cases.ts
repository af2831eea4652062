import { caseJson } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';

/** Cases that differ in what a report counts by: the day, the unit, whether they were answered, whether they came again. */
export const manyCases = (count: number): readonly Readonly<Record<string, unknown>>[] =>
  Array.from({ length: count }, (_, i) =>
    caseJson({
      id: `信访-${i}`,
      receivedOn: `2023-0${1 + (i % 9)}-${10 + (i % 17)}`,
      channel: i % 3 === 0 ? 'visit' : 'letter',
      facts: i % 7 === 0 ? {} : SETTLED,
      registration: {
        unit: `单位${i % 5}`,
        title: `事项 ${i % 11}`,
        text: `正文 ${i % 13}`,
        ...(i % 10 === 9 ? { repeatOf: `信访-${i - 9}` } : {}),
      },
      events:
        i % 4 === 0
          ? []
          : [
              { type: 'accepted', on: `2023-1${i % 3}-05`, unit: 'unit' },
              { type: 'replied', on: `2023-1${i % 3}-20` },
            ],
    }),
  );
