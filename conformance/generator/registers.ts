import { addDays } from '../reference/calendar-days.ts';
import type { PlainCase, PlainEvent } from '../reference/case.ts';
import { measure } from '../reference/indicators.ts';
import type { Period } from '../reference/register.ts';
import type { Vector } from '../vector.ts';
import { type Counting, EDGE_REGISTERS } from './edge-registers.ts';
import { at } from './life.ts';
import { anyRegistration, caseOf, ordinaryFor, type Registration, without } from './made-case.ts';
import { numbered } from './numbered.ts';
import { type Chance, chanceFrom } from './seeded.ts';

const REGISTERS = 150;
/** How many matters a register holds; large ones are few, so that one can still be counted by hand. */
const SIZES = [5, 6, 8, 9, 11, 12, 14, 17, 40] as const;
const FIRST_DAYS = ['2023-01-01', '2023-01-01', '2024-03-01', '2022-03-01', '2025-07-01'] as const;
const GRADES = ['satisfied', 'satisfied', 'mostly-satisfied', 'dissatisfied'] as const;

/** How a matter goes through the offices: each step some days after the one before. */
const handlingFrom = (chance: Chance, receivedOn: string): readonly PlainEvent[] => {
  const steps: readonly (readonly [string, readonly number[], object?])[] = [
    ['dispatched', [0, 3, 10, 15, 16, 20], { mode: 'forward' }],
    ['unit-received', [0, 1, 3]],
    ['accepted', [1, 8, 15, 16, 25]],
    ['replied', [10, 30, 59, 60, 61, 75]],
    ['delivered', [0, 2], { document: 'opinion' }],
    ['closed', [0, 1, 5]],
  ];
  const events: PlainEvent[] = [];
  let on = receivedOn;
  for (const [type, gaps, more] of steps) {
    if (chance.percent(12)) break;
    if (chance.percent(10)) continue;
    on = addDays(on, chance.pick(gaps));
    events.push(at(on, type, more));
  }
  return [...events, ...endsOf(chance, on), ...evaluationsOf(chance, on)];
};

const endsOf = (chance: Chance, on: string): readonly PlainEvent[] =>
  chance.percent(15)
    ? [at(addDays(on, chance.pick([0, 4])), chance.pick(['withdrawn', 'redirected', 'closed']))]
    : [];

const evaluationsOf = (chance: Chance, on: string): readonly PlainEvent[] =>
  (['office', 'unit'] as const).flatMap((object) =>
    chance.percent(55)
      ? [
          at(addDays(on, chance.pick([0, 6, 30])), 'evaluated', {
            object,
            ...(chance.percent(25) ? { expired: true } : { grade: chance.pick(GRADES) }),
          }),
        ]
      : [],
  );

const registrationOf = (
  chance: Chance,
  receivedOn: string,
  earlier: readonly string[],
): Registration => {
  const { repeatOf: _, ...registration } = anyRegistration(chance, receivedOn);
  return {
    ...registration,
    ...(earlier.length > 0 && chance.percent(20) ? { repeatOf: chance.pick(earlier) } : {}),
    ...(chance.percent(20) ? { backlog: { batch: '1' } } : {}),
  };
};

const UNKNOWN = [[], [], [], [], ['priorHandling'], ['arbitrable'], ['purpose']] as const;
const PRIOR = ['pending', 'pending-overdue', 'replied', 'rechecked'] as const;

const matterOf = (chance: Chance, id: string, receivedOn: string, earlier: readonly string[]) => {
  const registration = registrationOf(chance, receivedOn, earlier);
  const ordinary = ordinaryFor(registration);
  const facts = chance.percent(15)
    ? { ...ordinary, priorHandling: chance.pick(PRIOR) }
    : without(ordinary, chance.pick(UNKNOWN));
  const route = chance.percent(15) ? { judicialMatter: true, statutoryDuty: true } : {};
  return caseOf(id, registration, { ...facts, ...route }, handlingFrom(chance, receivedOn));
};

const registerFrom = (chance: Chance, firstDay: string): readonly PlainCase[] => {
  const ids = Array.from({ length: chance.pick(SIZES) }, (_, place) => `C-${place + 1}`);
  return ids.map((id, place) =>
    matterOf(chance, id, addDays(firstDay, chance.below(150)), ids.slice(0, place)),
  );
};

/** No bounds; a stretch of the time that was; or one that reaches past the as-of day. */
const periodFrom = (chance: Chance, firstDay: string, asOf: string): Period | undefined =>
  chance.pick([
    undefined,
    { from: firstDay, to: addDays(firstDay, 119) },
    { from: addDays(firstDay, 30), to: addDays(firstDay, 150) },
    { from: addDays(firstDay, 60), to: addDays(asOf, 45) },
    { from: addDays(firstDay, 90), to: addDays(firstDay, 92) },
  ]);

const anyCounting = (chance: Chance): Counting => {
  const firstDay = chance.pick(FIRST_DAYS);
  const cases = registerFrom(chance, firstDay);
  const asOf = addDays(firstDay, chance.pick([60, 120, 180, 260]));
  const period = periodFrom(chance, firstDay, asOf);
  return { asOf, cases, ...(period === undefined ? {} : { period }) };
};

/** Small registers, counted both ways. */
export const indicatorVectors = (): readonly Vector[] => {
  const chance = chanceFrom(40);
  const countings = [
    ...Array.from({ length: REGISTERS }, () => anyCounting(chance)),
    ...EDGE_REGISTERS,
  ];
  return numbered('indicators', countings.length, (_, place) => {
    const given = countings[place] as Counting;
    return {
      given: { ...given },
      expect: measure(given.cases, given.asOf, given.period),
    };
  });
};
