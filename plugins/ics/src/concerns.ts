import { plainId } from '@xinfang/sdk';
import type { BodiesBelow } from './calendar-options.ts';

/** How what accuses a body bears on a reader: it is that body or lies below it, it is neither, or that cannot be told. */
export type Concern = 'concerned' | 'unconcerned' | 'untold';

/**
 * Tells whether a reader is accused where a body is. It is sure that a reader is not where both are known, and whatever lies
 * below the accused is; where nobody says what lies below what, it never is.
 */
export const concernsUnder = (
  under: BodiesBelow | undefined,
): ((reader: string, accused: string) => Concern) => {
  const below = belowOf(under);
  const known = new Map<string, Concern>();
  // Asked again at every accusation, of few bodies; who is asked may have to look through a whole county.
  return (reader, accused) => {
    const key = JSON.stringify([plainId(reader), plainId(accused)]);
    const concern = known.get(key) ?? concernOf(reader, accused, below);
    known.set(key, concern);
    return concern;
  };
};

type Below = (body: string) => Iterable<string> | undefined;

const concernOf = (reader: string, accused: string, below: Below): Concern => {
  if (plainId(reader) === '') return 'untold';
  const { bodies, isWhole } = withAllBelow(accused, below);
  if (bodies.has(plainId(reader))) return 'concerned';
  return isWhole && below(reader) !== undefined ? 'unconcerned' : 'untold';
};

interface Bodies {
  readonly bodies: ReadonlySet<string>;
  /** Whether of each it is known what lies below it. */
  readonly isWhole: boolean;
}

/** A body and all that lie below it, however deep; a circle ends the way, not the program. */
const withAllBelow = (accused: string, below: Below): Bodies => {
  const bodies = new Set<string>();
  const open = [accused];
  let isWhole = true;
  for (let body = open.pop(); body !== undefined; body = open.pop()) {
    if (bodies.has(plainId(body))) continue;
    bodies.add(plainId(body));
    const found = below(body);
    isWhole &&= found !== undefined;
    for (const each of found ?? []) open.push(each);
  }
  return { bodies, isWhole };
};

/** A table knows the bodies that stand in it, on either side. */
const belowOf = (under: BodiesBelow | undefined): Below => {
  if (typeof under === 'function') return under;
  const table = new Map<string, string[]>();
  const listed = (body: string): string[] => {
    const list = table.get(plainId(body)) ?? [];
    table.set(plainId(body), list);
    return list;
  };
  for (const [body, bodies] of Object.entries(under ?? {})) {
    listed(body).push(...bodies);
    for (const each of bodies) listed(each);
  }
  return (body) => table.get(plainId(body));
};
