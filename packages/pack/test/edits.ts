import fc from 'fast-check';
import { type PackTree, SMALL_PACK } from './small-pack.ts';

/** One thing an overlay does. `loosens` tells what of it no world of facts can show: the codes the guard must give for it. */
export interface Edit {
  readonly kind: string;
  readonly file: string;
  readonly change: Readonly<Record<string, unknown>>;
  readonly loosens: readonly string[];
}

const text = { zh: '甲', en: 'a' };
const law = (article: number) => [{ instrument: 'new-law', article, confidence: 'H' }];
const fileOf = (path: string) => SMALL_PACK[path] as Readonly<Record<string, never>>;
const edit = (
  kind: string,
  file: string,
  change: Readonly<Record<string, unknown>>,
  loosens: readonly (string | false)[] = [],
): Edit => ({ kind, file, change, loosens: loosens.filter((code) => code !== false) });

/** Conditions over the facts of the small pack, and over groups where those may be read. */
const conditions = (groups: readonly ('gate' | 'way')[]): fc.Arbitrary<object> => {
  const leaf = fc.oneof(
    fc
      .constantFrom('plain', 'other', 'odd')
      .map((value) => ({ fact: 'kind', operator: 'equal', value })),
    fc
      .subarray(['plain', 'other', 'odd'], { minLength: 1 })
      .chain((value) =>
        fc.constantFrom('in', 'notIn').map((operator) => ({ fact: 'kind', operator, value })),
      ),
    fc
      .tuple(fc.constantFrom('urgent', 'settled', 'doubtful'), fc.boolean())
      .map(([fact, value]) => ({ fact, operator: 'equal', value })),
    fc
      .tuple(
        fc.constantFrom(
          'lessThan',
          'lessThanInclusive',
          'greaterThan',
          'greaterThanInclusive',
          'equal',
        ),
        fc.integer({ min: 1, max: 10 }),
      )
      .map(([operator, value]) => ({ fact: 'heads', operator, value })),
    ...groups.map((fact) =>
      fc
        .constantFrom(
          ...(fact === 'gate' ? ['accept', 'refuse'] : ['none', 'ordinary', 'special', 'conflict']),
        )
        .chain((value) =>
          fc.constantFrom('equal', 'notEqual').map((operator) => ({ fact, operator, value })),
        ),
    ),
  );
  const { tree } = fc.letrec<{ tree: object }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', maxDepth: 2, withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
      tie('tree').map((not) => ({ not })),
    ),
  }));
  return tree;
};

/** A condition that changes another: stricter, wider, or another altogether. */
const changeOf = (was: object, groups: readonly ('gate' | 'way')[]): fc.Arbitrary<object> =>
  conditions(groups).chain((other) =>
    fc.constantFrom(
      { all: [was, other] },
      { any: [was, other] },
      { any: [was, other] },
      { all: [other] },
    ),
  );

const RULES = [
  'gate.refuse',
  'gate.accept',
  'way.none',
  'way.ordinary',
  'way.special',
  'way.odd',
  'marks.report',
  'marks.crowd',
];
const groupOf = (id: string): string => id.split('.')[0] ?? '';
const readable = (group: string): readonly ('gate' | 'way')[] => (group === 'way' ? ['gate'] : []);

const ruleChanged = fc.constantFrom(...RULES).chain((id) => {
  const file = `rules/${groupOf(id)}/${id}.json`;
  const was: object = fileOf(file)['conditions'] as never;
  return changeOf(was, readable(groupOf(id))).map((conditionsNow) =>
    edit('rule conditions', file, { id, conditions: conditionsNow }),
  );
});

const rulePriority = fc
  .tuple(fc.constantFrom('gate.refuse', 'gate.accept'), fc.integer({ min: 1, max: 20 }))
  .map(([id, priority]) => edit('rule priority', `rules/gate/${id}.json`, { id, priority }));

const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  gate: ['accept', 'refuse'],
  way: ['ordinary', 'special', 'person-decides'],
  marks: ['report', 'crowd'],
};

const ruleAdded = fc
  .record({
    group: fc.constantFrom('gate', 'way', 'marks'),
    pick: fc.nat(5),
    priority: fc.integer({ min: 1, max: 20 }),
    local: fc.boolean(),
    article: fc.constantFrom(1, 2, 3, 4),
    from: fc.constantFrom('2012-01-01', '2020-01-01', '2024-01-01'),
  })
  .chain(({ group, pick, priority, local, article, from }) =>
    conditions(readable(group)).map((each) => {
      const outcomes = OUTCOMES[group] ?? [];
      return edit('rule added', `rules/${group}/${group}.added.json`, {
        id: `${group}.added`,
        label: text,
        conditions: { all: [each] },
        event: { type: outcomes[pick % outcomes.length] },
        priority,
        effective: { from },
        explain: text,
        confirm: { role: 'head', basis: law(3) },
        ...(local
          ? { local }
          : {
              basis: [
                ...law(article),
                ...(from < '2020' ? [{ instrument: 'old-law', article: 1, confidence: 'H' }] : []),
              ],
            }),
      });
    }),
  );

const namedChanged = fc
  .constantFrom<['admitted' | 'plain-and-admitted', object]>(
    ['admitted', { fact: 'gate', operator: 'equal', value: 'accept' }],
    [
      'plain-and-admitted',
      { all: [{ condition: 'admitted' }, { fact: 'kind', operator: 'equal', value: 'plain' }] },
    ],
  )
  .chain(([id, was]) =>
    changeOf(was, ['gate']).map((now) =>
      edit('named condition', 'conditions.json', { conditions: [{ id, conditions: now }] }),
    ),
  );

const constraintAdded = conditions([]).chain((never) =>
  fc.boolean().map((more) =>
    edit('constraint', 'constraints.json', {
      constraints: [{ id: more ? 'more' : 'odd-is-never-urgent', never, reason: text }],
    }),
  ),
);

const both: readonly ('gate' | 'way')[] = ['gate', 'way'];

const whenChanged = fc
  .constantFrom('pass-on', 'finish', 'decide', 'ask', 'report-back')
  .chain((id) => {
    const file = `deadlines/${id}.json`;
    const was = fileOf(file)['when'] as object | undefined;
    const now = was === undefined ? conditions(both) : changeOf(was, both);
    return now.map((when) => edit('deadline when', file, { id, when }));
  });

const doubtChanged = fc
  .tuple(conditions(both), fc.nat(3), fc.nat(2))
  .map(([other, more, wider]) => {
    const was = { fact: 'gate', operator: 'equal', value: 'refuse' };
    const when = wider === 0 ? { any: [was, other] } : { all: [was, other] };
    const events = more === 0 ? ['accepted', 'registered'] : ['accepted'];
    return edit('deadline doubt', 'deadlines/finish.json', {
      id: 'finish',
      doubt: { when, events },
    });
  });

const casesChanged = fc
  .array(
    fc
      .tuple(fc.boolean(), fc.boolean(), fc.option(conditions(both), { nil: undefined }))
      .map(([followed, first, when]) => ({
        ...(followed ? { followedBy: 'objected' } : {}),
        ...(first ? { first: true } : {}),
        ...(when === undefined ? {} : { when }),
      })),
    { minLength: 1, maxLength: 3 },
  )
  .map((cases) => edit('start cases', 'deadlines/object.json', { id: 'object', start: { cases } }));

const remedyChanged = changeOf(fileOf('remedies/ask-again.json')['when'] as never, both).map(
  (when) => edit('remedy when', 'remedies/ask-again.json', { id: 'ask-again', when }),
);

const indicatorChanged = changeOf({ fact: 'settled', operator: 'equal', value: false }, both).map(
  (when) =>
    edit('indicator population', 'indicators/plain-share.json', {
      id: 'plain-share',
      variants: { due: { of: { when } } },
    }),
);

const PERIODS = {
  'pass-on': [11, 'day'],
  finish: [47, 'day'],
  object: [7, 'workday'],
  decide: [2, 'month'],
  ask: [23, 'day'],
} as const;

const periodChanged = fc
  .tuple(
    fc.constantFrom(...(Object.keys(PERIODS) as (keyof typeof PERIODS)[])),
    fc.integer({ min: 0, max: 90 }),
    fc.constantFrom('day', 'workday', 'month', 'year'),
    fc.boolean(),
  )
  .map(([id, amount, unit, implied]) => {
    const [was, wasUnit] = PERIODS[id];
    const same = implied || unit === wasUnit;
    const worse = id === 'ask' ? amount < was : amount > was;
    const period = implied ? { amount } : { amount, unit };
    return edit('period', `deadlines/${id}.json`, { id, period }, [
      same && worse && `loosens-period ${id}`,
    ]);
  });

const rollChanged = fc
  .tuple(fc.constantFrom('finish', 'ask', 'object'), fc.constantFrom('strict', 'rolled'))
  .map(([id, roll]) => {
    const worse = id === 'ask' ? roll === 'strict' : roll === 'rolled';
    return edit('roll', `deadlines/${id}.json`, { id, roll }, [worse && `loosens-roll ${id}`]);
  });

const MORE_EVENTS = ['replied', 'closed', 'informed', 'mediated', 'withdrawn'];

const fulfilmentChanged = fc
  .subarray(MORE_EVENTS, { minLength: 1 })
  .map((fulfilledBy) =>
    edit('fulfilment', 'deadlines/finish.json', { id: 'finish', fulfilledBy }, [
      !fulfilledBy.every((event) => ['replied', 'closed'].includes(event)) &&
        'loosens-fulfilment finish',
    ]),
  );

const useChanged = fc
  .subarray(['review-requested', 'closed'])
  .filter((list) => list.length > 0)
  .map((fulfilledBy) =>
    edit('use of a right', 'deadlines/ask.json', { id: 'ask', fulfilledBy }, [
      fulfilledBy.includes('closed') && 'loosens-fulfilment ask',
      !fulfilledBy.includes('review-requested') && 'loosens-use ask',
    ]),
  );

const voidingChanged = fc
  .tuple(
    fc.constantFrom('pass-on', 'finish', 'ask'),
    fc.subarray(['withdrawn', 'redirected', 'closed']),
  )
  .map(([id, voidedBy]) => {
    const allowed = id === 'ask' ? [] : ['withdrawn'];
    const more = voidedBy.some((event) => !allowed.includes(event));
    return edit('voiding', `deadlines/${id}.json`, { id, voidedBy }, [
      more && `loosens-voiding ${id}`,
    ]);
  });

const extensionChanged = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }),
    fc.constantFrom('day', 'workday'),
    fc.subarray(['approvedBy', 'reason', 'notifiedOn']),
  )
  .map(([amount, unit, requires]) => {
    const kept =
      unit === 'day' &&
      amount <= 13 &&
      requires.includes('approvedBy') &&
      requires.includes('reason');
    return edit(
      'extension',
      'deadlines/finish.json',
      { id: 'finish', extension: { max: { amount, unit }, requires } },
      [!kept && 'loosens-extension finish'],
    );
  });

const suspensionAdded = fc
  .constantFrom('finish', 'decide', 'pass-on')
  .map((id) =>
    edit(
      'suspension',
      `deadlines/${id}.json`,
      { id, suspension: { from: 'hearing-started', to: 'hearing-ended' } },
      [id !== 'decide' && `loosens-suspension ${id}`],
    ),
  );

const spanChanged = fc
  .tuple(
    fc.constantFrom('2015-01-01', '2020-01-01', '2021-01-01'),
    fc.option(fc.constantFrom('2029-12-31', '2019-12-31'), { nil: undefined }),
  )
  .filter(([from, to]) => to === undefined || from <= to)
  .map(([from, to]) =>
    edit(
      'span',
      'deadlines/report-back.json',
      { id: 'report-back', effective: { from, ...(to === undefined ? {} : { to }) } },
      [(from > '2020-01-01' || to !== undefined) && 'loosens-span report-back'],
    ),
  );

const natureChanged = fc
  .constantFrom<[string, unknown]>(
    ['kind', 'target'],
    ['bearer', 'office'],
    ['beneficiary', 'public'],
    ['label', text],
  )
  .map(([key, value]) =>
    edit('nature', 'deadlines/finish.json', { id: 'finish', [key]: value }, [
      key !== 'label' && 'loosens-kind finish',
    ]),
  );

const factChanged = fc
  .constantFrom<[object, string | false]>(
    [{ id: 'urgent', default: false }, 'loosens-fact urgent'],
    [{ id: 'heads', max: 5000 }, false],
    [{ id: 'heads', max: 500 }, 'loosens-fact heads'],
    [{ id: 'heads', min: 1 }, 'loosens-fact heads'],
    [{ id: 'kind', label: text }, false],
    [{ id: 'doubtful', about: 'handling' }, 'loosens-fact doubtful'],
    [{ id: 'extra', label: text, about: 'matter', type: 'boolean' }, false],
  )
  .map(([fact, code]) => edit('fact', 'facts.json', { facts: [fact] }, [code]));

const groupChanged = fc
  .constantFrom<[object, string | false]>(
    [{ id: 'gate', hit: 'unique' }, 'loosens-group gate'],
    [{ id: 'gate', label: text }, false],
    [
      {
        id: 'gate',
        outcomes: [
          { value: 'accept', label: text },
          { value: 'refuse', label: text, proposal: true },
        ],
      },
      'loosens-refusal-mark gate',
    ],
    [
      {
        id: 'marks',
        outcomes: ['report', 'crowd', 'more'].map((value) => ({ value, label: text })),
      },
      false,
    ],
  )
  .map(([group, code]) => edit('group', 'groups.json', { groups: [group] }, [code]));

const statusChanged = fc
  .subarray(['met', 'late', 'overdue', 'open'], { minLength: 1 })
  .map((status) =>
    edit(
      'indicator status',
      'indicators/in-time.json',
      { id: 'in-time', variants: { due: { denominator: { status } } } },
      [status.join() !== 'met,late,overdue' && 'loosens-indicator in-time'],
    ),
  );

const keptChanged = fc.constantFrom(
  edit('instrument', 'instruments/new-law.json', {
    id: 'new-law',
    articles: [{ number: 9, gist: text }],
  }),
  edit(
    'instrument',
    'instruments/new-law.json',
    { id: 'new-law', articles: [{ number: 1, gist: text }] },
    ['loosens-instrument new-law'],
  ),
  edit('instrument', 'instruments/new-law.json', { id: 'new-law', whereToRead: text }, [
    'loosens-instrument new-law',
  ]),
  edit('warning', 'warnings.json', { warnings: [{ id: 'pending', severity: 'info' }] }, [
    'loosens-warning pending',
  ]),
  edit('warning', 'warnings.json', { warnings: [{ id: 'pending', severity: 'error' }] }),
  edit(
    'integrity',
    'integrity.json',
    { integrity: [{ id: 'closed-without-reply', check: { kind: 'undetermined' } }] },
    ['loosens-integrity closed-without-reply'],
  ),
  edit('integrity', 'integrity.json', {
    integrity: [{ id: 'more', label: text, check: { kind: 'undetermined' } }],
  }),
  edit('words', 'untranslated.json', { untranslated: [{ id: 'tone', why: text }] }),
  edit('route', 'routes/court.json', { id: 'court', limits: [] }, ['loosens-route court']),
  edit('route', 'routes/court.json', { id: 'court', where: text }),
);

/** An edit of any kind, tightening or loosening. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { arbitrary: ruleChanged, weight: 4 },
  { arbitrary: ruleAdded, weight: 4 },
  { arbitrary: whenChanged, weight: 3 },
  { arbitrary: periodChanged, weight: 3 },
  ...[
    rulePriority,
    namedChanged,
    constraintAdded,
    doubtChanged,
    casesChanged,
    remedyChanged,
    indicatorChanged,
    rollChanged,
    fulfilmentChanged,
    useChanged,
    voidingChanged,
    extensionChanged,
    suspensionAdded,
    spanChanged,
    natureChanged,
    factChanged,
    groupChanged,
    statusChanged,
    keptChanged,
  ].map((arbitrary) => ({ arbitrary, weight: 1 })),
);

/** The edits of an overlay, mostly one: at most one to a file. */
export const anyOverlay: fc.Arbitrary<readonly Edit[]> = fc.oneof(
  { arbitrary: anyEdit.map((one) => [one]), weight: 3 },
  {
    arbitrary: fc.uniqueArray(anyEdit, {
      minLength: 2,
      maxLength: 3,
      selector: ({ file }) => file,
    }),
    weight: 1,
  },
);

/** The files of an overlay that does these edits. */
export const treeOf = (edits: readonly Edit[]): PackTree =>
  Object.fromEntries(edits.map(({ file, change }) => [file, change]));
