import type { StartCase } from '@xinfang/pack/decide';
import { type EventCodes, OTHER_EVENT } from './event-codes.ts';
import { type EventLogIndex, NOWHERE } from './event-log-index.ts';

/** Start cases that a log leaves possible: some of a deadline's, or the one without a condition where it states none. */
export interface Possible {
  /** Tells it from the others of its deadline: 0, 1, … */
  readonly number: number;
  readonly cases: readonly StartCase[];
}

/** Which start cases of a deadline a log leaves possible. */
export interface StartCases {
  /** Before any log is looked at. */
  readonly all: Possible;
  /** At a start: its place, and its place among its like. Undefined where the log rules all out. */
  readonly at: (index: EventLogIndex, at: number, nth: number) => Possible | undefined;
}

const ANY_CASE: readonly StartCase[] = [{}];

/** Prepares the start cases of a deadline; where it states none every start counts. */
export const startCasesOf = (
  stated: readonly StartCase[] | undefined,
  codes: EventCodes,
): StartCases => {
  const all = { number: 0, cases: stated ?? ANY_CASE };
  if (stated === undefined) return { all, at: () => all };
  const tests = stated.map((each) => possibleAt(each, codes));
  const root: Branch = {};
  let number = 0;
  return {
    all,
    at: (index, at, nth) => {
      let branch = root;
      let some = false;
      for (const holds of tests) {
        const held = holds(index, at, nth);
        some ||= held;
        branch = followed(branch, held ? 'yes' : 'no');
      }
      if (!some) return undefined;
      branch.possible ??= {
        number: ++number,
        cases: stated.filter((_, place) => tests[place]?.(index, at, nth)),
      };
      return branch.possible;
    },
  };
};

/** What came of one start case after another: each combination is made once. */
interface Branch {
  yes?: Branch;
  no?: Branch;
  possible?: Possible;
}

const followed = (branch: Branch, way: 'yes' | 'no'): Branch => {
  const next = branch[way] ?? {};
  branch[way] = next;
  return next;
};

const possibleAt = (
  { followedBy, first }: StartCase,
  { codeOf }: EventCodes,
): ((index: EventLogIndex, at: number, nth: number) => boolean) => {
  const code = followedBy === undefined ? OTHER_EVENT : codeOf(followedBy);
  return (index, at, nth) =>
    (first === undefined || (nth === 0) === first) &&
    (followedBy === undefined || isFollowed(index, at, code));
};

/** Whether an event of a type comes before the next of the start's own type. */
const isFollowed = ({ codes, next, size }: EventLogIndex, at: number, code: number): boolean => {
  const following = next[at] as number;
  const end = following === NOWHERE ? size : following;
  for (let place = at + 1; place < end; place++) if (codes[place] === code) return true;
  return false;
};
