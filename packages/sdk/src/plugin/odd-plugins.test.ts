import { describe, expect, test } from 'vitest';
import { pluginWith, refusalOf } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import { definePlugin, type Plugin } from './plugin.ts';

const BASE = { name: 'county-x/registry', version: '1.0.0', apiVersion: 1 };
const LABEL = { zh: '标签', en: 'label' };
const throwing = (): never => {
  throw new Error('张三的电话');
};
const oddly = (plugin: unknown): Plugin => plugin as Plugin;

class Made {
  name = 'county-x/registry';
  version = '1.0.0';
  apiVersion = 1;
}

class Remit {
  fetch = async () => 'own';
}

const circle: Record<string, unknown> = { id: 'county-x.circle' };
circle['self'] = circle;

describe('what is no plain object is refused, by plugin and element', () => {
  test.each<readonly [why: string, plugin: unknown, code: string, path: string]>([
    ['an instance of a class', new Made(), 'plugin-shape', 'county-x/registry'],
    [
      'a fact that is an instance of a class',
      { ...BASE, facts: { remit: new Remit() } },
      'plugin-shape',
      'county-x/registry: facts.remit',
    ],
    [
      'a member that throws when it is read',
      Object.defineProperty({ ...BASE }, 'facts', { get: throwing, enumerable: true }),
      'plugin-shape',
      'plugins[0]',
    ],
    [
      'a proxy that throws',
      new Proxy({}, { get: throwing, ownKeys: throwing }),
      'plugin-shape',
      'plugins[0]',
    ],
    ['a map', { ...BASE, facts: new Map() }, 'plugin-shape', 'county-x/registry: facts'],
    ['an indicator in a circle', { ...BASE, indicators: [circle] }, 'plugin-shape', 'plugins[0]'],
    [
      'an indicator that is no JSON',
      { ...BASE, indicators: [{ id: 'county-x.rate', note: 1n }] },
      'plugin-shape',
      'county-x/registry: indicators[0]',
    ],
    [
      'a pack at an address that is no file',
      { ...BASE, packs: [new URL('https://county-x.example/pack')] },
      'plugin-shape',
      'county-x/registry: packs[0]',
    ],
    [
      'a time limit that no timer holds',
      { ...BASE, facts: { remit: { fetch: async () => 'own', timeout: 2 ** 31 } } },
      'plugin-shape',
      'county-x/registry: facts.remit.timeout',
    ],
    [
      'a time limit in parts of a millisecond',
      { ...BASE, facts: { remit: { fetch: async () => 'own', cache: { for: 0.5 } } } },
      'plugin-shape',
      'county-x/registry: facts.remit.cache.for',
    ],
    [
      'half an answer to keep',
      { ...BASE, facts: { remit: { fetch: async () => 'own', cache: { for: 1, most: 1.5 } } } },
      'plugin-shape',
      'county-x/registry: facts.remit.cache.most',
    ],
    [
      'more answers to keep than memory holds',
      { ...BASE, facts: { remit: { fetch: async () => 'own', cache: { for: 1, most: 1e12 } } } },
      'plugin-shape',
      'county-x/registry: facts.remit.cache.most',
    ],
    [
      'an empty range',
      { ...BASE, apiVersion: '' },
      'plugin-misfit',
      'county-x/registry: apiVersion',
    ],
    [
      'an indicator twice',
      { ...BASE, indicators: [{ id: 'county-x.rate' }, { id: 'county-x.rate' }] },
      'plugin-misfit',
      'county-x/registry: indicators[1]',
    ],
  ])('%s', async (_, plugin, code, path) => {
    const { issues } = await refusalOf(() => createXinfang({ plugins: [oddly(plugin)] }));
    expect(issues).toMatchObject([{ code, path }]);
    expect(JSON.stringify(issues)).not.toContain('张三');
  });

  test.each<readonly [why: string, options: object, code: string, path: string]>([
    ['plugins that are no list', { plugins: BASE }, 'plugin-shape', 'plugins'],
    [
      'grants that are no list',
      { plugins: [BASE], grants: { [BASE.name]: 'identity' } },
      'plugin-grant',
      'county-x/registry: grants',
    ],
    [
      'grants that are no object',
      { plugins: [BASE], grants: ['identity'] },
      'plugin-grant',
      'grants',
    ],
  ])('%s', async (_, options, code, path) => {
    const { issues } = await refusalOf(() => createXinfang(options));
    expect(issues).toMatchObject([{ code, path }]);
  });
});

test('what a plugin says of itself is read once: it cannot be one thing when it is checked and another when it is used', async () => {
  let reads = 0;
  const plugin = Object.defineProperty({ ...BASE }, 'sees', {
    enumerable: true,
    get: () => (++reads === 1 ? [] : ['identity', 'text']),
  });
  const grants = { [BASE.name]: ['identity', 'text'] } as const;
  const xf = await createXinfang({ plugins: [oddly(plugin)], grants });
  expect([reads, xf.plugins[0]?.sees]).toEqual([1, { asked: [], granted: [] }]);
});

test('a plugin that was frozen, or made without a prototype, is one', async () => {
  const bare = Object.assign(Object.create(null) as object, BASE);
  const frozen = Object.freeze({ ...BASE, name: 'county-x/two' });
  const xf = await createXinfang({ plugins: [oddly(bare), definePlugin(frozen)] });
  expect(xf.plugins.map(({ name }) => name)).toEqual(['county-x/registry', 'county-x/two']);
});

test('nothing of the registry can be changed from outside', async () => {
  const xf = await createXinfang({
    plugins: [
      pluginWith({
        sees: ['text'],
        facts: { remit: async () => 'own' },
        texts: { 'unit.water': LABEL },
      }),
    ],
  });
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(xf.plugins)).toBe(true);
  const texts = xf.texts as Map<string, unknown>;
  for (const change of [
    () => texts.set('unit.water', LABEL),
    () => texts.delete('unit.water'),
    () => texts.clear(),
    () => Map.prototype.clear.call(texts),
  ])
    expect(change).toThrow(TypeError);
  expect([...xf.texts]).toEqual([['unit.water', LABEL]]);
  expect([xf.texts.size, xf.texts.has('unit.water'), xf.texts.get('unit.x')]).toEqual([
    1,
    true,
    undefined,
  ]);
});
