import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { countyPackJson, folderOf } from '../../test/folders.ts';
import { pluginWith } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import type { PluginFact } from './plugin.ts';

const ASKED = { asOf: '2023-06-30' };
const IDS = ['first', 'second', 'third', 'follows'];

const isTrue = (fact: string) => ({ fact, operator: 'equal', value: true });

/** A pack that asks for each of some facts, of which these cannot all be true. */
const packFiles = (never: readonly string[]) => ({
  'own/pack.json': countyPackJson({ extends: undefined }),
  'own/facts.json': {
    facts: IDS.map((id) => ({
      id,
      type: 'boolean',
      about: 'matter',
      label: { zh: '本地事实', en: 'a local fact' },
    })),
  },
  'own/constraints.json': {
    constraints: [
      {
        id: 'not-all',
        never: { all: never.map(isTrue) },
        reason: { zh: '不能并存。', en: 'They cannot stand together.' },
      },
    ],
  },
  'own/groups.json': {
    groups: IDS.map((id) => ({
      id: `desk-${id}`,
      label: { zh: '本地分办', en: 'Which desk' },
      hit: 'first',
      outcomes: [{ value: 'letters', label: { zh: '办信岗', en: 'Letters desk' } }],
      untranslated: [
        {
          effective: { from: '2005-05-01' },
          reason: { zh: '其余没有分工。', en: 'The rest is not divided.' },
        },
      ],
    })),
  },
  ...Object.fromEntries(
    IDS.map((id) => [
      `own/rules/desk-${id}/desk-${id}.letters.json`,
      {
        id: `desk-${id}.letters`,
        label: { zh: '本地的', en: 'Local' },
        conditions: { all: [isTrue(id)] },
        event: { type: 'letters' },
        effective: { from: '2022-05-01' },
        explain: { zh: '由办信岗办理。', en: 'It goes to the letters desk.' },
        local: true,
      },
    ]),
  ),
});

const open = (never: readonly string[], given: Readonly<Record<string, PluginFact>>) =>
  createXinfang({
    from: folderOf(packFiles(never)),
    packs: ['./own'],
    plugins: Object.entries(given).map(([fact, one]) =>
      pluginWith({ name: `county-x/${fact}`, facts: { [fact]: one } }),
    ),
  });

const letter = caseJson();
const yes: PluginFact = { derive: () => true };
const no: PluginFact = { derive: () => false };
const fetched: PluginFact = async () => true;
const follows: PluginFact = { derive: ({ facts }) => facts['first'] };

describe('facts of plugins that contradict each other', () => {
  test.each<readonly [why: string, given: Readonly<Record<string, PluginFact>>]>([
    ['derived', { first: yes, second: yes }],
    ['derived, with one that follows', { first: yes, follows, second: yes }],
    ['fetched at once', { first: fetched, second: fetched }],
  ])('are both unknown, and so is what followed: %s', async (_, given) => {
    const xf = await open(['first', 'second'], given);
    const decided = await xf.decideAsync(letter);
    expect(decided.unavailable?.map(({ fact }) => fact)).toEqual(['first', 'second']);
    for (const { reason } of decided.unavailable ?? []) {
      expect(reason.en).toContain('what another plugin gave');
      expect(reason.zh).toContain('其他插件');
    }
    for (const id of IDS) expect(decided.trace.facts).not.toHaveProperty(id);
    expect(decided).not.toHaveProperty('provided');
  });

  test('are asked again without what was used before', async () => {
    const seen: unknown[] = [];
    const third: PluginFact = async ({ facts }) => seen.push(facts['first']) > 0;
    const xf = await open(['first', 'second', 'third'], { first: yes, second: fetched, third });
    const decided = await xf.decideAsync(letter);
    expect(decided.unavailable?.map(({ fact }) => fact)).toEqual(['first', 'second', 'third']);
    expect(decided).not.toHaveProperty('provided');
    const four = await open(['first', 'second'], { first: yes, third, second: yes });
    expect((await four.decideAsync(letter)).provided).toEqual([
      { fact: 'third', plugin: 'county-x/third' },
    ]);
    expect(seen).toEqual([true, undefined]);
  });

  test('do not end a run, and are told with their number', async () => {
    const xf = await open(['first', 'second'], { first: yes, second: yes });
    const report = await xf.run([letter, { ...letter, id: 'C-2' }], ASKED);
    expect(report.rows).toEqual({ read: 2, cases: 2, rejected: 0 });
    expect(
      report.warnings.filter(({ code }) => code === 'plugin-unavailable').map(({ count }) => count),
    ).toEqual([2, 2]);
  });

  test('stand where they do not', async () => {
    const xf = await open(['first', 'second'], { first: yes, follows, second: no });
    expect(xf.decide(letter).provided?.length).toBe(3);
  });
});
