import { describe, expect, test } from 'vitest';
import {
  changed,
  filesOf,
  header,
  overlay,
  type PackTree,
  SMALL_PACK,
  smallPack,
} from '../test/small-pack.ts';
import { sha256Of } from './hash.ts';
import { loadPack } from './load.ts';
import type { Pack } from './pack.ts';

const FINISH = 'deadlines/finish.json';

const laid = (...overlays: readonly PackTree[]): Pack => {
  const layers = overlays.map((tree, index) =>
    filesOf({ 'pack.json': header(`over-${index}`), ...tree }),
  );
  const { pack, diagnostics } = loadPack([smallPack(), ...layers]);
  expect(diagnostics).toEqual([]);
  if (pack === undefined) throw new Error('not loaded');
  return pack;
};

const deadline = (pack: Pack, id = 'finish') => pack.deadlines.find((each) => each.id === id);
const base = laid();

test('an overlay that states nothing changes nothing but the name', () => {
  const pack = laid({});
  expect(pack.layers.map(({ id }) => id)).toEqual(['small', 'over-0']);
  expect({ ...pack, id: base.id, layers: base.layers, tests: base.tests }).toEqual(base);
});

test('an element states only what it changes', () => {
  const label = { zh: '按期办结', en: 'Finish in time' };
  expect(deadline(laid({ [FINISH]: { id: 'finish', label } }))).toEqual({
    ...deadline(base),
    label,
  });
});

test('one language of a text may be changed alone', () => {
  const pack = laid({ [FINISH]: { id: 'finish', label: { zh: '按期办结' } } });
  expect(deadline(pack)?.label).toEqual({ zh: '按期办结', en: 'Name' });
});

test('lists are replaced', () => {
  const pack = laid({ [FINISH]: { id: 'finish', fulfilledBy: ['closed'] } });
  expect(deadline(pack)?.fulfilledBy).toEqual(['closed']);
});

test('a condition is replaced as a whole', () => {
  const when = { any: [{ fact: 'way', operator: 'in', value: ['ordinary', 'special'] }] };
  expect(deadline(laid({ [FINISH]: { id: 'finish', when } }))?.when).toEqual(when);
});

test('a basis only grows, and a restated one keeps its confidence', () => {
  const stated = [
    { instrument: 'new-law', article: 5, confidence: 'M' },
    { instrument: 'new-law', article: 7, confidence: 'M' },
  ];
  expect(deadline(laid({ [FINISH]: { id: 'finish', basis: stated } }))?.basis).toEqual([
    { instrument: 'new-law', article: 5, confidence: 'H' },
    { instrument: 'new-law', article: 7, confidence: 'M' },
  ]);
});

test('an overlay may add to a reference the words relied on, and nothing else', () => {
  const [reference] = deadline(base)?.basis ?? [];
  const basisWith = (stated: object) =>
    deadline(laid({ [FINISH]: { id: 'finish', basis: [{ ...reference, ...stated }] } }))?.basis;
  expect(basisWith({ quote: '四十七日' })).toEqual([{ ...reference, quote: '四十七日' }]);
  expect(basisWith({ quote: '四十七日', confidence: 'M' })).toEqual([reference]);
});

test('entries of list files change by id and are added at the end', () => {
  const label = { zh: '种类', en: 'Kind of matter' };
  const added = { id: 'nearby', label, about: 'matter', type: 'boolean' };
  const { facts } = laid({ 'facts.json': { facts: [added, { id: 'kind', label }] } });
  expect(facts.map(({ id }) => id)).toEqual([...base.facts.map(({ id }) => id), 'nearby']);
  expect(facts[0]?.label).toEqual(label);
  expect(facts[0]?.type).toBe('enum');
});

test('articles merge by number: a county may attach the official text', () => {
  const officialText = {
    text: '第五条　正文',
    url: 'https://law.example/5',
    sha256: sha256Of('第五条　正文'),
  };
  const over = { id: 'new-law', articles: [{ number: 5, officialText }] };
  const { instruments } = laid({ 'instruments/new-law.json': over });
  const { articles } = instruments.get('new-law') ?? { articles: [] };
  expect(articles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(articles[4]).toMatchObject({ gist: { en: 'Gist of 5' }, officialText });
});

describe('a period', () => {
  const period = (...stated: readonly object[]) =>
    deadline(laid(...stated.map((each) => ({ [FINISH]: { id: 'finish', period: each } }))))
      ?.periods;

  test('in the same unit is replaced', () => {
    expect(period({ amount: 30, unit: 'day' })).toEqual([{ amount: 30, unit: 'day' }]);
  });
  test('with an amount only keeps its unit', () => {
    expect(period({ amount: 30 })).toEqual([{ amount: 30, unit: 'day' }]);
  });
  test('in another unit stands beside the first', () => {
    expect(period({ amount: 20, unit: 'workday' })).toEqual([
      { amount: 47, unit: 'day' },
      { amount: 20, unit: 'workday' },
    ]);
  });
  test('in the unit of a layer between replaces that one', () => {
    expect(
      period(
        { amount: 20, unit: 'workday' },
        { amount: 15, unit: 'workday' },
        { amount: 40, unit: 'day' },
      ),
    ).toEqual([
      { amount: 40, unit: 'day' },
      { amount: 15, unit: 'workday' },
    ]);
  });
  test('that names a day stands beside a length of time', () => {
    const pack = laid({
      'deadlines/report-back.json': { id: 'report-back', period: { amount: 30, unit: 'day' } },
    });
    expect(deadline(pack, 'report-back')?.periods).toEqual([
      { until: 'reportDueOn' },
      { amount: 30, unit: 'day' },
    ]);
  });
  test('is kept by an overlay that changes something else', () => {
    const pack = laid(
      { [FINISH]: { id: 'finish', period: { amount: 20, unit: 'workday' } } },
      { [FINISH]: { id: 'finish', label: { zh: '办结', en: 'Finish' } } },
    );
    expect(deadline(pack)?.periods).toHaveLength(2);
  });
});

test('a warning is known by its id and the start of its span', () => {
  const words = { zh: '有异议', en: 'An objection waits' };
  const over = (rest: object) => ({
    'warnings.json': { warnings: [{ id: 'pending', text: words, ...rest }] },
  });
  const texts = (pack: Pack) => pack.warnings.map(({ text }) => text.en);
  expect(texts(laid(over({ effective: { from: '2020-01-01' } })))).toEqual([
    'Name',
    'An objection waits',
  ]);
  expect(texts(laid(over({})))).toEqual(['An objection waits', 'An objection waits']);
});

test('only the top layer’s named cases are kept', () => {
  expect(base.tests.map(({ id }) => id)).toEqual(['way']);
  expect(laid({}).tests).toEqual([]);
});

test('what an overlay leaves out is not missing, but what it adds must be whole', () => {
  const { diagnostics } = loadPack([
    smallPack(),
    overlay({ 'deadlines/greet.json': { id: 'greet', period: { amount: 3 } } }),
  ]);
  expect(
    diagnostics.every(({ layer, file }) => layer === 1 && file === 'deadlines/greet.json'),
  ).toBe(true);
  expect(diagnostics.map(({ code }) => code)).toContain('missing-key');
});

test('a mistake is shown in the layer that made it', () => {
  const { diagnostics } = loadPack([
    smallPack(),
    overlay({
      [FINISH]: {
        id: 'finish',
        basis: [{ instrument: 'new-law', article: 99, confidence: 'H' }],
        label: { zh: '' },
      },
    }),
  ]);
  expect(diagnostics.map(({ code, layer, file, line }) => [code, layer, file, line])).toEqual([
    ['unknown-article', 1, FINISH, 6],
    ['empty-text', 1, FINISH, 11],
  ]);
});

test('a rule may not move to another group', () => {
  const rule = SMALL_PACK['rules/marks/marks.report.json'] as object;
  const { diagnostics } = loadPack([
    smallPack(),
    overlay({ 'rules/gate/marks.report.json': rule }),
  ]);
  expect(diagnostics.map(({ code }) => code)).toContain('duplicate-id');
});

test('an official text is checked against its hash after laying', () => {
  const officialText = { text: '正文', url: 'https://law.example/5', sha256: '0'.repeat(64) };
  const over = { id: 'new-law', articles: [{ number: 5, officialText }] };
  const { diagnostics } = loadPack([smallPack(), overlay({ 'instruments/new-law.json': over })]);
  expect(diagnostics.map(({ code, layer }) => [code, layer])).toEqual([['official-text-hash', 1]]);
  expect(diagnostics[0]?.hint?.en).toContain(sha256Of('正文'));
});

test('the layers keep their own content hashes', () => {
  const alone = loadPack([smallPack()]).pack?.layers[0]?.hash;
  const pack = laid(changed(FINISH, ['period', 'amount'], 40));
  expect(pack.layers[0]?.hash).toBe(alone);
  expect(pack.layers[1]?.hash).not.toBe(alone);
});
