import { type Deadline, leavesOf, type Pack } from '@xinfang/pack';
import type { Counted, Coverage, CoverageWatch, DeadlineHits } from './coverage.ts';

const NONE: DeadlineHits = {
  listed: 0,
  met: 0,
  late: 0,
  open: 0,
  overdue: 0,
  void: 0,
  undetermined: 0,
};

/** Where every deadline has to stand in some case. */
const EXPECTED = ['listed', 'met', 'late', 'open', 'overdue'] as const;

/** Which deadlines run, and where they stand. */
export const watchDeadlines = ({
  pack,
  deadlines,
}: Counted): CoverageWatch<Pick<Coverage, 'deadlines' | 'uncoveredDeadlines'>> => {
  const hits = new Map(deadlines.map(({ id }) => [id, { ...NONE }]));
  const hit = (id: string, ...names: readonly (keyof DeadlineHits)[]): void => {
    const counts = hits.get(id);
    if (counts !== undefined) for (const name of names) counts[name] += 1;
  };
  return {
    see: ({ reckoning }) => {
      for (const { deadline, status } of reckoning.running) hit(deadline.id, 'listed', status);
      for (const { deadline } of reckoning.undecided) hit(deadline.id, 'undetermined');
    },
    result: () => ({
      deadlines: Object.fromEntries(hits),
      uncoveredDeadlines: deadlines.flatMap((deadline) =>
        missedOf(deadline, pack, hits.get(deadline.id)),
      ),
    }),
  };
};

const missedOf = (
  deadline: Deadline,
  pack: Pack,
  counts: DeadlineHits = NONE,
): readonly string[] => {
  const { id, voidedBy } = deadline;
  if (counts.listed === 0) return [id];
  const expected: readonly (keyof DeadlineHits)[] = [
    ...EXPECTED,
    ...(voidedBy.length > 0 ? ['void' as const] : []),
    ...(canBeOpen(deadline, pack) ? ['undetermined' as const] : []),
  ];
  return expected.filter((name) => counts[name] === 0).map((name) => `${id} ${name}`);
};

/** What follows from the registration is always known: only other facts and outcomes can leave a clock open. */
const canBeOpen = ({ when }: Deadline, pack: Pack): boolean => {
  const known = new Set(
    pack.facts.flatMap((fact) =>
      fact.derive === undefined && fact.default === undefined ? [] : [fact.id],
    ),
  );
  return when !== undefined && leavesOf(when, pack).some(({ fact }) => !known.has(fact));
};
