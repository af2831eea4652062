import { describe, expect, test } from 'vitest';
import { changed, filesOf, header, type PackTree, smallPack } from '../test/small-pack.ts';
import { hashPack } from './hash.ts';
import { loadPack } from './load.ts';
import type { Pack } from './pack.ts';
import { restorePack } from './stored/restore-pack.ts';
import { storePack } from './stored/store-pack.ts';

const FILE = 'reminders.json';
const label = { zh: '快到期了', en: 'Due soon' };

const over = (reminders: readonly object[], id = 'over'): PackTree => ({
  'pack.json': header(id),
  [FILE]: { reminders },
});

const loaded = (...layers: readonly PackTree[]): Pack => {
  const { pack, diagnostics } = loadPack([smallPack(), ...layers.map(filesOf)]);
  expect(diagnostics).toEqual([]);
  if (pack === undefined) throw new Error('not loaded');
  return pack;
};

const told = ({ reminders }: Pack) =>
  reminders.map(({ id, daysBefore, kinds }) => [id, daysBefore, ...kinds]);

const codesOf = (layers: readonly PackTree[]) =>
  loadPack([smallPack(), ...layers.map(filesOf)]).diagnostics.map(({ code, file }) => [code, file]);

test('a pack says when what is not fulfilled is brought to mind', () => {
  expect(told(loaded())).toEqual([
    ['soon', 3, 'duty', 'right'],
    ['past', -1, 'duty'],
  ]);
});

test('a pack without the file reminds of nothing', () => {
  const { pack, diagnostics } = loadPack([smallPack({ [FILE]: undefined })]);
  expect([pack?.reminders, diagnostics]).toEqual([[], []]);
});

describe('an overlay', () => {
  test.each<readonly [string, readonly object[], readonly unknown[]]>([
    [
      'moves one to another day',
      [{ id: 'soon', daysBefore: 5 }],
      [
        ['soon', 5, 'duty', 'right'],
        ['past', -1, 'duty'],
      ],
    ],
    [
      'moves one past the due day',
      [{ id: 'soon', daysBefore: -2 }],
      [
        ['soon', -2, 'duty', 'right'],
        ['past', -1, 'duty'],
      ],
    ],
    [
      'reminds of fewer kinds',
      [{ id: 'soon', kinds: ['right'] }],
      [
        ['soon', 3, 'right'],
        ['past', -1, 'duty'],
      ],
    ],
    ['leaves one out', [{ id: 'past', off: true }], [['soon', 3, 'duty', 'right']]],
    [
      'adds one',
      [{ id: 'fortnight', label, daysBefore: 14, kinds: ['target'], local: true }],
      [
        ['soon', 3, 'duty', 'right'],
        ['past', -1, 'duty'],
        ['fortnight', 14, 'target'],
      ],
    ],
  ])('%s: it is practice, so that nothing is loosened', (_, reminders, expected) => {
    expect(told(loaded(over(reminders)))).toEqual(expected);
  });

  test('a layer above turns on again what one below turned off', () => {
    const off = over([{ id: 'soon', off: true }], 'county');
    const on = over([{ id: 'soon', off: false }], 'township');
    expect(told(loaded(off))).toEqual([['past', -1, 'duty']]);
    expect(told(loaded(off, on))).toEqual(told(loaded()));
  });

  test('cannot call a new one by what it only changes', () => {
    expect(codesOf([over([{ id: 'new', daysBefore: 5 }])])).toContainEqual(['missing-key', FILE]);
  });
});

describe('a reminder that is not written as it should be is refused:', () => {
  const at = (path: readonly (string | number)[], value: unknown) =>
    smallPack(changed(FILE, ['reminders', 0, ...path], value));

  test.each<readonly [string, readonly (string | number)[], unknown, string]>([
    ['an unknown key', ['days'], 3, 'unknown-key'],
    ['no day', ['daysBefore'], undefined, 'missing-key'],
    ['half a day', ['daysBefore'], 1.5, 'wrong-type'],
    ['a day as a text', ['daysBefore'], '3', 'wrong-type'],
    ['more than ten years before', ['daysBefore'], 3651, 'out-of-range'],
    ['more than ten years after', ['daysBefore'], -3651, 'out-of-range'],
    ['of nothing', ['kinds'], [], 'empty-list'],
    ['of a kind that there is not', ['kinds', 0], 'duties', 'bad-value'],
    ['not marked as local practice', ['local'], undefined, 'missing-key'],
    ['said to be law', ['local'], false, 'bad-value'],
    ['under an id that is taken', ['id'], 'past', 'duplicate-id'],
    ['with a label about a person', ['label', 'zh'], '重点人提醒', 'about-a-person'],
    ['without a label', ['label'], undefined, 'missing-key'],
  ])('%s', (_, path, value, code) => {
    const { pack, diagnostics } = loadPack([at(path, value)]);
    expect(pack).toBeUndefined();
    expect(diagnostics.map((each) => [each.code, each.file])).toContainEqual([code, FILE]);
  });
});

test('they belong to the content of a pack', () => {
  const other = smallPack(changed(FILE, ['reminders', 0, 'daysBefore'], 4));
  expect(hashPack(other)).not.toBe(hashPack(smallPack()));
});

test('a stored pack leaves them out: they decide nothing, and a page that decides need not load them', () => {
  const stored = storePack(loaded());
  expect(JSON.stringify(stored)).not.toContain('daysBefore');
  expect(restorePack(stored).reminders).toEqual([]);
});
