import { loadPackOrThrow, type PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { nationalFiles } from '../../../../fixtures/national-pack.ts';
import { asRead, edited } from '../../test/as-read.ts';
import { tableNamed } from '../../test/national-tables.ts';
import { filesAfter } from './rule-files.ts';
import { rulesFromTable } from './rules-from-table.ts';
import type { Table } from './table.ts';
import { BASE_MARK, tableOf } from './table-of.ts';

describe('a pack that does not load', () => {
  const recusal = 'rules/flags/flags.recusal.json';
  const spoiled = (file: string, spoil: (text: string) => string): PackFiles => ({
    ...nationalFiles,
    [file]: spoil(nationalFiles[file] ?? ''),
  });
  const flags = asRead(tableNamed('flags'));

  test.each<[string, (text: string) => string]>([
    ['an outcome that is not', (text) => text.replace('"type": "recusal"', '"type": "recuse"')],
    ['no JSON at all', () => '{'],
    ['nothing but an id', () => '{"id":"flags.recusal"}'],
  ])('for %s is mended by its table', (_, spoil) => {
    const files = spoiled(recusal, spoil);
    const read = rulesFromTable([flags], [files]);
    expect([read.ok, read.changes.map(({ file }) => file)]).toEqual([true, [recusal]]);
    expect(loadPackOrThrow([filesAfter(files, read.changes)]).id).toBe('national');
  });

  test('for another reason is changed all the same, and refused where its words are wrong', () => {
    const table = edited(tableNamed('flags'), [['flags.recusal', 'label.zh', '改过']]);
    const [late, words] = [
      spoiled('deadlines/xf22.conclude.json', (text) => text.replace('"strict"', '"sometimes"')),
      spoiled('facts.json', () => '{'),
    ];
    expect(rulesFromTable([asRead(table)], [late])).toMatchObject({
      ok: true,
      changes: [{ file: recusal }],
    });
    const refused = rulesFromTable([asRead(table)], [words]);
    expect([refused.ok, refused.changes]).toEqual([false, []]);
    expect(refused.problems[0]?.file).toMatch(/^facts\.json:1:/u);
  });
});

describe('an overlay', () => {
  const OVERLAY: PackFiles = {
    'pack.json': JSON.stringify({
      id: 'county',
      version: '1.0.0',
      title: { zh: '某县', en: 'County' },
      extends: { '@xinfang/pack-national': '^1.0.0' },
      effective: { from: '2024-01-01' },
      requires: { engine: '^1.0.0' },
    }),
    'rules/flags/flags.recusal.json': JSON.stringify({
      id: 'flags.recusal',
      explain: { zh: '县里的说明', en: 'In the county' },
    }),
  };
  const layers = [nationalFiles, OVERLAY];

  test('has the rules below in its table, marked, and its own as it writes them', () => {
    const table = overlayTable();
    const own = table.rows.filter(({ isBase }) => isBase !== true);
    expect(own.map(({ cells }) => cells.filter((cell) => cell !== undefined))).toEqual([
      ['flags.recusal', '县里的说明', 'In the county'],
    ]);
    expect(
      table.rows
        .filter(({ isBase }) => isBase === true)
        .every(({ cells }) => cells.at(-1) === BASE_MARK),
    ).toBe(true);
    expect(rulesFromTable([asRead(table)], layers)).toMatchObject({
      ok: true,
      changes: [],
      problems: [],
    });
  });

  test('changes its own rules, but none of those below', () => {
    const own = edited(overlayTable(), [['flags.recusal', 'explain.zh', '改过']]);
    expect(rulesFromTable([asRead(own)], layers).changes).toMatchObject([
      { id: 'flags.recusal', fields: ['explain.zh'] },
    ]);
    const base = edited(overlayTable(), [['flags.identity-unclear', 'explain.zh', '改过']]);
    expect(rulesFromTable([asRead(base)], layers).problems).toMatchObject([
      { code: 'base-rule-changed', column: 'A' },
    ]);
  });

  test('that does not load still knows the rules below', () => {
    const broken = { ...OVERLAY, 'rules/flags/flags.recusal.json': '{' };
    const read = rulesFromTable([asRead(overlayTable())], [nationalFiles, broken]);
    expect(read.changes.map(({ id }) => id)).toEqual(['flags.recusal']);
  });

  const overlayTable = (): Table => tableOf(loadPackOrThrow(layers), OVERLAY, 'flags');
});
