import type { Calendar } from '@xinfang/calendar';
import { type Deadline, type Effective, IMPOSSIBLE, type Node, type Pack } from '@xinfang/pack';
import { sameJson } from '../json/same-json.ts';
import {
  asked,
  type ComparedSpan,
  type Comparison,
  classesOf,
  regionOf,
  spansAlive,
} from './comparison.ts';
import type { YesNoChange } from './condition-behaviour.ts';
import { type DueDayChange, dueDayChange } from './due-days.ts';
import { REFUSED } from './group-behaviour.ts';
import { joinSpans } from './join-spans.ts';
import { RUNS, runsIn, type Situation, situationsOf } from './start-situations.ts';

/** For which matters a deadline runs under one pack only, under the law of its start day. */
export interface RunsChange {
  readonly law: Effective;
  /** Where it depends on events: in which situations; empty where in any. */
  readonly situations: readonly Situation[];
  /** From and to: `does-not-run`, `runs`, or the status that leaves it open. */
  readonly changes: readonly YesNoChange[];
}

/** What of a deadline is reckoned differently. */
export interface DeadlineBehaviour {
  readonly deadline: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** For which matters it runs. */
  readonly runs: readonly RunsChange[];
  /** On which start days it falls due on another day; absent where on none, or where no calendar was given. */
  readonly due?: DueDayChange;
  /** What else of its clock is stated differently, by the names of the fields. */
  readonly clock: readonly ClockField[];
  /** The ids of the indicators that count it: their rates move with it. */
  readonly indicators: readonly string[];
}

/** The fields of a deadline that its clock and its status rest on. */
export type ClockField = (typeof CLOCK)[number];

const CLOCK = [
  ...(['kind', 'bearer', 'beneficiary', 'start', 'period', 'roll', 'fulfilledBy'] as const),
  ...(['voidedBy', 'extension', 'suspension', 'pending', 'doubt', 'effective', 'basis'] as const),
] as const;

/** What every deadline reckons differently, for all facts and all start days of the calendar; empty where nothing does. */
export const deadlineBehaviour = (
  comparison: Comparison,
  calendar: Calendar | undefined,
): readonly DeadlineBehaviour[] => {
  const both = [comparison.before, comparison.after];
  const ids = [...new Set(both.flatMap(({ deadlines }) => deadlines.map(({ id }) => id)))];
  return ids.flatMap((id) => {
    const [was, is] = both.map(({ deadlines }) => deadlines.find((each) => each.id === id));
    const runs = comparison.affected.deadlines.has(id) ? runsChanges(comparison, was, is) : [];
    const clock = was === undefined || is === undefined ? [] : clockFields(was, is);
    const due = was && is && calendar ? dueDayChange(was, is, calendar) : undefined;
    if (runs.length + clock.length === 0 && due === undefined) return [];
    const change = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const indicators = indicatorsOf(both, id);
    return [
      { deadline: id, change, runs, ...(due === undefined ? {} : { due }), clock, indicators },
    ];
  });
};

const indicatorsOf = (packs: readonly Pack[], deadline: string): readonly string[] => [
  ...new Set(
    packs.flatMap(({ indicators }) =>
      indicators.flatMap(({ id, variants }) =>
        Object.values(variants).some(
          (variant) => variant.count === 'deadlines' && variant.of.includes(deadline),
        )
          ? [id]
          : [],
      ),
    ),
  ),
];

const clockFields = (was: Deadline, is: Deadline): readonly ClockField[] =>
  CLOCK.filter((field) => {
    const key = field === 'period' ? 'periods' : field;
    return !sameJson(was[key], is[key]);
  });

const runsChanges = (
  comparison: Comparison,
  was: Deadline | undefined,
  is: Deadline | undefined,
): readonly RunsChange[] => {
  const situations = situationsOf(was, is);
  const all = situations.flatMap((situation) =>
    joinSpans(
      spansAlive(comparison).flatMap((span) => {
        const nodes = [
          asked(comparison, span, 'before', runsIn(span.before, was, span.on, situation)),
          asked(comparison, span, 'after', runsIn(span.after, is, span.on, situation)),
        ] as const;
        const changes = changesBetween(comparison, span, nodes);
        return changes.length === 0 ? [] : [{ law: span.law, situations: [situation], changes }];
      }),
    ),
  );
  return togetherBySituation(all).map((each) =>
    each.situations.length === situations.length ? { ...each, situations: [] } : each,
  );
};

/** What is the same in several situations is told once. */
const togetherBySituation = (all: readonly RunsChange[]): readonly RunsChange[] => {
  const together = new Map<string, RunsChange>();
  for (const each of all) {
    const key = JSON.stringify([each.law, each.changes]);
    const known = together.get(key);
    together.set(
      key,
      known === undefined
        ? each
        : { ...known, situations: [...known.situations, ...each.situations] },
    );
  }
  return [...together.values()];
};

const changesBetween = (
  comparison: Comparison,
  span: ComparedSpan,
  nodes: readonly [Node, Node],
): readonly YesNoChange[] =>
  // Facts that one pack refuses are told once, not with each deadline.
  classesOf(comparison, ...nodes, (a, b) =>
    a === b || a === IMPOSSIBLE || b === IMPOSSIBLE
      ? undefined
      : { from: RUNS[a] ?? REFUSED, to: RUNS[b] ?? REFUSED },
  ).map(({ found, where }) => ({ ...found, ...regionOf(comparison, where, nodes, span.on) }));
