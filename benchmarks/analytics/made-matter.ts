import { madeCase } from '../made-cases.ts';

const OFFICES = 5;

interface Made {
  readonly registration: Readonly<Record<string, unknown>>;
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

const GRADES = ['satisfied', 'mostly-satisfied', 'dissatisfied', undefined];

/** An evaluation of the unit beside that of the office, one in four expired. */
const evaluation = (index: number, on: unknown) => {
  const grade = GRADES[index % GRADES.length];
  return {
    type: 'evaluated',
    on,
    object: 'unit',
    ...(grade === undefined ? { expired: true } : { grade }),
  };
};

/** A made case with what the joins of the indicators ask: several offices, filings again, backlog, evaluations of units. */
export const madeMatter = (index: number): unknown => {
  const { registration, events, ...more } = madeCase(index) as Made;
  const last = events.at(-1);
  return {
    ...more,
    registration: {
      ...registration,
      receiver: { id: `office-${index % OFFICES}`, kind: 'petition-office' },
      ...(index % 9 === 0 && index > 0 ? { repeatOf: `M-${Math.floor(index / 2)}` } : {}),
      ...(index % 31 === 0 ? { backlog: { batch: '1' } } : {}),
    },
    events: last?.['type'] === 'evaluated' ? [...events, evaluation(index, last['on'])] : events,
  };
};

/** So many made matters, one after the other. */
export function* madeMatters(count: number): Generator {
  for (let index = 0; index < count; index += 1) yield madeMatter(index);
}
