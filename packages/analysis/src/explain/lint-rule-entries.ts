import type { JsonValue } from '@xinfang/pack';
import { at, both, type Entries, is, type Sample } from './explanation.ts';

const label = { zh: '名称', en: 'Name' };
const law = (article: number, instrument = 'new-law') => [{ instrument, article, confidence: 'H' }];

/** A further rule of a group. */
const rule = (id: string, conditions: JsonValue, rest: object): Sample => ({
  file: `rules/${id.split('.')[0]}/${id}.json`,
  json: {
    id,
    label,
    conditions,
    priority: 1,
    effective: { from: '2020-01-01' },
    basis: law(2),
    explain: label,
    ...rest,
  },
});

const NO_CONFLICT = [at('groups.json', ['groups', 0, 'onConflict'], undefined)];
const accept = { event: { type: 'accept' } };
const special = { event: { type: 'special' } };
const report = { event: { type: 'report' }, basis: law(4) };
const settled = is('settled', true);
const OLD = 'rules/gate/gate.accept-old.json';
const PACK = ['effective'];
/** No older version of another rule: else it would be a gap between two versions. */
const OTHER_OLD = [at(OLD, ['conditions'], { all: [settled] })];
const NEW_LAW = 'instruments/new-law.json';
/** The older instrument ends on 2019-12-31. */
const SUCCESSOR = [at('instruments/old-law.json', ['successor'], 'new-law')];
const OLD_LAW = law(1, 'old-law');

/** A version of the deadline `decide`, under the older law. */
const oldDeadline = (to: string, basis: ReturnType<typeof law>): Sample => ({
  file: 'deadlines/decide-old.json',
  json: {
    id: 'decide-old',
    kind: 'duty',
    label,
    bearer: 'unit',
    beneficiary: 'petitioner',
    start: { event: 'review-requested' },
    period: { amount: 2, unit: 'month' },
    roll: 'strict',
    fulfilledBy: ['review-decided'],
    voidedBy: ['withdrawn'],
    suspension: { from: 'hearing-started', to: 'hearing-ended' },
    effective: { from: '2010-01-01', to },
    basis,
  },
});

/** Behind rules that together cannot be what was meant, and behind spans and versions. */
export const LINT_RULE_ENTRIES: Entries = {
  'rule-unreachable': {
    means: both('这条规则永远不会决定结论。', 'The rule never decides.'),
    why: both(
      '在 hit 为 first 的决定组里，priority 更大的规则已经包括了它的全部情形，而结论不同。',
      'In a group whose hit is first, rules of a higher priority cover all its matters, with another outcome.',
    ),
    mend: both(
      '收窄在先的规则，或者给它更大的 priority。',
      'Narrow the rules before it, or give it a higher priority.',
    ),
    fixes: false,
    wrong: rule('gate.late', { all: [settled] }, { ...accept, priority: 5 }),
    right: rule('gate.late', { all: [settled, is('kind', 'odd')] }, { ...accept, priority: 20 }),
  },
  'rule-subsumed': {
    means: both('这条规则是多余的。', 'The rule is redundant.'),
    why: both(
      '凡它成立的情形，别的规则都给出同样的结论；作者多半以为它另有作用。',
      'Wherever it holds, others give the same outcome; its author most likely thought it did something else.',
    ),
    mend: both('去掉它，或者收窄另一条规则的条件。', 'Take it out, or narrow the other rule.'),
    fixes: false,
    wrong: rule('marks.urgent-plain', { all: [is('urgent', true), is('kind', 'plain')] }, report),
    right: rule('marks.urgent-plain', { all: [is('urgent', false), is('kind', 'plain')] }, report),
  },
  'rule-only-adds-basis': {
    means: both(
      '这条规则不影响结论，只增加依据。',
      'The rule changes no outcome and only adds a basis.',
    ),
    why: both(
      '凡它成立的情形，别的规则都给出同样的结论。这可能正是本意：供作者知悉。',
      'Wherever it holds, others give the same outcome. That may well be meant; it is told for the author to know.',
    ),
    mend: both(
      '确是本意的不用改；否则改正它的条件。',
      'Leave it where it is meant, or mend its condition.',
    ),
    fixes: false,
    wrong: rule(
      'marks.urgent-plain',
      { all: [is('urgent', true), is('kind', 'plain')] },
      { ...report, basis: law(5) },
    ),
    right: rule(
      'marks.urgent-plain',
      { all: [is('urgent', false), is('kind', 'plain')] },
      { ...report, basis: law(5) },
    ),
  },
  'rule-always-conflicts': {
    means: both('这条规则永远得不出自己的结论。', 'The rule can never give its outcome.'),
    why: both(
      '在 hit 为 unique 的决定组里，凡它成立的情形，另一条规则也成立而结论不同：每次都成了冲突。',
      'In a group whose hit is unique, wherever it holds another one holds too with another outcome: it is a conflict every time.',
    ),
    mend: both(
      '收窄其中一条，使它们不同时成立。',
      'Narrow one of them so that they no longer hold together.',
    ),
    fixes: false,
    wrong: rule(
      'way.urgent',
      { all: [{ condition: 'admitted' }, is('kind', 'plain'), is('urgent', true)] },
      special,
    ),
    right: rule('way.urgent', { all: [{ condition: 'admitted' }, is('urgent', true)] }, special),
  },
  'rules-conflict': {
    means: both(
      '两条规则可以同时成立，结论却不同。',
      'Two rules can hold together, with different outcomes.',
    ),
    why: both(
      '这个决定组没有写明冲突时怎么办；例子里有一组事实，两条规则都成立。',
      'The group does not say what happens then; the example is a set of facts for which both hold.',
    ),
    mend: both(
      '收窄其中一条；确实要由人选择的，写 onConflict。',
      'Narrow one of them; where a person is to choose, write onConflict.',
    ),
    fixes: false,
    wrong: {
      ...rule('way.urgent', { all: [{ condition: 'admitted' }, is('urgent', true)] }, special),
      beside: NO_CONFLICT,
    },
    right: {
      ...rule(
        'way.urgent',
        { all: [{ condition: 'admitted' }, is('kind', 'other'), is('urgent', true)] },
        { ...special, basis: law(5) },
      ),
      beside: NO_CONFLICT,
    },
  },
  'rules-tie': {
    means: both(
      '两条规则 priority 相同，又可以同时成立，结论却不同。',
      'Two rules have the same priority, can hold together, and say different things.',
    ),
    why: both(
      '谁先谁后只看 id 的字母顺序：改一个名字，结论就变了。',
      'The order of their ids would decide: renaming a file would change the outcome.',
    ),
    mend: both(
      '给应当在先的规则更大的 priority，或者收窄其中一条。',
      'Give the one that goes first a higher priority, or narrow one of them.',
    ),
    fixes: false,
    wrong: rule('gate.tie', { all: [is('kind', 'plain')] }, { ...accept, priority: 9 }),
    right: rule('gate.tie', { all: [is('kind', 'plain')] }, { ...accept, priority: 20 }),
  },
  'outside-pack-span': {
    means: both(
      '它没有一天在规则包的有效期间之内。',
      'It is law on no day for which the pack is kept.',
    ),
    why: both(
      '它永远不会用到；多半是日期写错了，或者早已失效。',
      'It is never used; most likely a date is wrong, or it ran out long ago.',
    ),
    mend: both('改正日期；已经失效的可以去掉。', 'Mend the dates, or take out what has run out.'),
    fixes: false,
    wrong: at('pack.json', PACK, { from: '2020-01-01' }),
    right: at('pack.json', PACK, { from: '2010-01-01' }),
  },
  'versions-overlap': {
    means: both(
      '同一内容的两个版本同时有效。',
      'Two versions of one thing are law on the same days.',
    ),
    why: both(
      '同一件事会有两个期限，不知道以哪个为准。',
      'One matter would have two deadlines, and nobody could tell which binds.',
    ),
    mend: both(
      '旧版本的 to 写成新版本 from 的前一日。',
      'Let the older one end on the day before the newer one begins.',
    ),
    fixes: false,
    wrong: oldDeadline('2020-06-30', [...OLD_LAW, ...law(6)]),
    right: oldDeadline('2019-12-31', OLD_LAW),
  },
  'versions-gap': {
    means: both('两个版本之间有些日子没有规定。', 'Between two versions some days have none.'),
    why: both(
      '那几天的事项没有适用的规定；失效的版本不会回头适用。',
      'Matters of those days have nothing to go by; what has expired does not come back.',
    ),
    mend: both(
      '旧版本的 to 写成新版本 from 的前一日。',
      'Let the older one end on the day before the newer one begins.',
    ),
    fixes: false,
    wrong: at('warnings.json', ['warnings', 0, 'effective'], {
      from: '2010-01-01',
      to: '2019-11-30',
    }),
    right: at('warnings.json', ['warnings', 0, 'effective'], {
      from: '2010-01-01',
      to: '2019-12-31',
    }),
  },
  'law-gap': {
    means: both(
      '决定组有一段期间没有任何有效的规则。',
      'A group has no rule for some days between others.',
    ),
    why: both('那几天收到的事项得不出结论。', 'Matters received on those days get no outcome.'),
    mend: both(
      '补上这一期间的规则；法律确实没有编入的，在决定组的 untranslated 里写明。',
      'Add the rules, or name these days under untranslated of the group.',
    ),
    fixes: false,
    wrong: {
      ...at(OLD, ['effective'], { from: '2010-01-01', to: '2019-11-30' }),
      beside: OTHER_OLD,
    },
    right: {
      ...at(OLD, ['effective'], { from: '2010-01-01', to: '2019-12-31' }),
      beside: OTHER_OLD,
    },
  },
  'successor-gap': {
    means: both(
      '法律文件与接替它的文件首尾不相接。',
      'An instrument and its successor do not meet.',
    ),
    why: both(
      '两个日期总有一个写错了，中间的日子会被当作无法可依或者两法并行。',
      'One of the dates is wrong, and the days between would count as lawless or as under both.',
    ),
    mend: both('核对生效日期和废止日期。', 'Look up when the one ended and the other began.'),
    fixes: false,
    wrong: { ...at(NEW_LAW, ['effective'], { from: '2019-12-01' }), beside: SUCCESSOR },
    right: { ...at(NEW_LAW, ['effective'], { from: '2020-01-01' }), beside: SUCCESSOR },
  },
};
