import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { isPossible, knownOf, missingIn } from '../../../fixtures/known-of-case.ts';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import { type Variant, variants } from '../../../fixtures/variants.ts';
import { type PlainEvent, plainReckoning } from '../test/plain-reckoner.ts';
import { lookedAtOn, randomLog } from '../test/random-log.ts';
import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';

/** An assessment's deadlines in the contract's names, without words; in order of their text. */
const toldBy = (variant: Variant, { deadlines, undetermined }: Assessment) => ({
  deadlines: deadlines
    .map((each) => ({
      id: variant.plainId('deadline', each.id),
      start: each.start,
      dueOn: each.dueOn,
      rolledDueOn: each.rolledDueOn,
      extendedBy: each.extendedBy,
      suspendedDays: each.suspendedDays,
      status: each.status,
      ...('metOn' in each ? { metOn: each.metOn } : {}),
      ...('daysLeft' in each ? { daysLeft: each.daysLeft } : {}),
    }))
    .sort(byText),
  undetermined: undetermined
    .map((each) => ({
      id: variant.plainId('deadline', each.id),
      start: each.start,
      wouldBeDueOn: each.wouldBeDueOn,
      status: each.status,
      needs: each.needs.map(({ fact }) => variant.plainId('fact', fact)),
    }))
    .sort(byText),
});

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** Receipts near the day on which the law changed, near holidays, and elsewhere. */
const receivedOn = fc.oneof(
  fc.integer({ min: -80, max: 30 }).map((days) => addDays('2022-05-01', days)),
  fc.integer({ min: 0, max: 900 }).map((days) => addDays('2022-07-17', days)),
);

const matters = (missing: number) =>
  receivedOn.chain((day) =>
    fc.record({
      part: randomMatter(missing).map((part): CasePart => ({ ...part, receivedOn: day })),
      events: randomLog(day),
      asOf: lookedAtOn(day),
    }),
  );

describe.each(variants)('section 4 of the contract, $name pack', (variant) => {
  const { calendar, pack } = variant;
  const law = {
    amount: variant.amount,
    extension: variant.extension,
    isWorkday: (date: string) => calendar.day(date).workday,
  };
  const agrees = (part: CasePart, events: readonly PlainEvent[], asOf: string): void => {
    const oneCase = caseOf(inNamesOf(variant, { ...part, events }));
    const expected = plainReckoning(
      {
        receivedOn: part.receivedOn ?? '',
        known: knownOf(part, variant),
        missing: missingIn(part, variant),
        isPossible,
        events,
      },
      asOf,
      law,
    );
    expect(toldBy(variant, assess(oneCase, pack, calendar, { asOf }))).toEqual({
      deadlines: expected.deadlines.toSorted(byText),
      undetermined: expected.undetermined.toSorted(byText),
    });
  };

  test('every deadline of a random log is that of a slow reckoner', () => {
    fc.assert(
      fc.property(matters(0), ({ part, events, asOf }) => {
        agrees(part, events, asOf);
      }),
      { numRuns: 25000, seed: 99 },
    );
  });

  test('where facts are missing the same deadlines run, and the same are undetermined for the same facts', () => {
    const fewMissing = matters(12).filter(({ part }) => missingIn(part, variant).length <= 4);
    fc.assert(
      fc.property(fewMissing, ({ part, events, asOf }) => {
        agrees(part, events, asOf);
      }),
      { numRuns: 4000, seed: 98 },
    );
  });
});
