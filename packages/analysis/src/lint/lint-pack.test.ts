import { type Diagnostic, loadPack, type PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../pack/test/files-in.ts';
import { changed, header, overlay, SMALL_PACK, smallPack } from '../../../pack/test/small-pack.ts';
import { CONDITIONS } from '../../test/lint-rows/conditions.ts';
import { DEADLINES } from '../../test/lint-rows/deadlines.ts';
import { INDICATORS } from '../../test/lint-rows/indicators.ts';
import { OTHERS } from '../../test/lint-rows/others.ts';
import {
  DECIDE,
  FACT,
  FINISH,
  is,
  label,
  noConflict,
  OLD,
  REFUSE,
  type Row,
  refusing,
  report,
  rule,
} from '../../test/lint-rows/row.ts';
import { RULES } from '../../test/lint-rows/rules.ts';
import { SPANS } from '../../test/lint-rows/spans.ts';
import { checkPack } from '../check/check-pack.ts';
import { lintPack } from './lint-pack.ts';

/** What a diagnostic says, where, and the first line of the text it points at. */
const told = (files: PackFiles, each: Diagnostic) => {
  const line = (files[each.file] ?? '').split('\n')[each.line - 1] ?? '';
  const end = each.line === each.endLine ? each.endColumn - 1 : undefined;
  return [each.code, each.file, line.slice(each.column - 1, end)];
};

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  conditions: CONDITIONS,
  rules: RULES,
  spans: SPANS,
  deadlines: DEADLINES,
  indicators: INDICATORS,
  others: OTHERS,
};

for (const [name, rows] of Object.entries(ROWS))
  describe(`the linter tells once and in place (${name})`, () => {
    test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, changes, ...expected]) => {
      const files = smallPack(changes);
      expect(loadPack([files]).pack?.id).toBe('small');
      expect(checkPack([files]).diagnostics.map((each) => told(files, each))).toEqual(expected);
    });
  });

const national = filesIn(new URL('../../../../packs/national/', import.meta.url));
const shorter = {
  'pack.json': JSON.stringify(header('my-county', { effective: { from: '2024-01-01' } })),
  'deadlines/xf22.dispatch.json': JSON.stringify({
    id: 'xf22.dispatch',
    period: { amount: 10, unit: 'day' },
  }),
};

describe('the linter says nothing of', () => {
  test.each<readonly [string, readonly PackFiles[]]>([
    ['the national pack', [national]],
    ['a county that shortens a period', [national, shorter]],
    ['the small pack', [smallPack()]],
    ['an overlay without anything', [smallPack(), overlay({})]],
    [
      'a condition written for clarity, which a constraint implies',
      [
        smallPack({
          ...report({
            all: [is('kind', 'odd'), is('urgent', false), is('heads', 3, 'greaterThan')],
          }),
        }),
      ],
    ],
    [
      'a rule that always holds where nothing else is said',
      [
        smallPack(
          changed(REFUSE, ['conditions'], { all: [is('settled', true), is('kind', 'odd')] }),
        ),
      ],
    ],
    [
      'rules that can hold together where the group says what that means',
      [
        smallPack(
          rule('way', 'way.urgent', {
            event: { type: 'special' },
            conditions: { all: [{ condition: 'admitted' }, is('urgent', true)] },
          }),
        ),
      ],
    ],
    [
      'a deadline for some matters that ended before one for others began',
      [
        smallPack({
          'deadlines/decide-urgent.json': {
            ...(SMALL_PACK[DECIDE] as object),
            id: 'decide-urgent',
            when: { all: [is('urgent', true)] },
            effective: { from: '2020-01-01', to: '2020-06-30' },
          },
          [DECIDE]: {
            ...(SMALL_PACK[DECIDE] as object),
            when: { all: [is('urgent', false)] },
            effective: { from: '2021-01-01' },
          },
        }),
      ],
    ],
    [
      'a Chinese word in English, and a name in Latin letters in Chinese',
      [smallPack(changed(FINISH, ['label'], { zh: '用 WPS 办结', en: 'Finish (办结)' }))],
    ],
  ])('%s', (_, layers) => {
    expect(checkPack(layers)).toEqual({ ok: true, diagnostics: [] });
  });
});

describe('of layers', () => {
  test('what an overlay makes of the base is told, and what the base brought is not', () => {
    const base = smallPack(report({ all: [is('urgent', true), is('urgent', true)] }));
    expect(checkPack([base]).diagnostics.map(({ code }) => code)).toEqual(['condition-repeated']);
    const over = overlay(
      rule('gate', 'gate.first', {
        ...refusing,
        priority: 99,
        conditions: { all: [is('settled', true)] },
      }),
    );
    const { diagnostics } = checkPack([base, over]);
    expect(diagnostics.map(({ code, layer, file }) => [code, layer, file])).toEqual([
      ['rule-subsumed', 0, REFUSE],
    ]);
  });

  test('an overlay is told of what it wrote for days on which it is not kept', () => {
    const { diagnostics } = checkPack([
      smallPack(),
      overlay({
        'pack.json': header('county', {
          extends: { '@xinfang/small': '^1.0.0' },
          effective: { from: '2024-01-01' },
        }),
        [OLD]: { id: 'gate.accept-old', explain: label },
      }),
    ]);
    expect(diagnostics.map(({ code, layer, file, line }) => [code, layer, file, line])).toEqual([
      ['outside-pack-span', 1, OLD, 2],
    ]);
  });
});

test('a finding about rules shows facts that are a case in point', () => {
  const files = smallPack({
    ...noConflict,
    ...rule('way', 'way.urgent', {
      event: { type: 'special' },
      conditions: { all: [{ condition: 'admitted' }, is('urgent', true)] },
    }),
  });
  expect(checkPack([files]).diagnostics[0]?.example).toEqual({
    facts: { kind: 'plain', urgent: true, settled: false },
    on: '2020-01-01',
  });
});

test('what is too entangled to reason about is named, and all else is still told', () => {
  const { pack, elements = [] } = loadPack([smallPack(changed(FINISH, ['label', 'en'], '办结'))]);
  if (pack === undefined) throw new Error('does not load');
  const head = { layer: 0, effective: { from: '2010-01-01' } };
  const found = lintPack(pack, elements, head, 0);
  expect(found.map(({ code }) => code)).toEqual(['text-in-other-language', 'too-large-to-lint']);
  expect(found[1]?.message.en).toMatch(/condition-redundant, .*rules\/way/u);
});

test('a fact of very many values is not reasoned about', () => {
  const values = Array.from({ length: 501 }, (_, value) => ({ value: `v${value}`, label }));
  const found = checkPack([
    smallPack(
      changed('facts.json', ['facts', 5], { ...FACT, type: 'enum', judgement: true, values }),
    ),
  ]);
  expect(found.diagnostics.map(({ code }) => code)).toEqual(['too-large-to-lint']);
});

test('only what cannot be meant at all is an error: a blank text, a rate past 1, and that nothing is possible', () => {
  const all = Object.values(ROWS).flat();
  const severities = new Map<string, string>();
  for (const [, changes] of all)
    for (const { code, severity } of checkPack([smallPack(changes)]).diagnostics)
      severities.set(code, severity);
  const errors = [...severities].flatMap(([code, severity]) =>
    severity === 'error' ? [code] : [],
  );
  expect(errors.toSorted()).toEqual([
    'constraints-exclude-everything',
    'empty-text',
    'numerator-outside-denominator',
  ]);
});
