import { changed, SMALL_PACK } from '../small-pack.ts';
import { deadline, entry, is, newRule, outcomes, type Row, rule, text, variant } from './row.ts';

/** What an overlay may never do, with the codes that refuse it. */
export const LOOSENINGS: readonly Row[] = [
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
