import { loadPackOrThrow, type PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '../../../../fixtures/national-pack.ts';
import { changed, overlay, smallPack } from '../../../pack/test/small-pack.ts';
import { asRead, edited } from '../../test/as-read.ts';
import { is, report } from '../../test/lint-rows/row.ts';
import { between } from '../../test/sample-operators.ts';
import { diffPacks } from '../diff/diff-packs.ts';
import { openSide } from '../diff/diff-side.ts';
import { fixPack } from '../fix/fix-pack.ts';
import { mutantsOf } from '../mutate/mutants-of.ts';
import { packPages } from '../pages/pack-pages.ts';
import { valuesTable } from '../table/help-tables.ts';
import { rulesFromTable } from '../table/rules-from-table.ts';
import { tableOf, tablesOf } from '../table/table-of.ts';
import { verifyPack } from '../verify/verify-pack.ts';
import { sentenceOf } from '../words/sentence.ts';
import { checkPack } from './check-pack.ts';

const operators = [between];
const heads = (from: number, to: number) => is('heads', [from, to], between.name);
const using = (...conditions: readonly object[]): PackFiles =>
  smallPack(report({ all: [is('urgent', true), ...conditions] }));
const files = using(heads(5, 20));
const pack = loadPackOrThrow([files], { operators });
const plain = loadPackOrThrow([
  using(is('heads', 5, 'greaterThanInclusive'), is('heads', 20, 'lessThanInclusive')),
]);
const REPORT = 'rules/marks/marks.report.json';

describe('a pack that uses an operator of a plugin', () => {
  test('is checked as any other: nothing is told of what is right', () => {
    expect(checkPack([files], { operators })).toEqual({ ok: true, diagnostics: [] });
    expect(checkPack([files]).diagnostics.map(({ code }) => code)).toEqual(['unknown-operator']);
  });

  test.each<[what: string, condition: object, code: string]>([
    ['always holds', heads(0, 1000), 'condition-always'],
    ['never holds', heads(20, 5), 'condition-never'],
  ])('is told that a test %s, at the test', (_, condition, code) => {
    const wrong = using(condition);
    const { diagnostics } = checkPack([wrong], { operators });
    expect(diagnostics.map((each) => [each.code, each.file])).toEqual([[code, REPORT]]);
    const line = (wrong[REPORT] ?? '').split('\n')[(diagnostics[0]?.line ?? 0) + 1];
    expect(line).toContain(between.name);
  });

  test('is told that a named condition with such a test is used by nothing, and nothing of its table', () => {
    const own = { id: 'spare', label: { zh: '备用', en: 'Spare' }, conditions: heads(1, 2) };
    const spare = smallPack(changed('conditions.json', ['conditions', 2], own));
    expect(checkPack([spare], { operators }).diagnostics.map(({ code }) => code)).toEqual([
      'unused-condition',
    ]);
  });

  test('is told of an overlay what comes of the overlay', () => {
    const over = overlay({ 'deadlines/object.json': { id: 'object', period: { amount: 6 } } });
    expect(checkPack([using(heads(0, 1000)), over], { operators })).toEqual({
      ok: true,
      diagnostics: [],
    });
  });

  test('is mended as any other', () => {
    const slip = smallPack(report({ all: [is('urgnet', true), heads(5, 20)] }));
    const fixed = fixPack([slip], { operators });
    expect([fixed.applied.length, fixed.left]).toEqual([1, []]);
  });

  test('is proved, and put to the test by slips of what its authors wrote', () => {
    expect(verifyPack(pack)).toEqual(verifyPack(plain));
    const slips = mutantsOf(pack).map(({ element }) => element.id);
    expect(slips).toContain('marks.report');
    expect(slips.filter((id) => pack.conditions.get(id)?.tabulates !== undefined)).toEqual([]);
  });

  test('says its tests in the words of the plugin', () => {
    const rule = pack.rules.find(({ id }) => id === 'marks.report');
    if (rule === undefined) throw new Error('no rule');
    expect(sentenceOf(rule.conditions, pack, 'zh')).toContain('符合“名称介于5、20”');
    expect(sentenceOf(rule.conditions, pack, 'en')).toContain('“Name lies between 5, 20” holds');
  });

  test('has pages whose links lead to the tables', () => {
    const pages = new Map(packPages(pack, [files]).map(({ path, text }) => [path, text]));
    const [id] = [...pack.conditions.keys()].filter((each) => each.startsWith('operator.'));
    expect(pages.get('zh/rules/marks.report.html')).toContain(`#condition-${id}`);
    expect(pages.get('zh/conditions.html')).toContain(`id="condition-${id}"`);
  });
});

describe('compared with another, a pack', () => {
  const side = (some: PackFiles, own = operators) =>
    openSide([some], chinaCalendar, { operators: own });
  const elementsOf = (a: ReturnType<typeof side>, b: ReturnType<typeof side>) =>
    diffPacks(a, b, chinaCalendar).elements.map(({ kind, id }) => [kind, id]);

  test('that asks its operator for something else has another rule, and behaves otherwise', () => {
    const [before, after] = [side(files), side(using(heads(5, 21)))];
    expect(elementsOf(before, after)).toEqual([['rule', 'marks.report']]);
    const { behaviour } = diffPacks(before, after, chinaCalendar);
    expect(behaviour.groups.flatMap(({ changes }) => changes)).toHaveLength(1);
  });

  test('whose plugin answers otherwise behaves otherwise', () => {
    const wide = [{ ...between, test: () => true }];
    const { behaviour } = diffPacks(side(files), side(files, wide), chinaCalendar);
    expect(behaviour.groups.map(({ group }) => group)).toEqual(['marks']);
  });

  test('that is the same is the same', () => {
    expect(elementsOf(side(files), side(files))).toEqual([]);
  });
});

describe('as a table', () => {
  const tables = tablesOf(pack, files);

  test('a rule keeps the test as its author wrote it, and reads back as it was', () => {
    expect(JSON.stringify(tables)).toContain(between.name);
    expect(JSON.stringify([tables, valuesTable(pack)])).not.toContain('operator.county-x');
    const read = rulesFromTable(
      tables.map((each) => asRead(each)),
      [files],
      { operators },
    );
    expect(read).toMatchObject({ ok: true, changes: [], problems: [] });
  });

  test('a rule of a layer below does too', () => {
    const layers = [files, overlay({})];
    const over = loadPackOrThrow(layers, { operators });
    const table = tableOf(over, layers[1] ?? {}, 'marks');
    expect(JSON.stringify(table)).toContain(between.name);
    expect(rulesFromTable([asRead(table)], layers, { operators })).toMatchObject({
      ok: true,
      changes: [],
    });
  });

  test('a change beside it is made, and a slip in it is told at its cell', () => {
    const [marks] = tables.filter(({ id }) => id === 'marks');
    if (marks === undefined) throw new Error('no table');
    const named = edited(marks, [['marks.report', 'label.zh', '改过']]);
    expect(rulesFromTable([asRead(named)], [files], { operators }).changes).toMatchObject([
      { id: 'marks.report', text: expect.stringContaining(between.name) as string },
    ]);
    const slip = JSON.stringify(heads(5, 20)).replace('between', 'betwixt');
    const wrong = edited(marks, [['marks.report', 'conditions', slip]]);
    expect(rulesFromTable([asRead(wrong)], [files], { operators }).problems).toMatchObject([
      { code: 'unknown-operator', row: expect.any(Number) as number },
    ]);
  });
});
