import type { Calendar } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../fixtures/civil-days.ts';
import { chinaCalendar, nationalPack } from '../../../fixtures/national-pack.ts';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import { variants } from '../../../fixtures/variants.ts';
import { withFieldCorrection } from '../test/field-corrections.ts';
import type { PlainEvent } from '../test/plain-reckoner.ts';
import { randomDeadline } from '../test/random-deadlines.ts';
import { lookedAtOn, randomLog } from '../test/random-log.ts';
import { reckonStepwise } from '../test/stepwise/reckon-case.ts';
import { answerOrIssues, countedIn, countedTold, reckoningTold } from '../test/told.ts';
import { eachDeadline } from './each-deadline.ts';
import { planOf } from './pack-plan.ts';
import { type CaseReckoning, reckonCase } from './reckon-case.ts';

/** What the random matters came to, by name. */
const came = new Map<string, number>();
const count = (name: string): void => {
  came.set(name, (came.get(name) ?? 0) + 1);
};
const REACHED = [
  ...['met', 'late', 'open', 'overdue', 'void'],
  ...['needs-facts', 'conflict', 'person-decides', 'untranslated', 'doubt'],
  ...['extended', 'refused', 'suspended', 'suspended twice', 'compared', 'named day'],
  ...['from the receipt', 'several starts', 'some of the start cases', 'corrected', 'not official'],
] as const;

const countAll = ({ running, undecided, log }: CaseReckoning): void => {
  for (const { status } of running) count(status);
  for (const { verdict } of undecided)
    count(verdict.because === undefined ? verdict.status : 'doubt');
  if (log.some(({ type }) => type === 'corrected')) count('corrected');
  const all = [...running, ...undecided];
  if (all.some(({ deadline }, at) => deadline === all[at + 1]?.deadline)) count('several starts');
  for (const { deadline, start, clock } of all) {
    if (clock.extension !== undefined) count('extended');
    if (clock.refusedExtensions.length > 0) count('refused');
    if (clock.suspension.days > 0) count('suspended');
    if (clock.suspension.spans.length > 1) count('suspended twice');
    if (clock.compared.length > 0) count('compared');
    if ('until' in clock.period) count('named day');
    if (start.index === undefined) count('from the receipt');
    if (start.cases.length < (deadline.start.cases?.length ?? 0)) count('some of the start cases');
    if (clock.certainty !== 'official') count('not official');
  }
};

const expectTheSame = (oneCase: Case, pack: Pack, calendar: Calendar, asOf: string): void => {
  const stepwise = answerOrIssues(() => reckonStepwise(oneCase, pack, calendar, asOf));
  const refused = 'issues' in stepwise;
  if (!refused) countAll(stepwise);
  const told = answerOrIssues(() => reckoningTold(reckonCase(oneCase, pack, calendar, asOf), pack));
  expectSameText(told, refused ? stepwise : reckoningTold(stepwise, pack));
  const counted = answerOrIssues(() => {
    const seen: unknown[] = [];
    eachDeadline(oneCase, pack, calendar, asOf, (each) => seen.push(countedTold(each, pack)));
    return seen;
  });
  expectSameText(counted, refused ? stepwise : countedIn(stepwise, pack));
};

/** Text is compared first: a comparison of objects takes longer than all the rest. */
const expectSameText = (told: unknown, expected: unknown): void => {
  if (JSON.stringify(told) !== JSON.stringify(expected)) expect(told).toEqual(expected);
};

/** Receipts near the days on which the law changed, and elsewhere. */
const receivedOn = fc.oneof(
  fc.integer({ min: -80, max: 30 }).map((days) => addDays('2022-05-01', days)),
  fc.integer({ min: -20, max: 20 }).map((days) => addDays('2005-05-01', days)),
  fc.integer({ min: 0, max: 900 }).map((days) => addDays('2022-07-17', days)),
);

/** In the order of days, as most registers hold them; corrections name places, so a log with them stays as it is. */
const asRecorded = (events: readonly PlainEvent[]): readonly PlainEvent[] =>
  events.some(({ type }) => type === 'corrected')
    ? events
    : events.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const matters = (missing: number) =>
  receivedOn.chain((day) =>
    fc.record({
      part: randomMatter(missing).map((part): CasePart => ({ ...part, receivedOn: day })),
      events: fc
        .tuple(randomLog(day), fc.boolean())
        .map(([events, inOrder]) => (inOrder ? asRecorded(events) : events))
        .chain((events) => withFieldCorrection(events, day)),
      asOf: lookedAtOn(day),
    }),
  );

const NUMBER_OF_PACKS = 60;

describe('one plan for all cases answers as each case reckoned step by step', () => {
  test.each(variants.flatMap((variant) => [0, 10].map((missing) => ({ ...variant, missing }))))(
    'on 2,500 random matters, $name pack, $missing facts in a hundred missing',
    ({ missing, ...variant }) => {
      const { pack, calendar } = variant;
      const before = { ...planOf(pack).ran };
      fc.assert(
        fc.property(matters(missing), ({ part, events, asOf }) => {
          const oneCase = caseOf(inNamesOf(variant, { ...part, events }));
          expectTheSame(oneCase, pack, calendar, asOf);
        }),
        { numRuns: 2500, seed: 50 + missing },
      );
      const { cases, asStored } = planOf(pack).ran;
      expect(cases - before.cases).toBeGreaterThan(4000);
      expect(asStored - before.asStored).toBeGreaterThan(800);
    },
    240_000,
  );

  test.each(
    fc
      .sample(fc.array(randomDeadline, { minLength: 6, maxLength: 16 }), {
        numRuns: NUMBER_OF_PACKS,
        seed: 60,
      })
      .map((deadlines, nth) => ({ deadlines, nth })),
  )('on 200 random matters under random deadlines, pack $nth', ({ deadlines, nth }) => {
    const pack = { ...nationalPack, deadlines };
    fc.assert(
      fc.property(matters(6), ({ part, events, asOf }) => {
        expectTheSame(caseOf({ ...part, events }), pack, chinaCalendar, asOf);
      }),
      { numRuns: 200, seed: 70 + nth },
    );
    expect(planOf(pack).ran.cases).toBeGreaterThan(300);
  });

  test.each(REACHED)('and dozens of them came to: %s', (name) => {
    expect(came.get(name) ?? 0).toBeGreaterThan(40);
  });
});
