import type { CivilDate } from '@xinfang/calendar';
import type { GroupOutcome } from '@xinfang/rules';
import type { CaseAnswers, ClockAnswer, Rest, ToldAnswer } from './case-answers.ts';
import { referencesOf } from './comparison.ts';
import { ABSENT } from './group-behaviour.ts';

/** One thing that comes out differently for a case. */
export interface CaseChange {
  /**
   * `outcome`: a group comes to something else. `ground`: to the same by another rule or on another basis. `flag`, `need`,
   * `remedy`, `warning`: told by one pack only, or otherwise. `deadline`: listed by one pack only or standing elsewhere.
   * `due`: the day that binds moves. `refusal`: one pack refuses the case.
   */
  readonly kind:
    | 'outcome'
    | 'ground'
    | 'flag'
    | 'need'
    | 'deadline'
    | 'due'
    | 'remedy'
    | 'warning'
    | 'refusal';
  /** The group, flag, fact, deadline, remedy or warning. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Of deadlines the event that started it and its day. */
  readonly start?: { readonly event: string; readonly on: CivilDate };
}

/** What comes out differently for a case; empty where nothing does. Labels and explanations play no part. */
export const changesBetween = (before: CaseAnswers, after: CaseAnswers): readonly CaseChange[] => [
  ...rulingChanges(before.ruling, after.ruling),
  ...paired(before.clocks, after.clocks).flatMap(([was, is]) => clockChanges(was, is)),
  ...paired(before.remedies, after.remedies).flatMap(([was, is]) => toldChanges('remedy', was, is)),
  ...paired(before.warnings, after.warnings).flatMap(([was, is]) =>
    toldChanges('warning', was, is),
  ),
];

type Ruled = CaseAnswers['ruling'];

const kept = new WeakMap<object, WeakMap<object, readonly CaseChange[]>>();

/** Cases of the same facts share their rulings: each pair is compared once. */
const rulingChanges = (before: Ruled, after: Ruled): readonly CaseChange[] => {
  let known = kept.get(before.outcomes);
  if (known === undefined) {
    known = new WeakMap();
    kept.set(before.outcomes, known);
  }
  let changes = known.get(after.outcomes);
  if (changes === undefined) {
    changes = compareRulings(before, after);
    known.set(after.outcomes, changes);
  }
  return changes;
};

const compareRulings = (before: Ruled, after: Ruled): readonly CaseChange[] => [
  ...paired(mapOf(before.outcomes), mapOf(after.outcomes)).flatMap(([was, is, group]) =>
    outcomeChanges(group, was, is),
  ),
  ...paired(flagsOf(before), flagsOf(after)).flatMap(([was, is]) => toldChanges('flag', was, is)),
  ...paired(needsOf(before), needsOf(after)).flatMap(([was, is]) => toldChanges('need', was, is)),
];

const mapOf = (outcomes: Ruled['outcomes']): ReadonlyMap<string, GroupOutcome> =>
  new Map(Object.entries(outcomes));

const flagsOf = ({ flags }: Ruled): ReadonlyMap<string, ToldAnswer> =>
  new Map(
    flags.map(({ group, value, rule, basis }) => [
      `${group} ${value}`,
      { id: value, status: 'raised', rest: [rule, ...referencesOf(basis)] },
    ]),
  );

const needsOf = ({ needs }: Ruled): ReadonlyMap<string, ToldAnswer> =>
  new Map(needs.map(({ fact, groups }) => [fact, { id: fact, status: 'asked', rest: groups }]));

const outcomeChanges = (
  group: string,
  was: GroupOutcome | undefined,
  is: GroupOutcome | undefined,
): readonly CaseChange[] => {
  const [from, to] = [outcomeText(was), outcomeText(is)];
  if (from !== to) return [{ kind: 'outcome', id: group, from, to }];
  return groundOf(was) === groundOf(is) ? [] : [{ kind: 'ground', id: group, from, to }];
};

/** An outcome, or the status that leaves it open. */
const outcomeText = (outcome: GroupOutcome | undefined): string =>
  outcome === undefined ? ABSENT : (outcome.value ?? outcome.status);

/** What an outcome rests on, as a text that compares. */
const groundOf = (outcome: GroupOutcome | undefined): string =>
  outcome === undefined
    ? ''
    : JSON.stringify([
        referencesOf(outcome.basis),
        ...(outcome.value === null
          ? [outcome.candidates]
          : [outcome.rule, outcome.confirm?.role, referencesOf(outcome.confirm?.basis ?? [])]),
      ]);

const clockChanges = (
  was: ClockAnswer | undefined,
  is: ClockAnswer | undefined,
): readonly CaseChange[] => {
  const { deadline: id, start } = (is ?? was) as ClockAnswer;
  const [from, to] = [was?.status ?? ABSENT, is?.status ?? ABSENT];
  const moved = was !== undefined && is !== undefined && was.due !== is.due;
  const restated = !moved && from === to && !sameRest(was, is);
  return [
    ...(moved ? [{ kind: 'due', id, from: was.due, to: is.due, start } as const] : []),
    ...(from !== to || restated ? [{ kind: 'deadline', id, from, to, start } as const] : []),
  ];
};

const toldChanges = (
  kind: 'flag' | 'need' | 'remedy' | 'warning',
  was: ToldAnswer | undefined,
  is: ToldAnswer | undefined,
): readonly CaseChange[] => {
  const { id } = (is ?? was) as ToldAnswer;
  const [from, to] = [was?.status ?? ABSENT, is?.status ?? ABSENT];
  const same = from === to && was?.until === is?.until && sameRest(was, is);
  return same ? [] : [{ kind, id, from, to }];
};

const sameRest = (
  was: { readonly rest: Rest } | undefined,
  is: { readonly rest: Rest } | undefined,
): boolean =>
  was?.rest.length === is?.rest.length &&
  (was?.rest ?? []).every((value, index) => value === is?.rest[index]);

/** What stands under the same key on both sides, or on one. */
const paired = <Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): readonly (readonly [Value | undefined, Value | undefined, string])[] =>
  [...new Set([...before.keys(), ...after.keys()])].map((key) => [
    before.get(key),
    after.get(key),
    key,
  ]);
