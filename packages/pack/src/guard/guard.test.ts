import { describe, expect, test } from 'vitest';
import { changed, overlay, type PackTree, SMALL_PACK, smallPack } from '../../test/small-pack.ts';
import { loadPack } from '../load.ts';

const text = { zh: '甲', en: 'a' };
const is = (fact: string, value: unknown, operator = 'equal') => ({ fact, operator, value });
const law = (article: number) => [{ instrument: 'new-law', article, confidence: 'H' }];
const deadline = (id: string, change: object): PackTree => ({
  [`deadlines/${id}.json`]: { id, ...change },
});
const rule = (id: string, change: object): PackTree => ({
  [`rules/${id.split('.')[0]}/${id}.json`]: { id, ...change },
});
const newRule = (id: string, type: string, conditions: object, rest: object = {}): PackTree =>
  rule(id, {
    label: text,
    conditions,
    event: { type },
    priority: 50,
    effective: { from: '2024-01-01' },
    explain: text,
    basis: law(4),
    ...rest,
  });
const entry = (file: string, change: object): PackTree => ({
  [`${file}.json`]: { [file]: [change] },
});
const confirm = { role: 'head', basis: law(3) };
const outcomes = (...more: object[]) => [
  { value: 'accept', label: text },
  { value: 'refuse', label: text, refuses: true, proposal: true },
  ...more,
];
const variant = (change: object): PackTree =>
  changed('indicators/in-time.json', ['variants', 'due'], {
    ...(SMALL_PACK['indicators/in-time.json'] as { variants: { due: object } }).variants.due,
    ...change,
  });

type Row = readonly [name: string, changes: PackTree, ...codes: string[]];

const TIGHTENINGS: readonly Row[] = [
  ['a duty sooner', deadline('finish', { period: { amount: 46 } })],
  ['a duty on the very day', deadline('pass-on', { period: { amount: 0 } })],
  ['a duty in another unit', deadline('finish', { period: { amount: 500, unit: 'workday' } })],
  ['a right for longer', deadline('ask', { period: { amount: 24 } })],
  [
    'a right in another unit',
    deadline('ask', { period: { amount: 1, unit: 'day' } }),
    'loosens-period ask',
  ],
  ['a right in a unit beside', deadline('ask', { period: { amount: 1, unit: 'month' } })],
  ['less that fulfils a duty', deadline('finish', { fulfilledBy: ['replied'] })],
  [
    'fulfilment asked more closely',
    deadline('finish', { fulfilledBy: [{ event: 'replied', where: { outcome: 'supported' } }] }),
  ],
  ['less that voids', deadline('finish', { voidedBy: [] })],
  [
    'a shorter extension that asks more',
    deadline('finish', {
      extension: { max: { amount: 5 }, requires: ['approvedBy', 'reason', 'notifiedOn'] },
    }),
  ],
  [
    'a duty for more matters',
    deadline('finish', { when: is('way', ['ordinary', 'special'], 'in') }),
  ],
  ['a duty that starts for more events', deadline('object', { start: { cases: [{}] } })],
  [
    'doubt in fewer matters',
    deadline('finish', { doubt: { when: { all: [is('gate', 'refuse'), is('urgent', true)] } } }),
  ],
  ['a warning that stays longer', deadline('object', { pending: { until: ['objection-agreed'] } })],
  [
    'a refusal less',
    rule('gate.refuse', { conditions: { all: [is('settled', true), is('urgent', true)] } }),
    'loosens-remedy ask-again',
  ],
  ['a flag more', newRule('marks.more', 'report', { all: [is('kind', 'odd')] })],
  [
    'a flag at fewer heads',
    rule('marks.crowd', { conditions: { all: [is('heads', 3, 'greaterThan')] } }),
  ],
  [
    'another variant of an indicator',
    changed('indicators/in-time.json', ['variants'], {
      local: {
        count: 'evaluations',
        of: 'unit',
        periodBy: 'evaluated',
        numerator: {},
        denominator: {},
      },
    }),
  ],
  ['a graver warning', entry('warnings', { id: 'pending', severity: 'error' })],
  [
    'a new value of a fact',
    changed('facts.json', ['facts', 0, 'values', 3], { value: 'new', label: text }),
  ],
  [
    'a new remedy',
    { 'remedies/more.json': { ...(SMALL_PACK['remedies/ask-again.json'] as object), id: 'more' } },
  ],
  [
    'a new duty',
    { 'deadlines/more.json': { ...(SMALL_PACK['deadlines/pass-on.json'] as object), id: 'more' } },
  ],
  [
    'a new target of the office',
    {
      'deadlines/goal.json': {
        ...(SMALL_PACK['deadlines/pass-on.json'] as object),
        id: 'goal',
        kind: 'target',
        local: true,
      },
    },
  ],
  [
    'a new group with its rule',
    {
      ...entry('groups', {
        id: 'quick',
        label: text,
        hit: 'first',
        uses: ['way'],
        outcomes: [{ value: 'yes', label: text }],
      }),
      ...newRule('quick.yes', 'yes', { all: [is('way', 'ordinary')] }),
    },
  ],
  [
    'a new article',
    { 'instruments/new-law.json': { id: 'new-law', articles: [{ number: 8, gist: text }] } },
  ],
  [
    'an outcome on a wider basis',
    newRule(
      'gate.plain',
      'accept',
      { all: [is('kind', 'plain'), is('settled', false)] },
      { basis: [...law(1), ...law(4)] },
    ),
  ],
  [
    'words only',
    {
      ...rule('gate.accept', { explain: text }),
      ...entry('facts', { id: 'kind', question: text }),
    },
  ],
];

const LOOSENINGS: readonly Row[] = [
  ['a duty later', deadline('finish', { period: { amount: 48 } }), 'loosens-period finish'],
  [
    'a duty later in working days',
    deadline('object', { period: { amount: 8 } }),
    'loosens-period object',
  ],
  [
    'a duty later in months',
    deadline('decide', { period: { amount: 3 } }),
    'loosens-period decide',
  ],
  ['a right for less', deadline('ask', { period: { amount: 22 } }), 'loosens-period ask'],
  ['a duty that rolls', deadline('finish', { roll: 'rolled' }), 'loosens-roll finish'],
  ['a right that does not roll', deadline('ask', { roll: 'strict' }), 'loosens-roll ask'],
  [
    'more that fulfils a duty',
    deadline('finish', { fulfilledBy: ['replied', 'closed', 'informed'] }),
    'loosens-fulfilment finish',
  ],
  [
    'fulfilment asked less closely',
    deadline('ask', { fulfilledBy: ['review-requested', 'closed'] }),
    'loosens-fulfilment ask',
  ],
  [
    'another use of a right',
    deadline('ask', { fulfilledBy: ['closed'] }),
    'loosens-fulfilment ask',
    'loosens-use ask',
  ],
  [
    'more that voids a duty',
    deadline('finish', { voidedBy: ['withdrawn', 'redirected'] }),
    'loosens-voiding finish',
  ],
  [
    'something that voids a right',
    deadline('ask', { voidedBy: ['withdrawn'] }),
    'loosens-voiding ask',
  ],
  [
    'an extension',
    deadline('pass-on', {
      extension: { event: 'extended', max: { amount: 1, unit: 'day' }, times: 1, requires: [] },
    }),
    'loosens-extension pass-on',
  ],
  [
    'a longer extension',
    deadline('finish', { extension: { max: { amount: 14 } } }),
    'loosens-extension finish',
  ],
  [
    'an extension in another unit',
    deadline('finish', { extension: { max: { amount: 1, unit: 'workday' } } }),
    'loosens-extension finish',
  ],
  [
    'an extension that asks less',
    deadline('finish', { extension: { requires: ['reason'] } }),
    'loosens-extension finish',
  ],
  [
    'a suspension',
    deadline('finish', { suspension: { from: 'hearing-started', to: 'hearing-ended' } }),
    'loosens-suspension finish',
  ],
  [
    'a longer suspension',
    deadline('decide', { suspension: { to: 'closed' } }),
    'loosens-suspension decide',
  ],
  ['another start', deadline('finish', { start: { event: 'registered' } }), 'loosens-start finish'],
  [
    'a start asked more closely',
    deadline('finish', { start: { where: { unit: 'x' } } }),
    'loosens-start finish',
  ],
  [
    'a start case less',
    deadline('object', { start: { cases: [{ followedBy: 'objected' }] } }),
    'loosens-start object',
  ],
  [
    'a start case for fewer matters',
    deadline('object', {
      start: {
        cases: [
          { followedBy: 'objected' },
          { first: true, when: { all: [is('kind', 'other'), is('urgent', true)] } },
        ],
      },
    }),
    'loosens-start object',
  ],
  [
    'cases where there were none',
    deadline('finish', { start: { cases: [{ first: true }] } }),
    'loosens-start finish',
  ],
  [
    'a duty for fewer matters',
    deadline('finish', { when: { all: [is('way', 'ordinary'), is('urgent', false)] } }),
    'loosens-when finish',
  ],
  [
    'a duty that gains a condition',
    deadline('decide', { when: is('kind', 'plain') }),
    'loosens-when decide',
  ],
  [
    'doubt in more matters',
    deadline('finish', { doubt: { when: { any: [is('gate', 'refuse'), is('urgent', true)] } } }),
    'loosens-doubt finish',
  ],
  [
    'doubt by more events',
    deadline('finish', { doubt: { events: ['accepted', 'registered'] } }),
    'loosens-doubt finish',
  ],
  [
    'doubt where there was none',
    deadline('pass-on', {
      doubt: { when: is('urgent', true), events: ['registered'], because: text },
    }),
    'loosens-doubt pass-on',
  ],
  [
    'a warning cleared sooner',
    deadline('object', { pending: { until: ['objection-agreed', 'closed'] } }),
    'loosens-pending object',
  ],
  [
    'a deadline cut short',
    deadline('finish', { effective: { to: '2030-12-31' } }),
    'loosens-span finish',
  ],
  [
    'a deadline that begins later',
    deadline('finish', { effective: { from: '2024-01-01' } }),
    'loosens-span finish',
  ],
  ['a duty turned into a target', deadline('finish', { kind: 'target' }), 'loosens-kind finish'],
  ['another bearer', deadline('finish', { bearer: 'office' }), 'loosens-kind finish'],
  ['law called local practice', deadline('finish', { local: true }), 'loosens-basis finish'],
  [
    'a rule of law called local practice',
    rule('marks.crowd', { local: true }),
    'loosens-basis marks.crowd',
  ],
  [
    'a duty of the petitioner',
    {
      'deadlines/more.json': {
        ...(SMALL_PACK['deadlines/pass-on.json'] as object),
        id: 'more',
        bearer: 'petitioner',
      },
    },
    'loosens-person more',
  ],
  [
    'a flag less',
    rule('marks.report', { conditions: { all: [is('urgent', true), is('kind', 'plain')] } }),
    'loosens-flag marks.report',
  ],
  [
    'a flag that ends',
    rule('marks.report', { effective: { to: '2030-01-01' } }),
    'loosens-flag marks.report',
  ],
  [
    'a flag that becomes another',
    rule('marks.report', { event: { type: 'crowd' } }),
    'loosens-flag marks.report',
  ],
  [
    'an outcome with its basis lost',
    newRule('gate.all', 'accept', { all: [is('settled', false)] }, { basis: [], local: true }),
    'loosens-basis gate.all',
  ],
  [
    'an outcome on another basis',
    newRule('gate.all', 'accept', { all: [is('settled', false)] }),
    'loosens-basis gate.all',
  ],
  [
    'an impossible combination',
    entry('constraints', { id: 'more', never: is('kind', 'odd'), reason: text }),
    'loosens-constraint more',
  ],
  [
    'a wider impossible combination',
    entry('constraints', { id: 'odd-is-never-urgent', never: is('kind', 'odd') }),
    'loosens-constraint odd-is-never-urgent',
  ],
  ['a default for a fact', entry('facts', { id: 'urgent', default: false }), 'loosens-fact urgent'],
  ['another default', entry('facts', { id: 'doubtful', default: true }), 'loosens-fact doubtful'],
  [
    'another source',
    entry('facts', { id: 'heads', derive: { from: 'registration.petitioners.representatives' } }),
    'loosens-fact heads',
  ],
  [
    'a judgement no more',
    entry('facts', { id: 'urgent', judgement: false }),
    'loosens-fact urgent',
  ],
  ['fewer numbers', entry('facts', { id: 'heads', max: 100 }), 'loosens-fact heads'],
  ['another hit policy', entry('groups', { id: 'way', hit: 'first' }), 'loosens-group way'],
  [
    'a refusal no longer marked',
    entry('groups', {
      id: 'gate',
      outcomes: [outcomes()[0], { value: 'refuse', label: text, proposal: true }],
    }),
    'loosens-refusal-mark gate',
  ],
  [
    'a proposal no longer one',
    entry('groups', { id: 'gate', outcomes: [outcomes()[0], { value: 'refuse', label: text }] }),
    'loosens-refusal-mark gate',
  ],
  [
    'a way of counting changed',
    variant({ numerator: { status: ['met', 'late'] } }),
    'loosens-indicator in-time',
  ],
  ['a deadline less in an indicator', variant({ of: ['finish'] }), 'loosens-indicator in-time'],
  [
    'fewer matters in an indicator',
    changed('indicators/plain-share.json', ['variants', 'due', 'of', 'when'], {
      all: [is('settled', false), is('urgent', false)],
    }),
    'loosens-indicator plain-share',
  ],
  [
    'a check of integrity changed',
    entry('integrity', { id: 'closed-without-reply', check: { kind: 'undetermined' } }),
    'loosens-integrity closed-without-reply',
  ],
  [
    'a milder warning',
    entry('warnings', { id: 'pending', severity: 'info' }),
    'loosens-warning pending',
    'loosens-warning pending',
  ],
  [
    'another gist',
    { 'instruments/new-law.json': { id: 'new-law', articles: [{ number: 5, gist: text }] } },
    'loosens-instrument new-law',
  ],
  [
    'another span of an instrument',
    { 'instruments/new-law.json': { id: 'new-law', effective: { from: '2019-01-01' } } },
    'loosens-instrument new-law',
  ],
  [
    'another limit of a route',
    changed('routes/court.json', ['limits', 0, 'period', 'amount'], 3),
    'loosens-route court',
  ],
  [
    'a remedy for fewer matters',
    { 'remedies/ask-again.json': { id: 'ask-again', when: is('way', 'ordinary') } },
    'loosens-remedy ask-again',
  ],
  [
    'a remedy that ends',
    { 'remedies/ask-again.json': { id: 'ask-again', effective: { to: '2030-12-31' } } },
    'loosens-remedy ask-again',
  ],
  [
    'a remedy that opens later',
    { 'remedies/ask-again.json': { id: 'ask-again', from: 'closed' } },
    'loosens-remedy ask-again',
  ],
  [
    'a remedy used up by more',
    { 'remedies/ask-again.json': { id: 'ask-again', usedBy: ['review-requested', 'closed'] } },
    'loosens-remedy ask-again',
  ],
];

const named = (rows: readonly Row[]) => rows.map((row) => [row[0], row] as const);

const codesOf = (changes: PackTree, base: PackTree = {}): readonly string[] => {
  const { diagnostics } = loadPack([smallPack(base), overlay(changes)]);
  return diagnostics.map(({ code, message }) => `${code} ${/"(.*?)"/u.exec(message.en)?.[1]}`);
};

describe('the guard accepts', () => {
  test.each(named(TIGHTENINGS))('%s', (_, [, changes, ...codes]) => {
    expect(codesOf(changes)).toEqual(codes);
  });
});

describe('the guard refuses', () => {
  test.each(named(LOOSENINGS))('%s', (_, [, changes, ...codes]) => {
    expect(codesOf(changes).toSorted()).toEqual(codes.toSorted());
  });

  test('a matter that the base admits, and tells all that follows from it', () => {
    const all = newRule('gate.no', 'refuse', { all: [is('kind', 'plain')] }, { confirm });
    const { diagnostics } = loadPack([smallPack(), overlay(all)]);
    const codes = diagnostics.map(({ code }) => code);
    expect(codes).toContain('loosens-admission');
    expect(codes).toContain('loosens-when');
    const found = diagnostics.find(({ code }) => code === 'loosens-admission');
    expect(found).toMatchObject({
      layer: 1,
      file: 'rules/gate/gate.no.json',
      example: { facts: { kind: 'plain', settled: false }, on: '2024-01-01' },
    });
    expect(found?.message.zh).toContain('《新条例》第1条');
  });

  test('a refusal under another name', () => {
    const renamed = {
      ...entry('groups', {
        id: 'gate',
        outcomes: outcomes({ value: 'sent-away', label: text, refuses: true, proposal: true }),
      }),
      ...newRule('gate.no', 'sent-away', { all: [is('settled', false)] }, { confirm }),
    };
    expect(codesOf(renamed)).toContain('loosens-admission gate.no');
  });

  test('a refusal in a group of the overlay', () => {
    const beside = {
      ...entry('groups', { id: 'second', label: text, hit: 'collect', outcomes: outcomes() }),
      ...newRule('second.no', 'refuse', { all: [is('urgent', true)] }, { confirm }),
    };
    expect(codesOf(beside)).toContain('loosens-admission second.no');
  });

  test('what a changed named condition does to others, where the overlay wrote it', () => {
    const changes = entry('conditions', { id: 'admitted', conditions: is('urgent', true) });
    const { diagnostics } = loadPack([smallPack(), overlay(changes)]);
    expect(diagnostics.map(({ code }) => code)).toContain('loosens-when');
    for (const { layer, file } of diagnostics)
      expect([layer, file]).toEqual([1, 'conditions.json']);
  });
});

describe('the guard looks at the pack below, whatever it holds', () => {
  const constraint = (never: object): PackTree =>
    changed('constraints.json', ['constraints', 0, 'never'], never);
  const refusing = (conditions: object): PackTree =>
    newRule('gate.no', 'refuse', { all: [conditions] }, { confirm });

  test('what it makes impossible, it does not admit', () => {
    const odd = { all: [is('kind', 'odd'), is('urgent', true)] };
    const narrower = entry('constraints', {
      id: 'odd-is-never-urgent',
      never: { all: [...odd.all, is('settled', true)] },
    });
    expect(codesOf({ ...narrower, ...refusing(odd) })).toEqual([]);
  });

  test('numbers that only its constraints tell apart', () => {
    const wider = entry('constraints', {
      id: 'odd-is-never-urgent',
      never: { all: [is('kind', 'odd'), is('urgent', true)] },
    });
    expect(
      codesOf(
        { ...wider, ...refusing(is('heads', 5, 'greaterThan')) },
        constraint(is('heads', 500, 'lessThan')),
      ),
    ).toContain('loosens-admission gate.no');
  });

  test('a refusal whose mark the overlay dropped is still a refusal', () => {
    const unmarked = entry('groups', {
      id: 'gate',
      outcomes: [outcomes()[0], { value: 'refuse', label: text, proposal: true }],
    });
    const codes = codesOf({ ...unmarked, ...refusing(is('settled', false)) });
    expect(codes).toContain('loosens-admission gate.no');
    expect(codes).toContain('loosens-refusal-mark gate');
  });

  test('a proposal that does not refuse stays a proposal', () => {
    const base = {
      ...changed('groups.json', ['groups', 2, 'outcomes', 1, 'proposal'], true),
      ...changed('rules/marks/marks.crowd.json', ['confirm'], confirm),
    };
    const plain = ['report', 'crowd'].map((value) => ({ value, label: text }));
    expect(codesOf(entry('groups', { id: 'marks', outcomes: plain }), base)).toEqual([
      'loosens-refusal-mark marks',
    ]);
  });

  test.each([
    ['who is at an end', { ends: true }, {}],
    ['who chooses where a matter goes', { passesOn: 'chosen' }, { passesOn: 'named' }],
    ['that a matter goes on', { passesOn: 'named' }, {}],
  ])('an outcome no longer marked for %s', (_, before, after) => {
    const marked = (marks: object) => [
      { value: 'report', label: text, ...marks },
      { value: 'crowd', label: text },
    ];
    const base = changed('groups.json', ['groups', 2, 'outcomes'], marked(before));
    expect(codesOf(entry('groups', { id: 'marks', outcomes: marked(after) }), base)).toEqual([
      'loosens-refusal-mark marks',
    ]);
    expect(codesOf(entry('groups', { id: 'marks', outcomes: marked(before) }), base)).toEqual([]);
  });

  test.each(['accuses', 'statesAccused'])('a fact no longer marked with %s', (mark) => {
    const base = changed('facts.json', ['facts', 2, mark], true);
    expect(codesOf(entry('facts', { id: 'settled', [mark]: false }), base)).toEqual([
      'loosens-fact settled',
    ]);
    expect(codesOf(entry('facts', { id: 'settled', [mark]: true }))).toEqual([]);
  });

  test('a value that no longer accuses', () => {
    const values = (marks: object) => [
      { value: 'plain', label: text, ...marks },
      ...['other', 'odd'].map((value) => ({ value, label: text })),
    ];
    const base = changed('facts.json', ['facts', 0, 'values'], values({ accuses: true }));
    expect(codesOf(entry('facts', { id: 'kind', values: values({}) }), base)).toEqual([
      'loosens-fact kind',
    ]);
  });

  test('fulfilment by fewer events than the overlay asks', () => {
    const supported = { event: 'replied', where: { outcome: 'supported' } };
    expect(
      codesOf(
        deadline('finish', { fulfilledBy: ['replied'] }),
        changed('deadlines/finish.json', ['fulfilledBy'], [supported]),
      ),
    ).toEqual(['loosens-fulfilment finish']);
  });
});

const first = (changes: PackTree, calendar?: Parameters<typeof loadPack>[1]) =>
  loadPack([smallPack(), overlay(changes)], calendar).diagnostics[0];

describe('a refusal shows a case in point', () => {
  test('with both due days, and the article', () => {
    const found = first(deadline('finish', { period: { amount: 48 } }));
    expect(found?.example).toEqual({
      start: '2020-01-01',
      dueInBase: '2020-02-17',
      dueInOverlay: '2020-02-18',
    });
    expect(found?.message.zh).toBe(
      '“finish”：期限不得放宽（《新条例》第5条）：47 日 → 48 日。例：2020-01-01 起算，下层包届满 2020-02-17，叠加后届满 2020-02-18',
    );
    expect(found).toMatchObject({ file: 'deadlines/finish.json', line: 4, column: 15 });
  });

  test('in months, to the last day of the month', () => {
    const { example } =
      first({
        ...deadline('decide', { period: { amount: 13 } }),
      }) ?? {};
    expect(example).toEqual({
      start: '2020-01-01',
      dueInBase: '2020-03-01',
      dueInOverlay: '2021-02-01',
    });
  });

  test('in working days only with a calendar', () => {
    const changes = deadline('object', { period: { amount: 9 } });
    expect(first(changes)?.example).toBeUndefined();
    const calendar = { addPeriod: (n: number, amount: number) => n + 2 * amount };
    expect(first(changes, { calendar })?.example).toEqual({
      start: '2020-01-01',
      dueInBase: '2020-01-15',
      dueInOverlay: '2020-01-19',
    });
  });

  test('of a due day that rolls', () => {
    const calendar = {
      addPeriod: (n: number, amount: number) => n + amount,
      rollForward: (n: number) => (n % 7 === 0 ? n + 1 : n),
    };
    const { example } = first(deadline('finish', { roll: 'rolled' }), { calendar }) ?? {};
    expect(example?.dueInBase).not.toBe(example?.dueInOverlay);
  });

  test('with the facts and the day of the law', () => {
    const found = first(
      rule('marks.crowd', { conditions: { all: [is('heads', 8, 'greaterThan')] } }),
    );
    expect(found?.example).toEqual({ facts: { kind: 'plain', heads: 6 }, on: '2020-01-01' });
    expect(found?.message.en).toContain('for example kind = plain, heads = 6 (law of 2020-01-01)');
  });
});

test('each layer is held against all that lies below it', () => {
  const province = overlay(deadline('finish', { period: { amount: 30 } }));
  const county = {
    ...overlay(deadline('finish', { period: { amount: 31 } })),
    'pack.json': JSON.stringify({ ...JSON.parse(overlay({})['pack.json'] ?? ''), id: 'town' }),
  };
  expect(loadPack([smallPack(), county]).diagnostics).toEqual([]);
  const found = loadPack([smallPack(), province, county]).diagnostics;
  expect(found.map(({ code, layer }) => [code, layer])).toEqual([['loosens-period', 2]]);
});
