import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { compiledOn } from '../diagram/compiled-on.ts';
import { answersOf, decisiveOf } from '../diagram/questions.ts';
import { restorePack } from './restore-pack.ts';
import { storePack } from './store-pack.ts';
import type { StoredLaw } from './stored-law.ts';
import type { StoredPack } from './stored-pack.ts';

/** As it comes out of a file. */
const throughJson = (stored: StoredPack): StoredPack => JSON.parse(JSON.stringify(stored));

const restored = restorePack(throughJson(storePack(nationalPack)));
const day = fc.constantFrom('2004-01-01', '2021-06-01', '2022-05-01', '2022-07-17', '2023-03-01');
const seeds = fc.array(fc.nat({ max: 40 }), { minLength: 30, maxLength: 30 });

test('a restored pack answers every diagram as the pack it was stored from, known facts or missing', () => {
  fc.assert(
    fc.property(day, seeds, (on, picks) => {
      const before = compiledOn(nationalPack, on);
      const after = compiledOn(restored, on);
      const known = before.space.variables.map(
        ({ values }, at) => ((picks[at % picks.length] as number) % (values.length + 1)) - 1,
      );
      for (const [at, group] of before.groups.entries()) {
        const same = after.groups[at];
        expect(same?.rules.map(({ id }) => id)).toEqual(group.rules.map(({ id }) => id));
        expect(same?.winners).toEqual(group.winners);
        const pairs = [
          [group.outcome, same?.outcome],
          [group.winner, same?.winner],
          [before.unguarded(group.group.id), after.unguarded(group.group.id)],
          ...group.holds.map((node, index) => [node, same?.holds[index]]),
          ...group.raised.map(({ node }, index) => [node, same?.raised[index]?.node]),
        ];
        for (const [was, is] of pairs) {
          expect(answersOf(after.arena, is as number, known)).toEqual(
            answersOf(before.arena, was as number, known),
          );
          expect(decisiveOf(after.arena, is as number, known)).toEqual(
            decisiveOf(before.arena, was as number, known),
          );
        }
      }
      for (const [at, { when }] of nationalPack.remedies.entries()) {
        const again = restored.remedies[at]?.when as typeof when;
        expect(answersOf(after.arena, after.condition(again, 'open'), known)).toEqual(
          answersOf(before.arena, before.condition(when, 'open'), known),
        );
      }
    }),
    { numRuns: 1500, seed: 7 },
  );
});

test('a stored pack is plain data, small enough for a page, and its laws are those of the pack', () => {
  const stored = storePack(nationalPack);
  expect(throughJson(stored)).toEqual(stored);
  expect(stored.laws.map(({ on }) => on)).toContain('2022-05-01');
  expect(stored.laws.every(({ nodes }) => nodes.length < 2_000)).toBe(true);
});

test('where an editor finds schemas is no part of a pack, stored or not', () => {
  expect(JSON.stringify(storePack(nationalPack))).not.toContain('$schema');
});

test('a restored pack compiles no law anew', () => {
  const { laws, ...rest } = storePack(nationalPack);
  // A law whose diagrams always answer alike shows that they are what is asked.
  const blind = laws.map((law) => ({
    ...law,
    groups: law.groups.map((group) => ({ ...group, outcome: -1 })),
  }));
  const pack = restorePack({ ...rest, laws: blind });
  expect(compiledOn(pack, '2023-03-01').groups.map(({ outcome }) => outcome)).toEqual(
    nationalPack.groups.map(() => -1),
  );
});

test('a form that this engine does not know is refused', () => {
  const stored = { ...storePack(nationalPack), format: 2 } as unknown as StoredPack;
  expect(() => restorePack(stored)).toThrow(
    expect.objectContaining({ code: 'unknown-stored-format' }),
  );
});

const stored = storePack(nationalPack);
const [newest] = stored.laws.toReversed();
if (newest === undefined) throw new Error('the national pack has no laws');

/** The newest law as it would be restored after a change to what was stored. */
const lawFrom = (changed: Partial<StoredLaw>, pack: Partial<StoredPack['pack']> = {}) =>
  compiledOn(
    restorePack({
      ...stored,
      pack: { ...stored.pack, ...pack },
      laws: [{ ...newest, ...changed }],
    }),
    newest.on,
  );

const firstNode = newest.nodes[0] ?? [];

test.each<[string, Partial<StoredLaw>, Partial<StoredPack['pack']>?]>([
  ['its nodes are cut off', { nodes: newest.nodes.slice(0, -1) }],
  ['a node leads to none', { nodes: [firstNode.with(1, 7), ...newest.nodes.slice(1)] }],
  ['a node leads to itself', { nodes: [firstNode.with(1, 0), ...newest.nodes.slice(1)] }],
  ['a node leads between two', { nodes: [firstNode.with(1, 0.5), ...newest.nodes.slice(1)] }],
  ['a node has too few cells', { nodes: [firstNode.slice(0, -1), ...newest.nodes.slice(1)] }],
  ['a node asks no fact', { nodes: [[], ...newest.nodes.slice(1)] }],
  [
    'a node asks a fact that there is not',
    { nodes: [firstNode.with(0, 99), ...newest.nodes.slice(1)] },
  ],
  ['a node is none', { possible: newest.nodes.length }],
  ['a group has no diagrams', { groups: newest.groups.slice(1) }],
  ['a rule is missing', {}, { rules: stored.pack.rules.slice(0, 3) }],
  [
    'a group has a rule that there is not',
    { groups: newest.groups.map((group) => ({ ...group, rules: group.rules.map(() => 9_999) })) },
  ],
  ['a fact has other values', {}, { facts: stored.pack.facts.toReversed() }],
  ['facts are asked in another order', {}, { groups: stored.pack.groups.toReversed() }],
])('a stored pack is refused where %s', (_, changed, pack) => {
  expect(() => lawFrom(changed, pack)).toThrow(
    expect.objectContaining({ code: 'damaged-stored-pack' }),
  );
});

test('a pack that is meant for days up to one decides none after, stored or not', () => {
  const ends = { on: '2022-06-30', layer: 'national' };
  const ending = storePack({ ...nationalPack, ends });
  expect(ending.laws.every(({ on }) => on <= ends.on)).toBe(true);
  const again = restorePack(throughJson(ending));
  expect(compiledOn(again, '2022-06-30').on <= ends.on).toBe(true);
  expect(() => compiledOn(again, '2022-07-01')).toThrow(
    expect.objectContaining({ code: 'pack-expired' }),
  );
});

test('what is stored depends on nothing but the pack, and can be stored again', () => {
  expect(JSON.stringify(storePack(nationalPack))).toBe(JSON.stringify(stored));
  // A restored pack holds no instruments whose titles could be stored.
  expect({ ...storePack(restored), titles: stored.titles }).toEqual(stored);
});

test('the titles of all that an answer may cite are kept, and of nothing else', () => {
  const { titles, pack } = storePack(nationalPack);
  const text = JSON.stringify(pack);
  expect(titles['xf22']).toEqual(nationalPack.instruments.get('xf22')?.title);
  for (const { id } of nationalPack.instruments.values())
    expect(Object.hasOwn(titles, id)).toBe(text.includes(`"instrument":"${id}"`));
});
