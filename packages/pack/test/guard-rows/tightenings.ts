import { changed, SMALL_PACK } from '../small-pack.ts';
import { deadline, entry, is, law, newRule, type Row, rule, text } from './row.ts';

/** What an overlay may do: add, tighten a duty, widen a right. */
export const TIGHTENINGS: readonly Row[] = [
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
