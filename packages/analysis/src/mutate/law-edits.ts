import {
  type Basis,
  dayAfter,
  dayBefore,
  type Effective,
  type Pack,
  type Path,
} from '@xinfang/pack';
import type { Edit } from './edit.ts';

/** The slips of a list of articles: a neighbouring article, and, as long as `least` are left, one of them dropped. */
export const basisEdits = (
  basis: readonly Basis[] | undefined,
  path: Path,
  { instruments }: Pack,
  least = 1,
): readonly Edit[] =>
  (basis ?? []).flatMap(({ instrument, article }, index): readonly Edit[] => {
    const known = new Set(instruments.get(instrument)?.articles.map(({ number }) => number));
    const near = [article - 1, article + 1].filter((each) => known.has(each));
    return [
      ...near.map((after) => ({
        kind: 'change-article' as const,
        path: [...path, index, 'article'],
        after,
      })),
      ...((basis?.length ?? 0) > least
        ? [{ kind: 'drop-basis' as const, path: [...path, index], after: undefined }]
        : []),
    ];
  });

/** The slips of a span of law: its first and last day one day off, as far as what it rests on is law on all of its days. */
export const effectiveEdits = (
  effective: Effective,
  path: Path,
  basis: readonly Basis[],
  pack: Pack,
): readonly Edit[] => {
  const { from, to } = effective;
  const days: readonly (readonly [key: 'from' | 'to', day: string])[] = [
    ['from', dayBefore(from)],
    ['from', dayAfter(from)],
    ...(to === undefined ? [] : [['to', dayBefore(to)] as const, ['to', dayAfter(to)] as const]),
  ];
  return days
    .filter(([key, day]) => restsOnLaw({ ...effective, [key]: day }, basis, pack))
    .map(([key, after]) => ({ kind: 'move-effective', path: [...path, key], after }));
};

/** Whether an instrument of the basis is in force on the first and the last day; elements without a basis rest on nothing. */
const restsOnLaw = (
  { from, to }: Effective,
  basis: readonly Basis[],
  { instruments }: Pack,
): boolean => {
  const covered = (day: string): boolean =>
    basis.some(({ instrument }) => {
      const law = instruments.get(instrument)?.effective;
      return law !== undefined && law.from <= day && (law.to === undefined || day <= law.to);
    });
  return basis.length === 0 || (covered(from) && (to === undefined || covered(to)));
};
