import { describe, expect, test } from 'vitest';
import { pluginWith, refusalOf } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import type { Plugin } from './plugin.ts';

const LABEL = { zh: '标签', en: 'label' };
const operator = { label: LABEL, takes: 'scalar', on: ['enum'], test: () => true } as const;
const untyped = (more: object): Plugin => pluginWith(more as Partial<Plugin>);

const whyRefused = async (plugins: readonly Plugin[], grants = {}) => {
  const { issues } = await refusalOf(() => createXinfang({ plugins, grants }));
  for (const { message } of issues) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).toMatch(/[a-z]/u);
  }
  return issues.map(({ code, path }) => [code, path]);
};

describe('a plugin is refused, by its name and the element,', () => {
  test.each<readonly [why: string, more: object, code: string, path: string]>([
    ['without a space in its name', { name: 'registry' }, 'plugin-name', 'plugins[0]: name'],
    [
      'whose name labels people',
      { name: 'county-x/blacklist' },
      'plugin-about-person',
      'county-x/blacklist: name',
    ],
    ['without a version', { version: 'new' }, 'plugin-shape', 'county-x/registry: version'],
    ['for another interface', { apiVersion: 2 }, 'plugin-misfit', 'county-x/registry: apiVersion'],
    ['for a later one', { apiVersion: '^1.4.0' }, 'plugin-misfit', 'county-x/registry: apiVersion'],
    ['for no range', { apiVersion: 'any' }, 'plugin-misfit', 'county-x/registry: apiVersion'],
    ['with a member that is none', { fact: {} }, 'plugin-unknown-key', 'county-x/registry: fact'],
    [
      'that asks to see what is no sight',
      { sees: ['everything'] },
      'plugin-shape',
      'county-x/registry: sees[0]',
    ],
    [
      'with an operator that lacks a language',
      { operators: { like: { ...operator, label: { zh: '标签', en: '' } } } },
      'plugin-text',
      'county-x/registry: operators.like.label.en',
    ],
    [
      'with Chinese that is none',
      { operators: { like: { ...operator, label: { zh: 'label', en: 'label' } } } },
      'plugin-text',
      'county-x/registry: operators.like.label.zh',
    ],
    [
      'with an operator for no facts',
      { operators: { like: { ...operator, on: [] } } },
      'plugin-shape',
      'county-x/registry: operators.like.on',
    ],
    [
      'with an operator without a test',
      { operators: { like: { ...operator, test: true } } },
      'plugin-shape',
      'county-x/registry: operators.like.test',
    ],
    [
      'with an operator whose name is none',
      { operators: { 'a b': operator } },
      'plugin-shape',
      'county-x/registry: operators.a b',
    ],
    [
      'that labels people',
      { operators: { like: { ...operator, label: { zh: '缠访人员', en: 'label' } } } },
      'plugin-about-person',
      'county-x/registry: operators.like.label.zh',
    ],
    [
      'with a fact that is no function',
      { facts: { remit: 'own' } },
      'plugin-shape',
      'county-x/registry: facts.remit',
    ],
    [
      'with a time limit that is none',
      { facts: { remit: { fetch: async () => 'own', timeout: 0 } } },
      'plugin-shape',
      'county-x/registry: facts.remit.timeout',
    ],
    [
      'with a fact that the pack does not declare',
      { facts: { nobody: async () => true } },
      'plugin-misfit',
      'county-x/registry: facts.nobody',
    ],
    [
      'with a fact that follows from the registration',
      { facts: { channel: { derive: () => 'letter' } } },
      'plugin-misfit',
      'county-x/registry: facts.channel',
    ],
    ['with a pack that is nowhere', { packs: ['./nowhere'] }, 'not-found', './nowhere'],
    [
      'with an indicator outside its space',
      { indicators: [{ id: 'other.rate' }] },
      'plugin-name',
      'county-x/registry: indicators[0].id',
    ],
    [
      'with a source that cannot be read',
      { sources: { files: { label: LABEL } } },
      'plugin-shape',
      'county-x/registry: sources.files.read',
    ],
    [
      'with a sink that cannot be opened',
      { sinks: { post: { label: LABEL } } },
      'plugin-shape',
      'county-x/registry: sinks.post.open',
    ],
    [
      'with words for no kind of id',
      { texts: { somewhere: LABEL } },
      'plugin-shape',
      'county-x/registry: texts.somewhere',
    ],
  ])('%s', async (_, more, code, path) => {
    expect(await whyRefused([untyped(more)])).toContainEqual([code, path]);
  });

  test('that is nothing at all', async () => {
    expect(await whyRefused([null as unknown as Plugin])).toEqual([['plugin-shape', 'plugins[0]']]);
  });

  test.each<readonly [why: string, second: Partial<Plugin>, code: string, path: string]>([
    ['listed twice', {}, 'plugin-twice', 'county-x/registry'],
    [
      'that gives a fact that another gives',
      { name: 'county-x/two', facts: { remit: async () => 'own' } },
      'plugin-misfit',
      'county-x/two: facts.remit',
    ],
    [
      'that names a unit that another names',
      { name: 'county-x/two', texts: { 'unit.water': LABEL } },
      'plugin-misfit',
      'county-x/two: texts.unit.water',
    ],
    [
      'that must follow one that is not there',
      { name: 'county-x/two', after: ['county-x/three'] },
      'plugin-order',
      'county-x/two: after[0]',
    ],
  ])('%s', async (_, second, code, path) => {
    const first = pluginWith({
      facts: { remit: async () => 'own' },
      texts: { 'unit.water': LABEL },
    });
    expect(await whyRefused([first, pluginWith(second)])).toContainEqual([code, path]);
  });

  test('with every mistake at once', async () => {
    const plugins = [untyped({ version: 7 }), untyped({ name: 'x', fact: {} })];
    expect(await whyRefused(plugins)).toEqual([
      ['plugin-shape', 'county-x/registry: version'],
      ['plugin-name', 'plugins[1]: name'],
      ['plugin-unknown-key', 'plugins[1]: fact'],
    ]);
  });

  test.each([
    ['to a plugin that is not there', { 'county-x/registri': ['text'] }],
    ['of what is no sight', { 'county-x/registry': ['all'] }],
  ])('and a grant %s', async (_, grants) => {
    const [issue] = await whyRefused([pluginWith({ sees: ['text'] })], grants);
    expect(issue?.[0]).toBe('plugin-grant');
  });
});

describe('the order of plugins', () => {
  test('is that of the list, and is printed', async () => {
    const names = ['county-x/b', 'county-x/a', 'other/c'];
    const xf = await createXinfang({ plugins: names.map((name) => pluginWith({ name })) });
    expect(xf.plugins.map(({ name }) => name)).toEqual(names);
  });

  test('is never changed: one that stands too early is told which to move', async () => {
    const early = pluginWith({ name: 'county-x/early', after: ['county-x/registry'] });
    const error = await refusalOf(() => createXinfang({ plugins: [early, pluginWith()] }));
    expect(error.issues[0]?.hint?.en).toBe('move county-x/registry before it in plugins');
    const xf = await createXinfang({ plugins: [pluginWith(), early] });
    expect(xf.plugins.length).toBe(2);
  });
});

test('what plugins add is told under whole names, with what they see', async () => {
  const plugin = pluginWith({
    apiVersion: '>=1.0.0 <2',
    sees: ['text', 'accused'],
    operators: { like: operator },
    facts: { remit: async () => 'own', complex: { derive: () => true } },
    sources: { files: { label: LABEL, read: async function* () {} } },
    sinks: { post: { label: LABEL, open: () => ({ take: () => {}, close: () => {} }) } },
    texts: { 'unit.water': LABEL },
  });
  const xf = await createXinfang({
    plugins: [plugin],
    grants: { 'county-x/registry': ['accused', 'identity'] },
  });
  expect(xf.plugins).toEqual([
    {
      name: 'county-x/registry',
      version: '1.0.0',
      apiVersion: '>=1.0.0 <2',
      operators: ['county-x/registry/like'],
      facts: [
        { fact: 'remit', by: 'fetch' },
        { fact: 'complex', by: 'derive' },
      ],
      packs: [],
      calendars: [],
      indicators: [],
      sources: ['county-x/registry/files'],
      sinks: ['county-x/registry/post'],
      texts: ['unit.water'],
      sees: { asked: ['text', 'accused'], granted: ['accused'] },
    },
  ]);
  expect(xf.texts.get('unit.water')).toEqual(LABEL);
});

test('what is changed in a plugin afterwards changes nothing', async () => {
  const facts: Record<string, () => Promise<string>> = { remit: async () => 'own' };
  const texts = { 'unit.water': { zh: '水务局', en: 'water' } };
  const plugin = pluginWith({ facts, texts });
  const xf = await createXinfang({ plugins: [plugin] });
  facts['purpose'] = async () => 'other';
  texts['unit.water'].zh = '别的';
  expect(xf.plugins[0]?.facts.length).toBe(1);
  expect(xf.texts.get('unit.water')?.zh).toBe('水务局');
  expect(Object.isFrozen(xf.plugins)).toBe(true);
});

describe('closing', () => {
  test('closes every plugin once, the last first', async () => {
    const closed: string[] = [];
    const plugins = ['county-x/a', 'county-x/b'].map((name) =>
      pluginWith({ name, close: () => void closed.push(name) }),
    );
    const xf = await createXinfang({ plugins });
    await Promise.all([xf.close(), xf.close()]);
    expect(closed).toEqual(['county-x/b', 'county-x/a']);
  });

  test('closes the others where one fails, and names that one', async () => {
    const closed: string[] = [];
    const plugins = [
      pluginWith({ name: 'county-x/a', close: async () => void closed.push('a') }),
      pluginWith({ name: 'county-x/b', close: () => Promise.reject(new Error('secret host')) }),
    ];
    const seen: unknown[] = [];
    const xf = await createXinfang({ plugins, onPluginError: (failure) => seen.push(failure) });
    const error = await refusalOf(() => xf.close());
    expect(error.issues.map(({ code, path }) => [code, path])).toEqual([
      ['plugin-failed', 'county-x/b: close'],
    ]);
    expect(JSON.stringify(error.issues)).not.toContain('secret');
    expect(closed).toEqual(['a']);
    expect(seen).toMatchObject([{ plugin: 'county-x/b', element: 'close' }]);
  });
});
