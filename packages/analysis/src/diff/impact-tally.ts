import { parseDayNumber } from '@xinfang/calendar';
import type { CaseChange } from './case-changes.ts';

/** One way in which cases change, with how many do. Of due days `from` is `due-day` and `to` is `earlier` or `later`: each day by itself would be a way of its own. */
export interface ImpactWay {
  readonly kind: CaseChange['kind'];
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly cases: number;
  /** Clocks, warnings and the like: a case may have several. */
  readonly count: number;
  /** Of due days that move: by how many days, from the most backward to the most forward. */
  readonly shift?: { readonly least: number; readonly most: number };
  /** The first cases by their ids. */
  readonly examples: readonly string[];
}

/** What became of the due days and clocks of one deadline. */
export interface DeadlineImpact {
  /** Clocks whose due day moved. */
  readonly moved: number;
  readonly earlier: number;
  readonly later: number;
  /** `"met→late"`: clocks that stand elsewhere, or are listed by one pack only (`absent`). */
  readonly status: Readonly<Record<string, number>>;
}

export const EARLIER = 'earlier';
export const LATER = 'later';

interface Tallied {
  way: Omit<ImpactWay, 'cases' | 'count' | 'shift' | 'examples'>;
  cases: number;
  count: number;
  least: number;
  most: number;
  examples: string[];
}

/** Counts ways of changing as cases come; memory grows with the ways, not with the cases. */
export const tallyWays = (limit: number) => {
  const ways = new Map<string, Tallied>();
  return {
    add: (caseId: string, changes: readonly CaseChange[]): void => {
      const seen = new Set<Tallied>();
      for (const change of changes) {
        const tallied = tallyOf(ways, change);
        tallied.count += 1;
        const shift = shiftOf(change);
        tallied.least = Math.min(tallied.least, shift);
        tallied.most = Math.max(tallied.most, shift);
        if (seen.has(tallied)) continue;
        seen.add(tallied);
        tallied.cases += 1;
        if (tallied.examples.length < limit) tallied.examples.push(caseId);
      }
    },
    ways: (): readonly ImpactWay[] =>
      [...ways.values()]
        .toSorted(
          (a, b) => KINDS.indexOf(a.way.kind) - KINDS.indexOf(b.way.kind) || b.cases - a.cases,
        )
        .map(({ way, cases, count, least, most, examples }) => ({
          ...way,
          cases,
          count,
          ...(way.kind === 'due' ? { shift: { least, most } } : {}),
          examples,
        })),
  };
};

const KINDS: readonly CaseChange['kind'][] = [
  ...(['refusal', 'outcome', 'deadline', 'due', 'flag', 'remedy'] as const),
  ...(['warning', 'need', 'ground'] as const),
];

/** By how many days a due day moves; 0 for everything else. */
const shiftOf = ({ kind, from, to }: CaseChange): number =>
  kind === 'due' ? (parseDayNumber(to) ?? 0) - (parseDayNumber(from) ?? 0) : 0;

const tallyOf = (ways: Map<string, Tallied>, change: CaseChange): Tallied => {
  const { kind, id } = change;
  const way = { kind, id, ...directionOf(change) };
  const key = JSON.stringify(way);
  let tallied = ways.get(key);
  if (tallied === undefined) {
    tallied = {
      way,
      cases: 0,
      count: 0,
      least: Number.POSITIVE_INFINITY,
      most: Number.NEGATIVE_INFINITY,
      examples: [],
    };
    ways.set(key, tallied);
  }
  return tallied;
};

/** Days are many: a due day moves forward or back. */
const directionOf = (change: CaseChange): { readonly from: string; readonly to: string } =>
  change.kind === 'due'
    ? { from: 'due-day', to: shiftOf(change) < 0 ? EARLIER : LATER }
    : { from: change.from, to: change.to };

/** `"a→b": n` for each id of a kind. */
export const byId = (
  ways: readonly ImpactWay[],
  kind: CaseChange['kind'],
  counted: 'cases' | 'count',
): Readonly<Record<string, Readonly<Record<string, number>>>> => {
  const all: Record<string, Record<string, number>> = {};
  for (const way of ways) {
    if (way.kind !== kind) continue;
    const { id, from, to } = way;
    const own = all[id] ?? {};
    all[id] = own;
    own[`${from}→${to}`] = way[counted];
  }
  return all;
};

/** What became of each deadline of which something changed. */
export const byDeadline = (
  ways: readonly ImpactWay[],
): Readonly<Record<string, DeadlineImpact>> => {
  const ids = ways.flatMap(({ kind, id }) => (kind === 'due' || kind === 'deadline' ? [id] : []));
  const status = byId(ways, 'deadline', 'count');
  const moved = (id: string, to: string): number =>
    ways.find((way) => way.kind === 'due' && way.id === id && way.to === to)?.count ?? 0;
  return Object.fromEntries(
    [...new Set(ids)].map((id) => {
      const [earlier, later] = [moved(id, EARLIER), moved(id, LATER)];
      return [id, { moved: earlier + later, earlier, later, status: status[id] ?? {} }];
    }),
  );
};
