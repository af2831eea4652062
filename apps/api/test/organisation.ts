import { readFile } from 'node:fs/promises';
import type { Body, DirectoryDocument, Level } from '@xinfang/plugin-directory';
import fc from 'fast-check';
import { openOrganisation } from '../src/open-organisation.ts';
import type { Organisation } from '../src/organisation.ts';

/** The directory of the invented county, as its file holds it. */
export const readSampleDirectory = async (): Promise<unknown> =>
  JSON.parse(await readFile(new URL('../sample/directory.json', import.meta.url), 'utf8'));

/** The organisation of the invented county. */
export const openSampleOrganisation = async (): Promise<Organisation> =>
  openOrganisation(await readSampleDirectory());

const LEVELS: readonly Level[] = ['city', 'county', 'township', 'village'];
const KINDS = ['government', 'department', 'institution', 'organ', 'internal-office'] as const;

const drawnBody = fc.record({
  parent: fc.nat({ max: 40 }),
  isTop: fc.nat({ max: 4 }).map((n) => n === 0),
  step: fc.nat({ max: 2 }),
  kind: fc.constantFrom<Body['kind']>(...KINDS),
});

/** Forests of bodies: each lies under none, or under one that stands before it and is no lower. */
export const drawnBodies: fc.Arbitrary<readonly Body[]> = fc
  .array(drawnBody, { minLength: 1, maxLength: 16 })
  .map((drawn) =>
    drawn.reduce<readonly Body[]>((before, { parent, isTop, step, kind }, index) => {
      const above = isTop ? undefined : before[parent % Math.max(before.length, 1)];
      const from = above === undefined ? 0 : LEVELS.indexOf(above.level);
      const body: Body = {
        id: `b${index}`,
        label: { zh: `单位${index}`, en: `Body ${index}` },
        kind: above === undefined && kind === 'internal-office' ? 'organ' : kind,
        level: LEVELS[Math.min(from + step, LEVELS.length - 1)] ?? 'village',
        ...(above === undefined ? {} : { under: above.id }),
      };
      return before.concat(body);
    }, []),
  );

/** A directory of bodies that answer for nothing. */
export const documentOf = (bodies: readonly Body[]): DirectoryDocument => ({
  bodies,
  responsibilities: [],
});

/**
 * Who is above whom, and who must learn nothing of what, told from the document alone and without haste: what the organisation
 * is compared with.
 */
export const slowOrganisation = (bodies: readonly Body[]) => {
  const bodyOf = (id: string | undefined) => bodies.find((each) => each.id === id);
  const above = (id: string): readonly string[] => {
    const body = bodyOf(id);
    if (body === undefined) return [];
    return body.under === undefined ? [id] : [id, ...above(body.under)];
  };
  const below = (id: string) =>
    bodies.filter((each) => above(each.id).includes(id)).map((each) => each.id);
  const actingAs = (id: string): string =>
    above(id).find((each) => bodyOf(each)?.kind !== 'internal-office') ?? id;

  /** Nothing in the document rules out that one of two separate trees belongs under a body of the other. */
  const mayBelong = (id: string, named: string): boolean => {
    const top = bodyOf(above(id).at(-1));
    const other = bodyOf(named);
    if (top === undefined || other === undefined) return true;
    if (above(named).includes(top.id)) return false;
    const [height, otherHeight] = [top, other].map(({ level }) => LEVELS.indexOf(level));
    if (height === undefined || otherHeight === undefined || height < otherHeight) return false;
    return !(top.kind === 'government' && height === otherHeight);
  };
  const isBarred = (id: string, accused: string): boolean => {
    if (bodyOf(id) === undefined || bodyOf(accused) === undefined) return true;
    const named = actingAs(accused);
    return above(id).includes(named) || mayBelong(id, named);
  };
  return { above, below, isBarred };
};
