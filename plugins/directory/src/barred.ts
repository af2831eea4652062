import { type Hierarchy, mayLieUnder } from './hierarchy.ts';

/**
 * Whether a unit must learn nothing of what accuses a body (Art 30 ¶3): it is that body, lies under it, or may lie under it for
 * all the directory says. An accused internal office is accused as the body it acts as; of a body that the directory does
 * not know, nobody can tell who lies under it.
 */
export const isBarred = (hierarchy: Hierarchy, unit: string, accused: string): boolean => {
  const [body, office] = [hierarchy.bodies.get(unit), hierarchy.bodies.get(accused)];
  if (body === undefined || office === undefined) return true;
  const named = hierarchy.actingAs(office);
  return hierarchy.isUnder(unit, named.id, { self: true }) || mayLieUnder(hierarchy, body, named);
};

/**
 * All bodies that what accuses a body is kept from; undefined of one that the directory does not know. Asked of every body of a
 * county in turn, so that it must not look at every other: what may lie under it hangs on the tops of the chains alone.
 */
export const barredBy = (hierarchy: Hierarchy, accused: string): readonly string[] | undefined => {
  const office = hierarchy.bodies.get(accused);
  if (office === undefined) return undefined;
  const named = hierarchy.actingAs(office);
  const loose = hierarchy.tops.filter((top) => mayLieUnder(hierarchy, top, named));
  return [named, ...loose].flatMap(({ id }) => hierarchy.bodiesUnder(id, { self: true }));
};

/** All bodies of which a unit must learn no accusation; undefined for a unit that the directory does not know. */
export const barring = (hierarchy: Hierarchy, unit: string): readonly string[] | undefined =>
  hierarchy.bodies.has(unit)
    ? [...hierarchy.bodies.keys()].filter((accused) => isBarred(hierarchy, unit, accused))
    : undefined;
