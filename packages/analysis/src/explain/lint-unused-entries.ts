import { at, both, type Entries, is } from './explanation.ts';

const label = { zh: '名称', en: 'Name' };
const FACT = { id: 'spare', label, about: 'matter', type: 'boolean' };
const REPORT = ['conditions'];
const RULE = 'rules/marks/marks.report.json';
const FACTS = ['facts', 5];
const NAMED = ['conditions', 2];
const warning = (id: string) => [
  {
    id,
    severity: 'warning',
    text: label,
    effective: { from: '2010-01-01' },
    basis: [
      { instrument: 'old-law', article: 2, confidence: 'H' },
      { instrument: 'new-law', article: 5, confidence: 'H' },
    ],
  },
];

/** Behind what nothing uses, and what was not looked at. */
export const LINT_UNUSED_ENTRIES: Entries = {
  'unused-fact': {
    means: both('没有任何条件用到这个事实。', 'No condition reads this fact.'),
    why: both(
      '经办人会被问一个对结论毫无影响的问题；也可能是哪条规则漏写了它。',
      'People would be asked what changes nothing; or some rule has left it out.',
    ),
    mend: both(
      '在该用它的规则里写上，或者去掉它。',
      'Use it in the rule that needs it, or take it out.',
    ),
    fixes: false,
    wrong: at('facts.json', FACTS, FACT),
    right: {
      ...at('facts.json', FACTS, FACT),
      beside: [at(RULE, REPORT, { any: [is('urgent', true), is('spare', true)] })],
    },
  },
  'unused-condition': {
    means: both('没有任何地方引用这个条件。', 'Nothing refers to this condition.'),
    why: both(
      '改了它什么也不会变；也可能是哪条规则写错了条件的名字。',
      'Changing it changes nothing; or some rule names another one.',
    ),
    mend: both('在规则里引用它，或者去掉它。', 'Refer to it in a rule, or take it out.'),
    fixes: false,
    wrong: at('conditions.json', NAMED, { id: 'spare', label, conditions: is('kind', 'plain') }),
    right: {
      ...at('conditions.json', NAMED, { id: 'spare', label, conditions: is('kind', 'plain') }),
      beside: [at(RULE, REPORT, { any: [is('urgent', true), { condition: 'spare' }] })],
    },
  },
  'unused-outcome': {
    means: both('没有任何规则给出这个结论。', 'No rule gives this outcome.'),
    why: both(
      '依赖它的期限和统计永远是空的；也可能是漏写了一条规则。',
      'What depends on it is always empty; or a rule is missing.',
    ),
    mend: both('补上规则，或者去掉这个结论。', 'Add the rule, or take the outcome out.'),
    fixes: false,
    wrong: at('groups.json', ['groups', 2, 'outcomes', 2], { value: 'spare', label }),
    right: at(
      'groups.json',
      ['groups', 2, 'outcomes'],
      [
        { value: 'report', label },
        { value: 'crowd', label },
      ],
    ),
  },
  'unused-warning': {
    means: both('没有任何期限用到这个提示。', 'No deadline uses this warning.'),
    why: both(
      '写好的提示永远不会出现；也可能是期限里写错了它的名字。',
      'It is written and never shown; or a deadline names another one.',
    ),
    mend: both(
      '在期限的 pending 里写上它，或者去掉它。',
      'Name it in pending of a deadline, or take it out.',
    ),
    fixes: false,
    wrong: at('warnings.json', ['warnings', 2], warning('spare')[0] ?? {}),
    right: at('warnings.json', ['warnings'], warning('pending')),
  },
  'too-large-to-lint': {
    means: both(
      '规则太多、太杂，有些检查没有做完。',
      'The rules are too many and too entangled for some checks.',
    ),
    why: both(
      '没有做完的检查什么也没有说，不等于没有问题；不能让作者以为查过了。',
      'A check that was not finished says nothing; that must not look like "nothing was found".',
    ),
    mend: both(
      '用 pack verify 得到完整的证明；把大的决定组拆小。',
      'pack verify gives the full proof; large groups can be split.',
    ),
    fixes: false,
    wrong: at(RULE, REPORT, { all: [is('urgent', true)] }),
    right: at(RULE, REPORT, { all: [is('urgent', true)] }),
  },
};
