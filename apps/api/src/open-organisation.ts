import { createHash } from 'node:crypto';
import { type Directory, readDirectory } from '@xinfang/plugin-directory';
import type { Organisation } from './organisation.ts';

/**
 * The organisation of a directory document.
 *
 * @example
 * const county = openOrganisation(JSON.parse(await readFile('directory.json', 'utf8')));
 * county.above('county-zrzyj'); // ['county-zrzyj', 'county']
 *
 * @throws XinfangError as `readDirectory` does: everything that is wrong at once.
 */
export const openOrganisation = (document: unknown): Organisation => {
  const directory = readDirectory(document);
  const above = aboveEach(directory);
  const barredFrom = barredFromEach(directory);
  return Object.freeze({
    identity: identityOf(document),
    has: (body: string) => directory.bodies.has(body),
    below: (body: string) => directory.bodiesUnder(body, { self: true }),
    above: (body: string) => above.get(body) ?? [],
    isBelow: (body: string, other: string) => directory.isUnder(body, other, { self: true }),
    isBarred: directory.isBarred,
    barredFrom,
    label: (body: string) => directory.bodies.get(body)?.label,
  });
};

/** Spaces and line ends of the file do not matter. */
const identityOf = (document: unknown): string =>
  createHash('sha256').update(JSON.stringify(document)).digest('hex');

/** Found once: they are asked for whenever a case is projected. */
const aboveEach = ({ bodies, bodiesAbove }: Directory): ReadonlyMap<string, readonly string[]> =>
  new Map([...bodies.keys()].map((id) => [id, Object.freeze([id, ...bodiesAbove(id)])]));

/** Found when first asked for, and kept: every request asks it, and a directory never changes. */
const barredFromEach = ({ barring }: Directory): Organisation['barredFrom'] => {
  const found = new Map<string, readonly string[]>();
  return (body) => {
    const known = found.get(body) ?? barring(body);
    if (known !== undefined) found.set(body, Object.freeze(known));
    return known;
  };
};
