import { type Diagnostic, loadPack, type PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../pack/test/files-in.ts';
import {
  changed,
  header,
  overlay,
  type PackTree,
  SMALL_PACK,
  smallPack,
} from '../../../pack/test/small-pack.ts';
import { checkPack } from '../check/check-pack.ts';
import { lintPack } from './lint-pack.ts';

/** What a diagnostic says, where, and the first line of the text it points at. */
const told = (files: PackFiles, each: Diagnostic) => {
  const line = (files[each.file] ?? '').split('\n')[each.line - 1] ?? '';
  const end = each.line === each.endLine ? each.endColumn - 1 : undefined;
  return [each.code, each.file, line.slice(each.column - 1, end)];
};

type Told = readonly [code: string, file: string, at: string];
type Row = readonly [name: string, changes: PackTree, ...told: Told[]];

const label = { zh: '名称', en: 'Name' };
const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const law = (article: number) => [{ instrument: 'new-law', article, confidence: 'H' }];
const now = { from: '2020-01-01' };

const REPORT = 'rules/marks/marks.report.json';
const REFUSE = 'rules/gate/gate.refuse.json';
const OLD = 'rules/gate/gate.accept-old.json';
const GROUPS = 'groups.json';
const NAMED = 'conditions.json';
const CONSTRAINTS = 'constraints.json';
const FINISH = 'deadlines/finish.json';
const OBJECT = 'deadlines/object.json';
const DECIDE = 'deadlines/decide.json';
const ON_TIME = 'indicators/in-time.json';
const SHARE = 'indicators/plain-share.json';

const report = (conditions: unknown): PackTree => changed(REPORT, ['conditions'], conditions);

/** A further rule of the small pack. */
const rule = (group: string, id: string, rest: object): PackTree => ({
  [`rules/${group}/${id}.json`]: {
    id,
    label,
    explain: label,
    effective: now,
    basis: law(2),
    ...rest,
  },
});

const refusing = {
  event: { type: 'refuse' },
  confirm: { role: 'head', basis: law(3) },
  basis: law(3),
};

/** The group `way`, in which a conflict is not expected. */
const noConflict = changed(GROUPS, ['groups', 0, 'onConflict'], undefined);

const CONDITIONS: readonly Row[] = [
  [
    'a test of every value there is',
    report({ all: [is('urgent', true), is('kind', ['plain', 'other', 'odd'], 'in')] }),
    ['condition-always', REPORT, '{'],
  ],
  [
    'one of two values is not had',
    changed('deadlines/pass-on.json', ['when'], {
      any: [is('kind', 'plain', 'notEqual'), is('kind', 'odd', 'notEqual')],
    }),
    ['condition-always', 'deadlines/pass-on.json', '{'],
  ],
  [
    'a flag that is raised in every matter',
    report({ any: [is('urgent', true), is('urgent', false)] }),
    ['condition-always', REPORT, '{'],
  ],
  [
    'two values at once',
    report({ all: [is('kind', 'plain'), is('kind', 'odd')] }),
    ['condition-never', REPORT, '{'],
  ],
  [
    'a bound that nothing passes',
    report({ all: [is('urgent', true), is('heads', 0, 'lessThan')] }),
    ['condition-never', REPORT, '{'],
  ],
  [
    'what a constraint rules out',
    report({ all: [is('kind', 'odd'), is('urgent', true)] }),
    ['condition-never', REPORT, '{'],
  ],
  [
    'an outcome that another group never gives',
    changed(FINISH, ['when'], { all: [is('way', 'ordinary'), is('gate', 'conflict', 'notEqual')] }),
    ['condition-always', FINISH, '{'],
  ],
  [
    'outcomes of two groups that never come together',
    changed(FINISH, ['when'], { all: [is('way', 'ordinary'), is('gate', 'refuse')] }),
    ['condition-never', FINISH, '{'],
  ],
  [
    'a named condition that never holds, told where it stands and not where it is used',
    changed(NAMED, ['conditions', 1, 'conditions'], {
      all: [is('gate', 'accept'), { not: { condition: 'admitted' } }],
    }),
    ['condition-never', NAMED, '{'],
  ],
  [
    'a start case that never holds',
    changed(OBJECT, ['start', 'cases', 1, 'when'], {
      all: [is('kind', 'odd'), is('urgent', true)],
    }),
    ['condition-never', OBJECT, '{'],
  ],
  [
    'the denominator of a rate that is empty',
    changed(SHARE, ['variants', 'due', 'of', 'when'], {
      all: [is('settled', true), is('settled', false)],
    }),
    ['condition-never', SHARE, '{'],
  ],
  [
    'a condition that another implies',
    report({
      all: [is('urgent', true), is('kind', 'plain'), is('kind', ['plain', 'other'], 'in')],
    }),
    ['condition-redundant', REPORT, '{'],
  ],
  [
    'an alternative within another',
    report({
      any: [{ all: [is('urgent', true), is('heads', 7, 'greaterThan')] }, is('urgent', true)],
    }),
    ['condition-redundant', REPORT, '{'],
  ],
  [
    'the same condition again',
    report({ all: [is('urgent', true), is('urgent', true)] }),
    ['condition-repeated', REPORT, '{'],
  ],
  [
    'a value again',
    report({ all: [is('urgent', true), is('kind', ['plain', 'odd', 'plain'], 'in')] }),
    ['value-repeated', REPORT, '"plain"'],
  ],
  [
    'a constraint again',
    {
      [CONSTRAINTS]: {
        constraints: ['a', 'b'].map((id) => ({
          id,
          never: { all: [is('kind', 'odd'), is('urgent', true)] },
          reason: label,
        })),
      },
    },
    ['constraint-without-effect', CONSTRAINTS, '{'],
  ],
  [
    'a constraint on what cannot be',
    changed(CONSTRAINTS, ['constraints', 0, 'never'], {
      all: [is('kind', 'odd'), is('kind', 'plain')],
    }),
    ['constraint-without-effect', CONSTRAINTS, '{'],
  ],
  [
    'a constraint on everything',
    changed(CONSTRAINTS, ['constraints', 0, 'never'], is('kind', ['plain', 'other', 'odd'], 'in')),
    ['constraints-exclude-everything', CONSTRAINTS, '{'],
  ],
];

const RULES: readonly Row[] = [
  [
    'a rule behind one that says otherwise',
    rule('gate', 'gate.late', {
      event: { type: 'accept' },
      priority: 5,
      conditions: { all: [is('settled', true)] },
    }),
    ['rule-unreachable', 'rules/gate/gate.late.json', '{'],
  ],
  [
    'a rule behind several that together cover it',
    Object.assign(
      {},
      ...['plain', 'other', 'odd'].map((kind) =>
        rule('gate', `gate.${kind}`, {
          event: { type: 'accept' },
          priority: 20,
          conditions: { all: [is('kind', kind)] },
        }),
      ),
    ),
    ['rule-subsumed', 'rules/gate/gate.accept.json', '{'],
    ['rule-unreachable', REFUSE, '{'],
  ],
  [
    'a rule behind a wider one of the same outcome',
    rule('gate', 'gate.again', {
      ...refusing,
      priority: 5,
      conditions: { all: [is('settled', true), is('kind', 'plain')] },
    }),
    ['rule-subsumed', 'rules/gate/gate.again.json', '{'],
  ],
  [
    'rules of one priority that say different things',
    rule('gate', 'gate.tie', {
      event: { type: 'accept' },
      priority: 9,
      conditions: { all: [is('kind', 'plain')] },
    }),
    ['rules-tie', 'rules/gate/gate.tie.json', '{'],
  ],
  [
    'a rule of one priority that never comes first',
    rule('gate', 'gate.tie', {
      event: { type: 'accept' },
      priority: 9,
      conditions: { all: [is('settled', true)] },
    }),
    ['rules-tie', 'rules/gate/gate.tie.json', '{'],
  ],
  [
    'rules that can hold together',
    {
      ...noConflict,
      ...rule('way', 'way.urgent', {
        event: { type: 'special' },
        conditions: { all: [{ condition: 'admitted' }, is('urgent', true)] },
      }),
    },
    ['rules-conflict', 'rules/way/way.urgent.json', '{'],
  ],
  [
    'rules that can hold together, where only others may',
    {
      ...changed(
        GROUPS,
        ['groups', 0, 'outcomes'],
        [
          { value: 'none', label, empty: true, mayConflict: true },
          { value: 'ordinary', label, mayConflict: true },
          { value: 'special', label },
        ],
      ),
      ...rule('way', 'way.urgent', {
        event: { type: 'special' },
        conditions: { all: [{ condition: 'admitted' }, is('urgent', true)] },
      }),
    },
    ['rules-conflict', 'rules/way/way.urgent.json', '{'],
  ],
  [
    'a rule that never holds alone',
    rule('way', 'way.urgent', {
      event: { type: 'special' },
      conditions: { all: [{ condition: 'admitted' }, is('kind', 'plain'), is('urgent', true)] },
    }),
    ['rule-always-conflicts', 'rules/way/way.urgent.json', '{'],
  ],
  [
    'a rule with another outcome for the very same matters',
    {
      ...noConflict,
      ...rule('way', 'way.twin', {
        event: { type: 'special' },
        conditions: { condition: 'plain-and-admitted' },
      }),
    },
    ['rule-always-conflicts', 'rules/way/way.twin.json', '{'],
  ],
  [
    'a narrower rule of the same outcome',
    rule('marks', 'marks.urgent-plain', {
      event: { type: 'report' },
      basis: law(4),
      conditions: { all: [is('urgent', true), is('kind', 'plain')] },
    }),
    ['rule-subsumed', 'rules/marks/marks.urgent-plain.json', '{'],
  ],
  [
    'a narrower rule of the same outcome with a basis of its own',
    rule('marks', 'marks.urgent-plain', {
      event: { type: 'report' },
      basis: law(5),
      conditions: { all: [is('urgent', true), is('kind', 'plain')] },
    }),
    ['rule-only-adds-basis', 'rules/marks/marks.urgent-plain.json', '{'],
  ],
];

const SPANS: readonly Row[] = [
  [
    'what ran out before the pack began',
    { 'pack.json': header('small', { effective: { from: '2020-01-01' } }) },
    ['outside-pack-span', OLD, '{'],
    ['outside-pack-span', 'warnings.json', '{'],
  ],
  [
    'days without any rule between two laws',
    changed(OLD, ['effective', 'to'], '2019-11-30'),
    ['law-gap', OLD, '{'],
  ],
  [
    'days between a rule and its next version, on which another rule stands',
    {
      ...changed(OLD, ['effective', 'to'], '2019-11-30'),
      ...rule('gate', 'gate.spare', {
        event: { type: 'accept' },
        conditions: { all: [is('urgent', true)] },
        effective: { from: '2010-01-01' },
        basis: [{ instrument: 'old-law', article: 1, confidence: 'H' }, ...law(1)],
      }),
    },
    ['versions-gap', OLD, '{'],
  ],
  [
    'a rule and its next version on the same days',
    {
      [OLD]: {
        ...(SMALL_PACK[OLD] as object),
        effective: { from: '2010-01-01', to: '2020-01-31' },
        basis: [{ instrument: 'old-law', article: 1, confidence: 'H' }, ...law(1)],
      },
    },
    ['versions-overlap', OLD, '{'],
  ],
  [
    'days without the words of a warning',
    changed('warnings.json', ['warnings', 0, 'effective', 'to'], '2019-11-30'),
    ['versions-gap', 'warnings.json', '{'],
  ],
  [
    'two versions of a deadline on the same days',
    {
      'deadlines/decide-old.json': {
        ...(SMALL_PACK[DECIDE] as object),
        id: 'decide-old',
        effective: { from: '2010-01-01', to: '2020-06-30' },
        basis: [{ instrument: 'old-law', article: 1, confidence: 'H' }, ...law(6)],
      },
    },
    ['versions-overlap', 'deadlines/decide-old.json', '{'],
  ],
  [
    'an instrument whose successor comes later',
    {
      ...changed('instruments/old-law.json', ['successor'], 'new-law'),
      ...changed('instruments/new-law.json', ['effective', 'from'], '2019-12-01'),
    },
    ['successor-gap', 'instruments/old-law.json', '{'],
  ],
];

const DEADLINES: readonly Row[] = [
  [
    'ways of starting that contradict the matters it applies to',
    {
      [OBJECT]: {
        ...(SMALL_PACK[OBJECT] as object),
        when: is('kind', 'odd'),
        start: { event: 'unit-received', cases: [{ when: is('kind', 'other') }] },
      },
    },
    ['deadline-never-starts', OBJECT, '['],
  ],
  [
    'one way of starting that contradicts them',
    changed(OBJECT, ['when'], is('kind', 'plain')),
    ['start-case-never', OBJECT, '{'],
  ],
  [
    'a start followed by itself',
    changed(OBJECT, ['start', 'cases', 0, 'followedBy'], 'unit-received'),
    ['start-case-never', OBJECT, '{'],
  ],
  [
    'fulfilled by what voids it',
    changed(FINISH, ['voidedBy'], ['withdrawn', 'closed']),
    ['fulfils-and-voids', FINISH, '"closed"'],
  ],
  [
    'fulfilled only by what voids it',
    changed(DECIDE, ['fulfilledBy'], ['withdrawn']),
    ['deadline-never-fulfilled', DECIDE, '['],
  ],
  [
    'fulfilled by nothing that comes after its start',
    changed(FINISH, ['start', 'event'], 'withdrawn'),
    ['event-never-follows', FINISH, '"replied"'],
    ['event-never-follows', FINISH, '"withdrawn"'],
    ['event-never-follows', FINISH, '"extended"'],
  ],
  [
    'the same event again',
    changed(FINISH, ['fulfilledBy'], ['replied', 'replied']),
    ['value-repeated', FINISH, '"replied"'],
  ],
];

const INDICATORS: readonly Row[] = [
  [
    'a status that the denominator leaves out',
    changed(ON_TIME, ['variants', 'due', 'numerator', 'status'], ['met', 'open']),
    ['numerator-outside-denominator', ON_TIME, '"open"'],
  ],
  [
    'a grade that the denominator leaves out',
    changed(ON_TIME, ['variants', 'due'], {
      count: 'evaluations',
      of: 'office',
      periodBy: 'evaluated',
      numerator: { grades: ['satisfied', 'dissatisfied'] },
      denominator: { grades: ['satisfied'], expired: true },
    }),
    ['numerator-outside-denominator', ON_TIME, '"dissatisfied"'],
  ],
  [
    'evaluations that never came, counted above and not below',
    changed(ON_TIME, ['variants', 'due'], {
      count: 'evaluations',
      of: 'office',
      periodBy: 'evaluated',
      numerator: { grades: ['satisfied'], expired: true },
      denominator: { grades: ['satisfied'] },
    }),
    ['numerator-outside-denominator', ON_TIME, 'true'],
  ],
  [
    'left out and counted',
    changed(ON_TIME, ['variants', 'due', 'exclude'], ['void', 'late']),
    ['excluded-and-counted', ON_TIME, '"late"'],
  ],
  [
    'a numerator that contradicts the denominator',
    changed(SHARE, ['variants', 'due', 'numerator', 'when'], {
      all: [is('settled', true), is('kind', 'plain')],
    }),
    ['numerator-never', SHARE, '{'],
  ],
  [
    'a numerator that is the whole denominator',
    changed(SHARE, ['variants', 'due', 'numerator'], { when: is('settled', false) }),
    ['numerator-always', SHARE, '{'],
  ],
];

const FACT = { id: 'spare', label, about: 'matter', type: 'boolean' };
const OTHERS: readonly Row[] = [
  [
    'a fact that nothing reads',
    changed('facts.json', ['facts', 5], FACT),
    ['unused-fact', 'facts.json', '"spare"'],
  ],
  [
    'a named condition that nothing uses',
    changed(NAMED, ['conditions', 2], { id: 'spare', label, conditions: is('kind', 'plain') }),
    ['unused-condition', NAMED, '"spare"'],
  ],
  [
    'an outcome that nothing gives',
    changed(GROUPS, ['groups', 2, 'outcomes', 2], { value: 'spare', label }),
    ['unused-outcome', GROUPS, '"spare"'],
  ],
  [
    'a warning that nothing gives',
    changed('warnings.json', ['warnings', 2], {
      id: 'spare',
      severity: 'info',
      text: label,
      effective: now,
      basis: law(5),
    }),
    ['unused-warning', 'warnings.json', '"spare"'],
  ],
  [
    'Chinese under en',
    changed(FINISH, ['label', 'en'], '办结'),
    ['text-in-other-language', FINISH, '"办结"'],
  ],
  [
    'a text of blanks',
    changed(FINISH, ['label', 'zh'], ' \u3000'),
    ['empty-text', FINISH, '" \u3000"'],
  ],
  [
    'English under zh',
    changed(GROUPS, ['groups', 0, 'outcomes', 1, 'label'], { zh: 'Passed on', en: 'Passed on' }),
    ['text-in-other-language', GROUPS, '"Passed on"'],
  ],
];

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
