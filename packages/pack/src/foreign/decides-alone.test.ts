import { expect, test } from 'vitest';
import { AMONG, BETWEEN, GOOD } from '../../test/foreign-operators.ts';
import { confirm, is, newRule, rule } from '../../test/guard-rows/row.ts';
import { overlay, smallPack } from '../../test/small-pack.ts';
import { compiledOn } from '../diagram/compiled-on.ts';
import { answersOf } from '../diagram/questions.ts';
import { loadPack, loadPackOrThrow } from '../load.ts';
import type { Pack } from '../pack.ts';
import { restorePack } from '../stored/restore-pack.ts';
import { storePack } from '../stored/store-pack.ts';

const CROWD = { all: [is('heads', [6, 1000], BETWEEN)] };

const over = (changes: Parameters<typeof overlay>[0]) =>
  loadPack([smallPack(), overlay(changes)], { operators: GOOD });

test('an overlay may write with an operator of a plugin what it may write without', () => {
  expect(over(rule('marks.crowd', { conditions: CROWD })).diagnostics).toEqual([]);
});

test('the guard refuses what is loosened by an operator of a plugin, with a case in point', () => {
  const [told, ...more] = over(
    rule('marks.crowd', { conditions: { all: [is('heads', [7, 1000], BETWEEN)] } }),
  ).diagnostics;
  expect(more).toEqual([]);
  expect(told?.code).toBe('loosens-flag');
  expect(told?.example?.facts).toMatchObject({ heads: 6 });
  const { diagnostics } = over(
    newRule('gate.no-odd', 'refuse', { all: [is('kind', ['odd'], AMONG)] }, { confirm }),
  );
  expect(diagnostics.map(({ code }) => code)).toContain('loosens-admission');
});

test('an overlay of a pack with such operators is compared by what they mean', () => {
  const base = smallPack(rule('marks.crowd', wholeCrowd));
  const without = overlay(
    rule('marks.crowd', { conditions: { all: [is('heads', 5, 'greaterThan')] } }),
  );
  expect(loadPack([base, without], { operators: GOOD }).diagnostics).toEqual([]);
});

const wholeCrowd = {
  ...(JSON.parse(smallPack()['rules/marks/marks.crowd.json'] ?? '{}') as object),
  conditions: CROWD,
};

test('stored, restored and compiled, the pack answers without the plugin', () => {
  const changes = {
    ...rule('marks.crowd', wholeCrowd),
    'deadlines/pass-on.json': {
      ...(JSON.parse(smallPack()['deadlines/pass-on.json'] ?? '{}') as object),
      when: is('kind', ['plain', 'odd'], AMONG),
    },
  };
  const plain = loadPackOrThrow([smallPack()]);
  const pack = loadPackOrThrow([smallPack(changes)], { operators: GOOD });
  const restored = restorePack(JSON.parse(JSON.stringify(storePack(pack))));
  expect(restored.conditions).toEqual(pack.conditions);
  for (const heads of [0, 5, 6, 1000])
    for (const kind of ['plain', 'other', 'odd']) {
      const facts = { heads, kind };
      expect(asked(pack, facts)).toEqual(asked(plain, facts));
      expect(asked(restored, facts)).toEqual(asked(plain, facts));
    }
});

const asked = (pack: Pack, facts: Readonly<Record<string, number | string>>) => {
  const { space, arena, groups, condition } = compiledOn(pack, '2024-05-01');
  const known = space.variables.map(({ fact, cellOf }) => {
    const value = facts[fact.id];
    return value === undefined ? -1 : cellOf(value);
  });
  const marks = groups.find(({ group }) => group.id === 'marks');
  const crowd = marks?.raised.find(({ rules }) =>
    rules.some((at) => marks.rules[at]?.event.type === 'crowd'),
  );
  const when = pack.deadlines.find(({ id }) => id === 'pass-on')?.when;
  if (crowd === undefined || when === undefined) throw new Error('nothing to ask');
  return [crowd.node, condition(when, 'open')].map((node) => answersOf(arena, node, known));
};
