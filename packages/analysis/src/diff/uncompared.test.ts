import type { Condition, Pack } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { behaviourWords } from './behaviour-words.ts';
import { diffPacks } from './diff-packs.ts';
import { renderDiffPage } from './page/render-diff-page.ts';

const PAIRS = 24;
const names = (letter: string) => Array.from({ length: PAIRS }, (_, at) => `${letter}${at}`);
const holds = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
const both = (text: string) => ({ zh: text, en: text });

/** Each of many facts is as its partner, and the partners are asked last: a diagram has to remember all of them. */
const alike: Condition = {
  all: names('a').map((a, at) => ({
    any: [{ all: [holds(a), holds(`b${at}`)] }, { not: { any: [holds(a), holds(`b${at}`)] } }],
  })),
};

const groupOf = (id: string, uses: readonly string[]): Pack['groups'][number] => ({
  id,
  label: both(`group ${id}`),
  hit: 'first',
  uses: [...uses],
  outcomes: [{ value: 'left', label: both('left') }],
});

/** A group that is too large to compile, one that rests on it, and one that stands alone; each with a rule of this condition. */
const packOf = (conditions: Readonly<Record<string, Condition>>): Pack => ({
  ...nationalPack,
  facts: [...names('a'), ...names('b')].map((id) => ({
    id,
    type: 'boolean',
    about: 'matter',
    label: both(id),
  })),
  constraints: [],
  conditions: new Map(),
  remedies: [],
  deadlines: [],
  groups: [groupOf('large', []), groupOf('above', ['large']), groupOf('alone', [])],
  rules: Object.entries(conditions).flatMap(([group, each]) =>
    nationalPack.rules.slice(0, 1).map((rule) => ({
      ...rule,
      id: `${group}.left`,
      group,
      conditions: each,
      event: { type: 'left' },
      effective: { from: '2020-01-01' },
    })),
  ),
});

const isLeft: Condition = { fact: 'large', operator: 'equal', value: 'left' };
const usual: Readonly<Record<'large' | 'above' | 'alone', Condition>> = {
  large: alike,
  above: isLeft,
  alone: holds('a0'),
};
const behaviourOf = (changed: Partial<typeof usual>) => {
  const [before, after] = [packOf(usual), packOf({ ...usual, ...changed })];
  const side = (pack: Pack) => ({ pack, elements: [], layers: [] });
  return { diff: diffPacks(side(before), side(after)), packs: { before, after } };
};

describe('rules that depend on too much to try all facts', () => {
  test('are no hindrance where nothing that rests on them is written differently', () => {
    expect(behaviourOf({}).diff.behaviour.same).toBe(true);
    const { behaviour } = behaviourOf({ alone: holds('a1') }).diff;
    expect(behaviour.uncompared).toBeUndefined();
    expect(behaviour.groups.map(({ group }) => group)).toEqual(['alone']);
  });

  test.each([
    ['the group itself', { large: { not: alike } }, ['large', 'above']],
    ['a group that rests on it', { above: { not: isLeft } }, ['above']],
  ])('are told as not compared where %s is', (_, changed, groups) => {
    const { behaviour } = behaviourOf(changed).diff;
    expect(behaviour).toMatchObject({
      same: false,
      groups: [],
      uncompared: { groups, deadlines: [], remedies: [] },
    });
  });

  test('are said so in words, and nothing is claimed of them', () => {
    const { diff, packs } = behaviourOf({ above: { not: isLeft } });
    const said = behaviourWords(diff.behaviour, packs);
    expect(said.map(({ kind }) => kind)).toEqual(['uncompared']);
    expect(said[0]?.lines[0]?.text.zh).toContain('“group above”');
    const page = renderDiffPage(diff, packs, 'en');
    expect(page).toContain('some things were not compared for all combinations of facts');
    expect(page).toContain('<dd>group large; group alone</dd>');
  });
});
