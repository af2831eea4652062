import fc from 'fast-check';
import type { Body, DirectoryDocument, Level, Responsibility } from '../src/index.ts';

const LEVELS: readonly Level[] = ['county', 'township', 'village'];
const TOWNS = ['t1', 't2'] as const;

const label = { zh: '某单位', en: 'A body' };
const fixed = (id: string, kind: Body['kind'], level: Level, under?: string): Body => ({
  id,
  kind,
  level,
  label,
  ...(under === undefined ? {} : { under }),
});

/** A county and two towns, of which every drawn directory has more. */
const TRUNK: readonly Body[] = [
  fixed('county', 'government', 'county'),
  fixed('xfj', 'petition-office', 'county', 'county'),
  fixed('t1', 'township', 'township', 'county'),
  fixed('t1-xf', 'petition-office', 'township', 't1'),
  fixed('t2', 'township', 'township', 'county'),
];

/** A forest: each further body lies under none or under one that stands before it and is no lower. */
const bodies: fc.Arbitrary<readonly Body[]> = fc
  .array(
    fc.record({
      above: fc.nat({ max: 30 }),
      step: fc.nat({ max: 2 }),
      kind: fc.constantFrom<Body['kind']>('department', 'institution', 'organ', 'internal-office'),
      loose: fc.nat({ max: 5 }).map((n) => n === 0),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.reduce<readonly Body[]>((list, { above, step, kind, loose }, index) => {
      const parent = list[above % list.length];
      const from = parent === undefined ? 0 : LEVELS.indexOf(parent.level);
      const level = LEVELS[Math.min(from + step, LEVELS.length - 1)] ?? 'village';
      const isLoose = loose && kind !== 'internal-office';
      return list.concat(fixed(`b${index}`, kind, level, isLoose ? undefined : parent?.id));
    }, TRUNK),
  );

/** Contents over a small alphabet, so that drawn lines and matters meet. */
export const content = fc
  .array(fc.constantFrom('甲', '乙'), { minLength: 1, maxLength: 3 })
  .map((steps) => steps.join('/'));

/** A township that the directory knows. */
export const township = fc.constantFrom(...TOWNS);

const lineOf = (ids: readonly string[]): fc.Arbitrary<Responsibility> =>
  fc
    .record({
      content,
      unit: fc.constantFrom(...ids),
      township: fc.option(township, { nil: undefined }),
    })
    .map(({ township: at, ...line }) => (at === undefined ? line : { ...line, township: at }));

const keyOf = (line: Responsibility) => JSON.stringify([line.content, line.township, line.unit]);

/** A directory, one more line for it, and some of its bodies. */
export const drawnDirectory = bodies.chain((list) => {
  const ids = list.map(({ id }) => id);
  return fc.record({
    document: fc
      .uniqueArray(lineOf(ids), { maxLength: 8, selector: keyOf })
      .map((responsibilities): DirectoryDocument => ({ bodies: list, responsibilities })),
    more: lineOf(ids),
    some: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
    receiver: fc.constantFrom(
      ...list.map(({ id, kind }) => ({
        id,
        kind: kind === 'petition-office' ? ('petition-office' as const) : ('organ' as const),
        sector: 'administrative' as const,
      })),
    ),
    arrival: fc.constantFrom('direct' as const, 'transferred' as const, 'assigned' as const),
    unit: fc.option(fc.constantFrom(...ids), { nil: undefined }),
  });
});
