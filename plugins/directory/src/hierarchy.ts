import { type Body, isHigher } from './document.ts';

/** Whether the body itself counts among those that lie under it. */
export interface UnderOptions {
  /** Default: it does not. */
  readonly self?: boolean;
}

/** Who lies under whom, of a document whose chains end. */
export interface Hierarchy {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly bodiesUnder: (id: string, options?: UnderOptions) => readonly string[];
  readonly isUnder: (id: string, above: string, options?: UnderOptions) => boolean;
  /** The body as which an office acts: for an internal office the one it belongs to, else itself. */
  readonly actingAs: (body: Body) => Body;
  /** The bodies above, the nearest first. */
  readonly above: (body: Body) => readonly Body[];
  /** The bodies that lie under none. */
  readonly tops: readonly Body[];
}

/** Knows the bodies of a checked document. */
export const hierarchyOf = (list: readonly Body[]): Hierarchy => {
  const bodies = new Map(list.map((body) => [body.id, body]));
  const above = (body: Body): readonly Body[] => {
    const next = body.under === undefined ? undefined : bodies.get(body.under);
    return next === undefined ? [] : [next, ...above(next)];
  };
  const isUnder = (id: string, other: string, { self = false }: UnderOptions = {}): boolean => {
    const body = bodies.get(id);
    if (body === undefined) return false;
    return (self && id === other) || above(body).some((each) => each.id === other);
  };
  const below = belowEach(list, above);
  return {
    bodies,
    above,
    tops: list.filter(({ under }) => under === undefined),
    isUnder,
    bodiesUnder: (id, { self = false } = {}) =>
      (self ? below.withSelf : below.without).get(id) ?? [],
    actingAs: (body) =>
      [body, ...above(body)].find(({ kind }) => kind !== 'internal-office') ?? body,
  };
};

/** The bodies under each, in the order of the document: found once, for they are asked for at every accusation. */
const belowEach = (list: readonly Body[], above: Hierarchy['above']) => {
  const withSelf = new Map<string, string[]>();
  const without = new Map<string, string[]>();
  const file = (map: Map<string, string[]>, id: string, body: Body) => {
    const filed = map.get(id);
    if (filed === undefined) map.set(id, [body.id]);
    else filed.push(body.id);
  };
  for (const body of list) {
    file(withSelf, body.id, body);
    for (const { id } of above(body)) {
      file(withSelf, id, body);
      file(without, id, body);
    }
  }
  return { withSelf, without };
};

/**
 * Whether a body that the directory places nowhere near another may in truth lie under it: where the top of its chain is of
 * a higher level, or another government of the same level, it cannot; where the directory is silent, it may.
 */
export const mayLieUnder = (hierarchy: Hierarchy, body: Body, other: Body): boolean => {
  const top = [body, ...hierarchy.above(body)].at(-1) ?? body;
  if (top.id === other.id || hierarchy.isUnder(other.id, top.id)) return false;
  if (isHigher(top.level, other.level)) return false;
  return !(top.kind === 'government' && top.level === other.level);
};
