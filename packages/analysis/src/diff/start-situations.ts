import type { CompiledPack, Deadline, Node, StartCase } from '@xinfang/pack';
import { andOpen, FALSE, IMPOSSIBLE, OPEN_STATUSES, orOpen } from '@xinfang/pack';
import { holdsOn } from './law-spans.ts';

/** What is known of the events around a start, as far as either pack asks. */
export interface Situation {
  /** Whether it is the first event of its type; absent where neither pack asks. */
  readonly first?: boolean;
  /** Events that come before the next start, among those that either pack asks for. */
  readonly followedBy: readonly string[];
  /** Events of the case that raise a doubt under either pack. */
  readonly doubting: readonly string[];
}

/** Every situation that can make a difference for a deadline under two packs. */
export const situationsOf = (
  before: Deadline | undefined,
  after: Deadline | undefined,
): readonly Situation[] => {
  const both = [before, after].flatMap((each) => each ?? []);
  const cases = both.flatMap(({ start }) => start.cases ?? []);
  const asksFirst = cases.some(({ first }) => first !== undefined);
  const followers = unique(cases.flatMap(({ followedBy }) => followedBy ?? []));
  const doubting = doubtSets(before, after);
  return subsetsOf(followers).flatMap((followedBy) =>
    (asksFirst ? [true, false] : [undefined]).flatMap((first) =>
      doubting.map((events) => ({
        ...(first === undefined ? {} : { first }),
        followedBy,
        doubting: events,
      })),
    ),
  );
};

/** Of events that raise a doubt under the same packs one stands for all. */
const doubtSets = (
  before: Deadline | undefined,
  after: Deadline | undefined,
): readonly (readonly string[])[] => {
  const [was, is] = [before?.doubt?.events ?? [], after?.doubt?.events ?? []];
  const standing = [
    was.find((event) => is.includes(event)),
    was.find((event) => !is.includes(event)),
    is.find((event) => !was.includes(event)),
  ].flatMap((event) => event ?? []);
  return subsetsOf(standing);
};

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const subsetsOf = ([first, ...rest]: readonly string[]): readonly (readonly string[])[] => {
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((set) => [first, ...set])];
};

const FIRST_STATUS = 2;
const PERSON = FIRST_STATUS + OPEN_STATUSES.indexOf('person-decides');

/** What the answers of `runsIn` are called. */
export const RUNS = ['does-not-run', 'runs', ...OPEN_STATUSES] as const;

/** Whether a deadline's clock runs in a situation, for all facts: an index into `RUNS`. */
export const runsIn = (
  compiled: CompiledPack,
  deadline: Deadline | undefined,
  on: string,
  { first, followedBy, doubting }: Situation,
): Node => {
  const { arena } = compiled;
  const never = arena.map((ok) => (ok === 1 ? 0 : IMPOSSIBLE), compiled.possible);
  if (deadline === undefined || !holdsOn(deadline, on)) return never;
  const open = (condition: StartCase['when']): Node =>
    condition === undefined
      ? arena.map((ok) => (ok === 1 ? 1 : IMPOSSIBLE), compiled.possible)
      : compiled.condition(condition, 'open');
  const cases = (deadline.start.cases ?? [{}]).filter(
    (each) =>
      (each.first === undefined || each.first === first) &&
      (each.followedBy === undefined || followedBy.includes(each.followedBy)),
  );
  if (cases.length === 0) return never;
  const any = cases
    .map(({ when }) => open(when))
    .reduce<Node>((a, b) => orOpen(arena, a, b), FALSE);
  const runs = andOpen(arena, open(deadline.when), any);
  const { doubt } = deadline;
  return doubt === undefined || !doubting.some((event) => doubt.events.includes(event))
    ? runs
    : arena.combine(
        (doubted, value) => (value === IMPOSSIBLE ? value : doubted === 1 ? PERSON : value),
        open(doubt.when),
        runs,
      );
};
