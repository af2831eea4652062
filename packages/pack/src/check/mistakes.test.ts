import { describe, expect, test } from 'vitest';
import { changed, type PackTree, SMALL_PACK, smallPack } from '../../test/small-pack.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { loadPack } from '../load.ts';
import type { PackFiles } from '../read/pack-files.ts';

/** What a diagnostic says, and the text it points at. */
const told = (files: PackFiles, { code, file, line, column, endLine, endColumn }: Diagnostic) => {
  const lines = (files[file] ?? '').split('\n');
  const at =
    line === endLine
      ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
      : (lines[line - 1] ?? '').slice(column - 1);
  return { code, file, at };
};

const leaf = (rest: object) => ({ fact: 'kind', operator: 'equal', value: 'plain', ...rest });

type Row = readonly [
  name: string,
  changes: PackTree,
  code: string,
  file: string,
  at: string,
  hint?: string,
];

const RULE = 'rules/marks/marks.report.json';
const rule = (conditions: unknown): PackTree => changed(RULE, ['conditions'], conditions);
const FACTS = 'facts.json';
const GROUPS = 'groups.json';
const FINISH = 'deadlines/finish.json';

const FILES: readonly Row[] = [
  ['no pack.json', { 'pack.json': undefined }, 'missing-pack-file', 'pack.json', ''],
  ['an unknown JSON file', { 'fact.json': {} }, 'unknown-file', 'fact.json', ''],
  ['a rule outside a group', { 'rules/x.json': {} }, 'unknown-file', 'rules/x.json', ''],
  [
    'a JSON file in an unknown folder',
    { 'constructor/x.json': {} },
    'unknown-file',
    'constructor/x.json',
    '',
  ],
  [
    'an odd ending in a pack folder',
    { 'rules/gate/x.jsonc': {} },
    'unknown-file',
    'rules/gate/x.jsonc',
    '',
  ],
  [
    'a file name that is not the id',
    { 'routes/court.json': undefined, 'routes/cort.json': SMALL_PACK['routes/court.json'] },
    'wrong-file-name',
    'routes/cort.json',
    '"court"',
  ],
  [
    'a list file without its list',
    { [FACTS]: { fact: [] } },
    'unknown-key',
    FACTS,
    '"fact"',
    'facts',
  ],
  [
    'a mistyped id',
    {
      'routes/court.json': {
        ...Object(SMALL_PACK['routes/court.json']),
        id: undefined,
        ids: 'court',
      },
    },
    'unknown-key',
    'routes/court.json',
    '"ids"',
    'id',
  ],
  ['an entry without id', changed(FACTS, ['facts', 0, 'id'], undefined), 'missing-key', FACTS, '{'],
  [
    'an entry that is no object',
    changed('conditions.json', ['conditions', 0], 5),
    'wrong-type',
    'conditions.json',
    '5',
  ],
  ['a file that is a list', { 'routes/court.json': [] }, 'wrong-type', 'routes/court.json', '[]'],
];

const SHAPES: readonly Row[] = [
  ['an unknown key', changed(FINISH, ['perod'], 1), 'unknown-key', FINISH, '"perod"', 'period'],
  ['a missing key', changed(FINISH, ['label'], undefined), 'missing-key', FINISH, '{'],
  [
    'a missing key deep inside',
    changed(FINISH, ['period', 'unit'], undefined),
    'missing-key',
    FINISH,
    '{',
  ],
  ['a wrong type', changed(FINISH, ['fulfilledBy'], 'replied'), 'wrong-type', FINISH, '"replied"'],
  ['a negative amount', changed(FINISH, ['period', 'amount'], -1), 'out-of-range', FINISH, '-1'],
  ['half a day', changed(FINISH, ['period', 'amount'], 1.5), 'wrong-type', FINISH, '1.5'],
  [
    'an unknown unit',
    changed(FINISH, ['period', 'unit'], 'days'),
    'bad-value',
    FINISH,
    '"days"',
    'day',
  ],
  [
    'an impossible date',
    changed(FINISH, ['effective', 'from'], '2023-02-30'),
    'bad-date',
    FINISH,
    '"2023-02-30"',
  ],
  ['an empty label', changed(FINISH, ['label', 'en'], ''), 'empty-text', FINISH, '""'],
  ['an empty list', changed(FINISH, ['fulfilledBy'], []), 'empty-list', FINISH, '[]'],
  [
    'a text in Chinese only',
    changed(FINISH, ['label', 'en'], undefined),
    'text-in-one-language',
    FINISH,
    '{',
  ],
  [
    'an explanation in English only',
    changed(RULE, ['explain', 'zh'], undefined),
    'text-in-one-language',
    RULE,
    '{',
  ],
  ['a text in no language', changed(FINISH, ['label'], {}), 'missing-key', FINISH, '{}'],
  [
    'a mistyped aspect of a fact',
    changed(FACTS, ['facts', 0, 'about'], 'mater'),
    'bad-value',
    FACTS,
    '"mater"',
    'matter',
  ],
  [
    'a confidence that is no law',
    changed(FINISH, ['basis', 0, 'confidence'], 'L'),
    'bad-value',
    FINISH,
    '"L"',
  ],
  ['an upper-case id', changed('pack.json', ['id'], 'Small'), 'bad-text', 'pack.json', '"Small"'],
  [
    'an unknown type of fact',
    changed(FACTS, ['facts', 0, 'type'], 'text'),
    'bad-value',
    FACTS,
    '"text"',
  ],
  [
    'a fact without type',
    changed(FACTS, ['facts', 0, 'type'], undefined),
    'missing-key',
    FACTS,
    '{',
  ],
  [
    'a fact about a person',
    changed(FACTS, ['facts', 0, 'about'], 'person'),
    'fact-about-person',
    FACTS,
    '"person"',
  ],
  [
    'no variant',
    changed('indicators/in-time.json', ['variants'], {}),
    'invalid',
    'indicators/in-time.json',
    '{}',
  ],
  [
    'one candidate only',
    { ...changed(RULE, ['event'], { type: 'conflict', params: { candidates: ['report'] } }) },
    'too-few',
    RULE,
    '[',
  ],
];

const CONDITIONS: readonly Row[] = [
  [
    'all and any in one node',
    rule({ all: [leaf({})], any: [leaf({})] }),
    'condition-two-connectives',
    RULE,
    '"any"',
  ],
  [
    'all and a test in one node',
    rule({ all: [leaf({})], ...leaf({}) }),
    'condition-two-connectives',
    RULE,
    '"fact"',
  ],
  ['an empty any', rule({ any: [] }), 'condition-empty', RULE, '[]'],
  [
    'an empty all deep inside',
    rule({ not: { all: [{ all: [] }] } }),
    'condition-empty',
    RULE,
    '[]',
  ],
  ['all that is no list', rule({ all: leaf({}) }), 'wrong-type', RULE, '{'],
  ['not with a list', rule({ not: [leaf({})] }), 'condition-shape', RULE, '['],
  ['a condition that is a text', rule('urgent'), 'condition-shape', RULE, '"urgent"'],
  ['nothing in a node', rule({ all: [{}] }), 'condition-shape', RULE, '{}'],
  ['a bare test at the root of a rule', rule(leaf({})), 'condition-root', RULE, '{'],
  ['a path', rule({ all: [leaf({ path: '$.x' })] }), 'condition-key-not-allowed', RULE, '"path"'],
  [
    'a mistyped key',
    rule({ all: [{ fact: 'kind', operater: 'equal', value: 'plain', operator: 'equal' }] }),
    'unknown-key',
    RULE,
    '"operater"',
    'operator',
  ],
  [
    'a test without value',
    rule({ all: [{ fact: 'kind', operator: 'equal' }] }),
    'missing-key',
    RULE,
    '{',
  ],
  [
    'a reference as value',
    rule({ all: [leaf({ value: { fact: 'urgent' } })] }),
    'condition-value-reference',
    RULE,
    '{',
  ],
  ['null as value', rule({ all: [leaf({ value: null })] }), 'wrong-type', RULE, 'null'],
  [
    'an empty list as value',
    rule({ all: [leaf({ operator: 'in', value: [] })] }),
    'empty-list',
    RULE,
    '[]',
  ],
  [
    'an unknown fact',
    rule({ all: [leaf({ fact: 'kinds' })] }),
    'unknown-fact',
    RULE,
    '"kinds"',
    'kind',
  ],
  [
    'an unknown operator',
    rule({ all: [leaf({ operator: 'equals' })] }),
    'unknown-operator',
    RULE,
    '"equals"',
    'equal',
  ],
  [
    'a value outside the domain',
    rule({ all: [leaf({ value: 'plaine' })] }),
    'value-outside-domain',
    RULE,
    '"plaine"',
    'plain',
  ],
  [
    'a value with a blank in place of a hyphen',
    rule({ all: [leaf({ fact: 'gate', value: 'person decides' })] }),
    'value-outside-domain',
    RULE,
    '"person decides"',
    'person-decides',
  ],
  [
    'a sentence as a value',
    rule({ all: [leaf({ value: 'complains about land' })] }),
    'value-outside-domain',
    RULE,
    '"complains about land"',
  ],
  [
    'a value of another type',
    rule({ all: [leaf({ fact: 'urgent', value: 'true' })] }),
    'value-outside-domain',
    RULE,
    '"true"',
  ],
  [
    'one value of a list outside',
    rule({ all: [leaf({ operator: 'in', value: ['plain', 'x'] })] }),
    'value-outside-domain',
    RULE,
    '"x"',
  ],
  [
    'a number past the bounds',
    rule({ all: [leaf({ fact: 'heads', operator: 'lessThan', value: 1001 })] }),
    'value-outside-domain',
    RULE,
    '1001',
  ],
  [
    'a scalar for in',
    rule({ all: [leaf({ operator: 'in', value: 'plain' })] }),
    'operator-wants-list',
    RULE,
    '"plain"',
  ],
  [
    'a list for equal',
    rule({ all: [leaf({ value: ['plain'] })] }),
    'operator-wants-scalar',
    RULE,
    '[',
  ],
  [
    'an order on words',
    rule({ all: [leaf({ operator: 'lessThan' })] }),
    'operator-not-for-type',
    RULE,
    '"lessThan"',
  ],
  [
    'contains on a plain fact',
    rule({ all: [leaf({ operator: 'contains' })] }),
    'operator-not-for-type',
    RULE,
    '"contains"',
  ],
  [
    'an unknown named condition',
    rule({ condition: 'admited' }),
    'unknown-condition',
    RULE,
    '"admited"',
    'admitted',
  ],
  [
    'a group that is not used',
    rule({ all: [leaf({ fact: 'gate', value: 'accept' })] }),
    'group-not-used',
    RULE,
    '"gate"',
  ],
  [
    'a group that is not used, through a name',
    rule({ condition: 'admitted' }),
    'group-not-used',
    RULE,
    '"admitted"',
  ],
  [
    'a collecting group as a fact',
    changed(FINISH, ['when'], leaf({ fact: 'marks', value: 'crowd' })),
    'group-collects',
    FINISH,
    '"marks"',
  ],
  [
    'an outcome in a constraint',
    changed(
      'constraints.json',
      ['constraints', 0, 'never'],
      leaf({ fact: 'gate', value: 'accept' }),
    ),
    'outcome-not-allowed-here',
    'constraints.json',
    '"gate"',
  ],
  [
    'a circle of names',
    changed('conditions.json', ['conditions', 0, 'conditions'], {
      condition: 'plain-and-admitted',
    }),
    'condition-cycle',
    'conditions.json',
    '{',
  ],
  [
    'an unknown fact in the doubt of a deadline',
    changed(FINISH, ['doubt', 'when'], leaf({ fact: 'x' })),
    'unknown-fact',
    FINISH,
    '"x"',
  ],
  [
    'an unknown fact in an indicator',
    changed('indicators/plain-share.json', ['variants', 'due', 'of', 'when'], leaf({ fact: 'x' })),
    'unknown-fact',
    'indicators/plain-share.json',
    '"x"',
  ],
  [
    'an unknown fact in a start case',
    changed('deadlines/object.json', ['start', 'cases', 1, 'when'], leaf({ fact: 'x' })),
    'unknown-fact',
    'deadlines/object.json',
    '"x"',
  ],
];

const DECISIONS: readonly Row[] = [
  [
    'a rule that cites beside its basis, where a rule engine would drop it',
    changed(RULE, ['cite'], 'Article 4'),
    'unknown-key',
    RULE,
    '"cite"',
  ],
  [
    'an event that refers to a fact',
    changed(RULE, ['event'], { type: 'report', params: { heads: { fact: 'heads' } } }),
    'unknown-key',
    RULE,
    '"heads"',
  ],
  [
    'a fact named as every object has it',
    changed(FACTS, ['facts', 4, 'id'], 'constructor'),
    'duplicate-id',
    FACTS,
    '"constructor"',
  ],
  [
    'an unknown outcome',
    changed(RULE, ['event', 'type'], 'reprot'),
    'unknown-outcome',
    RULE,
    '"reprot"',
    'report',
  ],
  [
    'a conflict without candidates',
    changed(RULE, ['event', 'type'], 'conflict'),
    'candidates-missing',
    RULE,
    '"conflict"',
  ],
  [
    'an unknown candidate',
    changed(RULE, ['event'], { type: 'conflict', params: { candidates: ['report', 'x'] } }),
    'unknown-outcome',
    RULE,
    '"x"',
  ],
  [
    'candidates of an outcome',
    changed(RULE, ['event'], { type: 'report', params: { candidates: ['report', 'crowd'] } }),
    'candidates-not-allowed',
    RULE,
    '{',
  ],
  [
    'a proposal that nobody confirms',
    changed('rules/gate/gate.refuse.json', ['confirm'], undefined),
    'confirm-missing',
    'rules/gate/gate.refuse.json',
    '"refuse"',
  ],
  [
    'a refusal that is no proposal',
    changed(GROUPS, ['groups', 1, 'outcomes', 1, 'proposal'], undefined),
    'refusal-without-proposal',
    GROUPS,
    '"refuse"',
  ],
  [
    'a rule in the folder of no group',
    { 'rules/mark/x.json': { ...(SMALL_PACK[RULE] as object), id: 'x' } },
    'unknown-group',
    'rules/mark/x.json',
    '{',
    'marks',
  ],
  [
    'a group that uses no group',
    changed(GROUPS, ['groups', 0, 'uses', 0], 'gat'),
    'unknown-group',
    GROUPS,
    '"gat"',
    'gate',
  ],
  [
    'groups in a circle',
    changed(GROUPS, ['groups', 1, 'uses'], ['way']),
    'group-cycle',
    GROUPS,
    '[',
  ],
  [
    'a group that uses a collecting one',
    changed(GROUPS, ['groups', 1, 'uses'], ['marks']),
    'group-collects',
    GROUPS,
    '"marks"',
  ],
  [
    'an outcome twice',
    changed(GROUPS, ['groups', 2, 'outcomes', 1, 'value'], 'report'),
    'duplicate-id',
    GROUPS,
    '"report"',
  ],
  [
    'an outcome named as a status',
    changed(GROUPS, ['groups', 2, 'outcomes', 1, 'value'], 'conflict'),
    'duplicate-id',
    GROUPS,
    '"conflict"',
  ],
  [
    'an outcome named as an event of the rule engine',
    changed(GROUPS, ['groups', 2, 'outcomes', 1, 'value'], 'success'),
    'outcome-name-taken',
    GROUPS,
    '"success"',
  ],
  ['a fact twice', changed(FACTS, ['facts', 1, 'id'], 'kind'), 'duplicate-id', FACTS, '"kind"'],
  [
    'a fact named as a group',
    changed(FACTS, ['facts', 4, 'id'], 'gate'),
    'duplicate-id',
    GROUPS,
    '"gate"',
  ],
  [
    'a rule id in two groups',
    {
      'rules/gate/marks.report.json': {
        ...(SMALL_PACK['rules/gate/gate.accept.json'] as object),
        id: 'marks.report',
      },
    },
    'duplicate-id',
    RULE,
    '"marks.report"',
  ],
  [
    'a warning twice on the same days',
    changed('warnings.json', ['warnings', 0, 'effective', 'to'], '2020-01-01'),
    'duplicate-id',
    'warnings.json',
    '"pending"',
  ],
];

const FACT_ROWS: readonly Row[] = [
  ['bounds upside down', changed(FACTS, ['facts', 3, 'min'], 2000), 'span-reversed', FACTS, '2000'],
  [
    'a value twice',
    changed(FACTS, ['facts', 0, 'values', 1, 'value'], 'plain'),
    'duplicate-id',
    FACTS,
    '"plain"',
  ],
  [
    'a default outside',
    changed(FACTS, ['facts', 0, 'default'], 'plane'),
    'default-outside-domain',
    FACTS,
    '"plane"',
  ],
  [
    'a person’s name as source',
    changed(FACTS, ['facts', 3, 'derive', 'from'], 'registration.petitioners.people'),
    'private-path',
    FACTS,
    '"registration.petitioners.people"',
  ],
  [
    'the letter’s text as source',
    changed(FACTS, ['facts', 3, 'derive', 'from'], 'registration.text'),
    'private-path',
    FACTS,
    '"registration.text"',
  ],
  [
    'an unknown source',
    changed(FACTS, ['facts', 3, 'derive', 'from'], 'registration.chanel'),
    'unknown-path',
    FACTS,
    '"registration.chanel"',
    'registration.channel',
  ],
  [
    'presence of a number',
    changed(FACTS, ['facts', 3, 'derive', 'as'], 'present'),
    'wrong-type',
    FACTS,
    '"integer"',
  ],
  [
    'a derived judgement',
    changed(FACTS, ['facts', 3, 'judgement'], true),
    'judgement-derived',
    FACTS,
    '{',
  ],
  [
    'a label that scores',
    changed(FACTS, ['facts', 0, 'label', 'en'], 'Petitioner risk score'),
    'about-a-person',
    FACTS,
    '"Petitioner risk score"',
  ],
  [
    'a value that labels',
    changed(FACTS, ['facts', 0, 'values', 1, 'label', 'zh'], '缠访'),
    'about-a-person',
    FACTS,
    '"缠访"',
  ],
  [
    'an outcome that labels',
    changed(GROUPS, ['groups', 2, 'outcomes', 1, 'label', 'zh'], '重点人员'),
    'about-a-person',
    GROUPS,
    '"重点人员"',
  ],
];

const PASS_ON = 'deadlines/pass-on.json';
const ASK_AGAIN = 'remedies/ask-again.json';
const NEW_LAW = 'instruments/new-law.json';
const LAW: readonly Row[] = [
  [
    'a pack upside down',
    changed('pack.json', ['effective', 'to'], '2001-01-01'),
    'span-reversed',
    'pack.json',
    '{',
  ],
  ['a rule without basis', changed(RULE, ['basis'], undefined), 'missing-basis', RULE, '{'],
  [
    'a basis without confidence',
    changed(FINISH, ['basis', 0, 'confidence'], undefined),
    'missing-confidence',
    FINISH,
    '{',
  ],
  [
    'a remedy with an empty basis',
    changed(ASK_AGAIN, ['basis'], []),
    'missing-basis',
    ASK_AGAIN,
    '[]',
  ],
  ['a deadline with an empty basis', changed(FINISH, ['basis'], []), 'missing-basis', FINISH, '[]'],
  [
    'a remedy without basis',
    changed(ASK_AGAIN, ['basis'], undefined),
    'missing-basis',
    ASK_AGAIN,
    '{',
  ],
  [
    'a person decides without basis',
    changed('rules/way/way.odd.json', ['basis'], undefined),
    'missing-basis',
    'rules/way/way.odd.json',
    '{',
  ],
  [
    'an unknown instrument',
    changed(FINISH, ['basis', 0, 'instrument'], 'new-lw'),
    'unknown-instrument',
    FINISH,
    '"new-lw"',
    'new-law',
  ],
  [
    'an unknown article',
    changed(FINISH, ['basis', 0, 'article'], 99),
    'unknown-article',
    FINISH,
    '99',
  ],
  [
    'an instrument of another time',
    changed(FINISH, ['basis', 0, 'instrument'], 'old-law'),
    'unknown-article',
    FINISH,
    '5',
  ],
  [
    'an instrument that was no longer in force',
    changed(PASS_ON, ['basis', 0, 'instrument'], 'old-law'),
    'basis-not-in-force',
    PASS_ON,
    '"old-law"',
  ],
  [
    'days on which nothing it rests on is in force',
    changed(PASS_ON, ['effective', 'from'], '2019-12-01'),
    'basis-gap',
    PASS_ON,
    '{',
  ],
  [
    'the basis of a conflict',
    changed(GROUPS, ['groups', 0, 'onConflict', 'basis', 0, 'article'], 88),
    'unknown-article',
    GROUPS,
    '88',
  ],
  [
    'the basis of a confirmation',
    changed('rules/gate/gate.refuse.json', ['confirm', 'basis', 0, 'article'], 88),
    'unknown-article',
    'rules/gate/gate.refuse.json',
    '88',
  ],
  [
    'the basis of a limit',
    changed('routes/court.json', ['limits', 0, 'basis', 0, 'article'], 88),
    'unknown-article',
    'routes/court.json',
    '88',
  ],
  [
    'a route of no instrument',
    changed('routes/court.json', ['instrument'], 'x'),
    'unknown-instrument',
    'routes/court.json',
    '"x"',
  ],
  [
    'an unknown successor',
    changed('instruments/old-law.json', ['successor'], 'newlaw'),
    'unknown-instrument',
    'instruments/old-law.json',
    '"newlaw"',
    'new-law',
  ],
  [
    'an article twice',
    changed(NEW_LAW, ['articles', 6, 'number'], 6),
    'duplicate-id',
    NEW_LAW,
    '6',
  ],
  [
    'a span upside down',
    changed(FINISH, ['effective', 'to'], '2019-01-01'),
    'span-reversed',
    FINISH,
    '{',
  ],
  [
    'an official text that is not the one read',
    changed(NEW_LAW, ['articles', 0, 'officialText'], {
      text: '第一条',
      url: 'https://x.example',
      sha256: '0'.repeat(64),
    }),
    'official-text-hash',
    NEW_LAW,
    `"${'0'.repeat(64)}"`,
  ],
];

const EVENTS: readonly Row[] = [
  [
    'an unknown start',
    changed(FINISH, ['start', 'event'], 'acepted'),
    'unknown-event',
    FINISH,
    '"acepted"',
    'accepted',
  ],
  [
    'an unknown fulfilment',
    changed(FINISH, ['fulfilledBy', 1], 'close'),
    'unknown-event',
    FINISH,
    '"close"',
    'closed',
  ],
  [
    'receipt as a fulfilment',
    changed(FINISH, ['fulfilledBy', 1], 'receipt'),
    'unknown-event',
    FINISH,
    '"receipt"',
  ],
  [
    'an unknown voiding by fields',
    changed(FINISH, ['voidedBy', 0], { event: 'x', where: {} }),
    'unknown-event',
    FINISH,
    '"x"',
  ],
  [
    'a field the event has not',
    changed('deadlines/ask.json', ['start', 'where'], { documnt: 'opinion' }),
    'unknown-event-field',
    'deadlines/ask.json',
    '"documnt"',
    'document',
  ],
  [
    'a value the field has not',
    changed('deadlines/ask.json', ['start', 'where', 'document'], 'opinon'),
    'unknown-event-value',
    'deadlines/ask.json',
    '"opinon"',
    'opinion',
  ],
  [
    'a field of the receipt',
    changed(PASS_ON, ['start', 'where'], { unit: 'x' }),
    'unknown-event-field',
    PASS_ON,
    '"unit"',
  ],
  [
    'an unknown field required of an extension',
    changed(FINISH, ['extension', 'requires', 0], 'approved'),
    'unknown-event-field',
    FINISH,
    '"approved"',
    'approvedBy',
  ],
  [
    'a due day in a field that is none',
    changed('deadlines/report-back.json', ['period', 'until'], 'to'),
    'wrong-type',
    'deadlines/report-back.json',
    '"to"',
  ],
  [
    'a due day in no field',
    changed('deadlines/report-back.json', ['period', 'until'], 'reportDue'),
    'unknown-event-field',
    'deadlines/report-back.json',
    '"reportDue"',
    'reportDueOn',
  ],
  [
    'an unknown event in a suspension',
    changed('deadlines/decide.json', ['suspension', 'to'], 'x'),
    'unknown-event',
    'deadlines/decide.json',
    '"x"',
  ],
  [
    'an unknown event in a start case',
    changed('deadlines/object.json', ['start', 'cases', 0, 'followedBy'], 'x'),
    'unknown-event',
    'deadlines/object.json',
    '"x"',
  ],
  [
    'an unknown warning',
    changed('deadlines/object.json', ['pending', 'warning'], 'pendin'),
    'unknown-warning',
    'deadlines/object.json',
    '"pendin"',
    'pending',
  ],
  [
    'an unknown event of a remedy',
    changed(ASK_AGAIN, ['usedBy', 0], 'x'),
    'unknown-event',
    ASK_AGAIN,
    '"x"',
  ],
  [
    'an unknown right of a remedy',
    changed(ASK_AGAIN, ['until', 0], 'asks'),
    'unknown-deadline',
    ASK_AGAIN,
    '"asks"',
    'ask',
  ],
  [
    'a duty as the right of a remedy',
    changed(ASK_AGAIN, ['until', 0], 'finish'),
    'deadline-not-a-right',
    ASK_AGAIN,
    '"finish"',
  ],
  [
    'an unknown deadline in an indicator',
    changed('indicators/in-time.json', ['variants', 'due', 'of', 0], 'passon'),
    'unknown-deadline',
    'indicators/in-time.json',
    '"passon"',
    'pass-on',
  ],
  [
    'an unknown event in an indicator',
    changed(
      'indicators/plain-share.json',
      ['variants', 'due', 'numerator', 'happened', 'events', 0],
      'x',
    ),
    'unknown-event',
    'indicators/plain-share.json',
    '"x"',
  ],
  [
    'an assumption on no fact',
    changed('indicators/plain-share.json', ['variants', 'due', 'assume', 0, 'fact'], 'setled'),
    'unknown-fact',
    'indicators/plain-share.json',
    '"setled"',
    'settled',
  ],
  [
    'an assumed value outside',
    changed('indicators/plain-share.json', ['variants', 'due', 'assume', 0, 'value'], 'no'),
    'value-outside-domain',
    'indicators/plain-share.json',
    '"no"',
  ],
  [
    'an unknown event in a check',
    changed('integrity.json', ['integrity', 0, 'check', 'expected', 0], 'x'),
    'unknown-event',
    'integrity.json',
    '"x"',
  ],
  ...(
    [
      ['event', 'x', 'unknown-event', '"x"'],
      ['unless', { event: 'dispatched', where: { mode: 'post' } }, 'unknown-event-value', '"post"'],
      ['answeredBy', ['x'], 'unknown-event', '"x"'],
    ] as const
  ).map(
    ([key, value, code, at]): Row => [
      `an unknown event under ${key} of a check that awaits`,
      changed('integrity.json', ['integrity', 0, 'check'], {
        kind: 'awaits',
        event: 'dispatched',
        answeredBy: ['unit-received'],
        moreThanDays: 1,
        [key]: value,
      }),
      code,
      'integrity.json',
      at,
    ],
  ),
];

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  files: FILES,
  shapes: SHAPES,
  conditions: CONDITIONS,
  decisions: DECISIONS,
  facts: FACT_ROWS,
  law: LAW,
  events: EVENTS,
};

for (const [name, rows] of Object.entries(ROWS))
  describe(`the loader refuses (${name})`, () => {
    const cases = rows.map((row) => [row[0], row] as const);
    test.each(cases)('%s', (_, [, changes, code, file, at, hint]) => {
      const files = smallPack(changes);
      const { pack, diagnostics } = loadPack([files]);
      expect(diagnostics.map((each) => told(files, each))).toContainEqual({
        code,
        file,
        at: expect.stringContaining(at),
      });
      const found = diagnostics.find((each) => each.code === code && each.file === file);
      expect(found?.hint?.en ?? '').toContain(hint === undefined ? '' : `"${hint}"`);
      expect(pack === undefined).toBe(found?.severity === 'error');
    });
  });
