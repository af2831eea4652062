import type { PackFiles } from '../src/index.ts';

/** JSON files of a pack by path, before they are written as text. */
export type PackTree = Readonly<Record<string, unknown>>;

/** A tree as the files of a pack. */
export const filesOf = (tree: PackTree): PackFiles =>
  Object.fromEntries(
    Object.entries(tree).map(([path, value]) => [path, JSON.stringify(value, null, 2)]),
  );

const text = (zh: string, en: string) => ({ zh, en });
const label = text('名称', 'Name');
const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const old = { from: '2010-01-01', to: '2019-12-31' };
const now = { from: '2020-01-01' };
const oldLaw = (article: number) => [{ instrument: 'old-law', article, confidence: 'H' }];
const law = (article: number, paragraph?: number) => [
  {
    instrument: 'new-law',
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    confidence: 'H',
  },
];

const articles = (...numbers: number[]) =>
  numbers.map((number) => ({ number, gist: text(`第${number}条摘要`, `Gist of ${number}`) }));

const instrument = (id: string, effective: object, ...numbers: number[]) => ({
  id,
  title: text(`${id === 'old-law' ? '旧' : '新'}条例`, id),
  effective,
  whereToRead: text('公报', 'Gazette'),
  read: 'complete',
  articles: articles(...numbers),
});

const rule = (id: string, type: string, priority: number, conditions: unknown, rest: object) => ({
  id,
  label,
  conditions,
  event: { type },
  priority,
  effective: now,
  explain: text('说明', 'Explanation'),
  ...rest,
});

const duty = (id: string, rest: object) => ({
  id,
  kind: 'duty',
  label,
  bearer: 'unit',
  beneficiary: 'petitioner',
  roll: 'strict',
  effective: now,
  ...rest,
});

const confirm = { role: 'head', basis: law(3) };

/** The header of a pack. */
export const header = (id: string, rest: object = {}) => ({
  id,
  version: '1.0.0',
  title: text('规则包', 'Pack'),
  effective: { from: '2010-01-01' },
  requires: { engine: '^1.0.0' },
  ...rest,
});

/** An invented pack with one or more elements of every kind: the national pack in small, with other names and numbers. */
export const SMALL_PACK: PackTree = {
  'pack.json': header('small'),
  'instruments/old-law.json': instrument('old-law', old, 1, 2, 3),
  'instruments/new-law.json': instrument('new-law', now, 1, 2, 3, 4, 5, 6, 7),
  'facts.json': {
    facts: [
      {
        id: 'kind',
        label,
        about: 'matter',
        type: 'enum',
        values: ['plain', 'other', 'odd'].map((value) => ({ value, label })),
        question: text('哪一类？', 'Which kind?'),
      },
      { id: 'urgent', label, about: 'matter', type: 'boolean', judgement: true },
      { id: 'settled', label, about: 'handling', type: 'boolean' },
      {
        id: 'heads',
        label,
        about: 'matter',
        type: 'integer',
        min: 0,
        max: 1000,
        derive: { from: 'registration.petitioners.count' },
      },
      {
        id: 'doubtful',
        label,
        about: 'matter',
        type: 'boolean',
        judgement: true,
        default: false,
      },
    ],
  },
  'conditions.json': {
    conditions: [
      { id: 'admitted', label, conditions: is('gate', 'accept') },
      {
        id: 'plain-and-admitted',
        label,
        conditions: { all: [{ condition: 'admitted' }, is('kind', 'plain')] },
      },
    ],
  },
  'constraints.json': {
    constraints: [
      {
        id: 'odd-is-never-urgent',
        never: { all: [is('kind', 'odd'), is('urgent', true)] },
        reason: text('不会紧急', 'Never urgent'),
      },
    ],
  },
  'groups.json': {
    groups: [
      {
        id: 'way',
        label,
        hit: 'unique',
        uses: ['gate'],
        outcomes: [
          { value: 'none', label, empty: true },
          { value: 'ordinary', label },
          { value: 'special', label },
        ],
        onConflict: { hint: text('提示', 'Hint'), basis: law(2) },
      },
      {
        id: 'gate',
        label,
        hit: 'first',
        outcomes: [
          { value: 'accept', label },
          { value: 'refuse', label, refuses: true, proposal: true },
        ],
      },
      {
        id: 'marks',
        label,
        hit: 'collect',
        outcomes: [
          { value: 'report', label },
          { value: 'crowd', label },
        ],
      },
    ],
  },
  'rules/gate/gate.refuse.json': rule(
    'gate.refuse',
    'refuse',
    9,
    { all: [is('settled', true)] },
    {
      basis: law(3),
      confirm,
    },
  ),
  'rules/gate/gate.accept.json': rule(
    'gate.accept',
    'accept',
    1,
    { any: [is('settled', false), is('settled', true)] },
    { basis: law(1) },
  ),
  'rules/gate/gate.accept-old.json': rule(
    'gate.accept-old',
    'accept',
    1,
    { any: [is('settled', false), is('settled', true)] },
    { basis: oldLaw(1), effective: old },
  ),
  'rules/way/way.none.json': rule('way.none', 'none', 1, { not: { condition: 'admitted' } }, {}),
  'rules/way/way.ordinary.json': rule(
    'way.ordinary',
    'ordinary',
    1,
    { condition: 'plain-and-admitted' },
    { basis: law(2) },
  ),
  'rules/way/way.special.json': rule(
    'way.special',
    'special',
    1,
    { all: [{ condition: 'admitted' }, is('kind', ['other'], 'in')] },
    { basis: law(2, 2) },
  ),
  'rules/way/way.odd.json': rule(
    'way.odd',
    'person-decides',
    1,
    { all: [{ condition: 'admitted' }, is('kind', 'odd')] },
    { basis: law(2) },
  ),
  'rules/marks/marks.report.json': rule(
    'marks.report',
    'report',
    1,
    { all: [is('urgent', true)] },
    {
      basis: law(4),
    },
  ),
  'rules/marks/marks.crowd.json': rule(
    'marks.crowd',
    'crowd',
    1,
    { all: [is('heads', 5, 'greaterThan')] },
    { basis: law(4) },
  ),
  'deadlines/pass-on.json': duty('pass-on', {
    when: is('kind', ['plain', 'odd'], 'in'),
    start: { event: 'receipt' },
    period: { amount: 11, unit: 'day' },
    fulfilledBy: ['dispatched', 'accepted'],
    voidedBy: ['withdrawn'],
    basis: law(1),
  }),
  'deadlines/finish.json': duty('finish', {
    when: { all: [is('way', 'ordinary')] },
    start: { event: 'accepted' },
    period: { amount: 47, unit: 'day' },
    fulfilledBy: ['replied', 'closed'],
    voidedBy: ['withdrawn'],
    extension: {
      event: 'extended',
      max: { amount: 13, unit: 'day' },
      times: 1,
      requires: ['approvedBy', 'reason'],
    },
    doubt: { when: is('gate', 'refuse'), events: ['accepted'], because: text('存疑', 'Doubt') },
    basis: law(5),
  }),
  'deadlines/object.json': duty('object', {
    beneficiary: 'sender',
    start: {
      event: 'unit-received',
      where: { sector: 'administrative' },
      cases: [{ followedBy: 'objected' }, { first: true, when: is('kind', 'other') }],
    },
    period: { amount: 7, unit: 'workday' },
    fulfilledBy: ['objected'],
    voidedBy: ['accepted'],
    pending: { event: 'objected', until: ['objection-agreed'], warning: 'pending' },
    basis: law(5),
  }),
  'deadlines/ask.json': duty('ask', {
    kind: 'right',
    bearer: 'petitioner',
    beneficiary: 'petitioner',
    start: { event: 'delivered', where: { document: 'opinion' } },
    period: { amount: 23, unit: 'day' },
    roll: 'rolled',
    fulfilledBy: ['review-requested'],
    basis: law(6),
  }),
  'deadlines/decide.json': duty('decide', {
    start: { event: 'review-requested' },
    period: { amount: 2, unit: 'month' },
    fulfilledBy: ['review-decided'],
    voidedBy: ['withdrawn'],
    suspension: { from: 'hearing-started', to: 'hearing-ended' },
    basis: law(6),
  }),
  'deadlines/report-back.json': duty('report-back', {
    start: { event: 'dispatched', where: { mode: 'assign' } },
    period: { until: 'reportDueOn' },
    fulfilledBy: ['result-reported'],
    basis: law(7),
  }),
  'remedies/ask-again.json': {
    id: 'ask-again',
    label,
    route: 'review',
    when: { any: [is('way', 'ordinary'), is('gate', 'refuse')] },
    from: 'delivered',
    until: ['ask'],
    usedBy: ['review-requested'],
    text: text('可以请求复查', 'Ask for a review'),
    effective: now,
    basis: law(6),
  },
  'warnings.json': {
    warnings: [
      { id: 'pending', severity: 'warning', text: label, effective: old, basis: oldLaw(2) },
      { id: 'pending', severity: 'warning', text: label, effective: now, basis: law(5) },
    ],
  },
  'indicators/in-time.json': {
    id: 'in-time',
    label,
    note: text('口径自定', 'Our formula'),
    variants: {
      due: {
        count: 'deadlines',
        of: ['pass-on', 'finish'],
        periodBy: 'due',
        numerator: { status: ['met'] },
        denominator: { status: ['met', 'late', 'overdue'] },
        exclude: ['void', 'undetermined'],
      },
    },
  },
  'indicators/plain-share.json': {
    id: 'plain-share',
    label,
    note: text('口径自定', 'Our formula'),
    variants: {
      due: {
        count: 'matters',
        of: { when: is('settled', false) },
        periodBy: 'received',
        numerator: { when: is('kind', 'plain'), happened: { events: ['closed'] } },
        assume: [{ id: 'settled-unknown', fact: 'settled', value: false, text: label }],
      },
    },
  },
  'integrity.json': {
    integrity: [
      {
        id: 'closed-without-reply',
        label,
        check: { kind: 'without', event: 'closed', expected: ['replied'] },
      },
    ],
  },
  'reminders.json': {
    reminders: [
      { id: 'soon', label, daysBefore: 3, kinds: ['duty', 'right'], local: true },
      { id: 'past', label, daysBefore: -1, kinds: ['duty'], off: false, local: true },
    ],
  },
  'routes/court.json': {
    id: 'court',
    label,
    instrument: 'new-law',
    what: label,
    where: label,
    who: label,
    limits: [{ id: 'sue', text: label, period: { amount: 6, unit: 'month' }, basis: law(7) }],
    confidence: 'H',
  },
  'vocabularies/channel.json': {
    id: 'channel',
    scheme: 'small',
    title: label,
    confidence: 'H',
    source: 'invented',
    terms: [{ value: 'letter', label }],
  },
  'untranslated.json': {
    untranslated: [{ id: 'tone', what: label, why: label, lastCheckedOn: '2024-01-01' }],
  },
  'tests/way.json': {
    id: 'way',
    cases: [{ name: 'a plain matter', given: {}, expect: { outcomes: { way: 'ordinary' } } }],
  },
};

/** The small pack with some files replaced, added, or (undefined) left out. */
export const smallPack = (changes: PackTree = {}): PackFiles =>
  filesOf(
    Object.fromEntries(
      Object.entries({ ...SMALL_PACK, ...changes }).filter(([, value]) => value !== undefined),
    ),
  );

/** An overlay on the small pack. */
export const overlay = (changes: PackTree): PackFiles =>
  filesOf({
    'pack.json': header('county', { extends: { '@xinfang/small': '^1.0.0' } }),
    ...changes,
  });

/** A deep copy of a file of the small pack with a value put at a path. */
export const changed = (
  path: string,
  at: readonly (string | number)[],
  value: unknown,
): Readonly<Record<string, unknown>> => {
  const copy: unknown = structuredClone(SMALL_PACK[path]);
  put(copy, at, value);
  return { [path]: copy };
};

const put = (target: unknown, at: readonly (string | number)[], value: unknown): void => {
  const [step, ...rest] = at;
  if (step === undefined || typeof target !== 'object' || target === null)
    throw new Error(`no such place: ${at.join('.')}`);
  if (rest.length > 0) put(Reflect.get(target, step), rest, value);
  else if (value === undefined) Reflect.deleteProperty(target, step);
  else Reflect.set(target, step, value);
};
