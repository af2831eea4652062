import type { Kind, Vector } from '../vector.ts';

/** So many vectors of a kind, each told its id. */
export const numbered = (
  kind: Kind,
  count: number,
  make: (id: string, place: number) => Pick<Vector, 'given' | 'expect'>,
): readonly Vector[] =>
  Array.from({ length: count }, (_, place) => {
    const id = `${kind}-${String(place + 1).padStart(4, '0')}`;
    return { id, kind, ...make(id, place) };
  });
