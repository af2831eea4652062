import { at, both, type Entries, is } from './explanation.ts';

const RULE = 'rules/marks/marks.report.json';
const AT = ['conditions'];
const NEVER = ['constraints', 0, 'never'];
const right = at(RULE, AT, { all: [is('urgent', true)] });

/** Behind conditions that cannot be what was meant. */
export const LINT_CONDITION_ENTRIES: Entries = {
  'condition-always': {
    means: both('这个条件永远成立。', 'The condition always holds.'),
    why: both(
      '它看起来是限制，其实谁都符合；常见的原因是 any 里用了两个“不等于”。',
      'It looks like a limit, and everything passes; often two "not equal" stand in an any.',
    ),
    mend: both(
      '要“两个都不是”，用 all 或 notIn；确实不限制的，去掉它。',
      'For "neither of the two" use all or notIn; where nothing is to be limited, take it out.',
    ),
    fixes: false,
    wrong: at('deadlines/pass-on.json', ['when'], {
      any: [is('kind', 'plain', 'notEqual'), is('kind', 'odd', 'notEqual')],
    }),
    right: at('deadlines/pass-on.json', ['when'], is('kind', ['plain', 'odd'], 'notIn')),
  },
  'condition-never': {
    means: both('这个条件永远不会成立。', 'The condition can never hold.'),
    why: both(
      '规则写着，却没有一个事项会用到它；常见的原因是 all 里要求了同一事实的两个值。',
      'The rule is there, and no matter ever comes under it; often an all asks for two values of one fact.',
    ),
    mend: both(
      '要“其中之一”，用 any 或 in；被约束排除的，核对 constraints.json。',
      'For "one of them" use any or in; where a constraint rules it out, look at constraints.json.',
    ),
    fixes: false,
    wrong: at(RULE, AT, { all: [is('kind', 'plain'), is('kind', 'odd')] }),
    right: at(RULE, AT, { all: [is('urgent', true), is('kind', ['plain', 'other'], 'in')] }),
  },
  'condition-redundant': {
    means: both('去掉这个条件，结果完全一样。', 'Without this condition nothing changes.'),
    why: both(
      '同一列表里的其他条件已经包含了它；多半是值写错了，本来想限制的没有限制住。',
      'The others in its list already say it; most likely a value is wrong, and what was to be limited is not.',
    ),
    mend: both('去掉它，或者改成想写的条件。', 'Take it out, or write what was meant.'),
    fixes: false,
    wrong: at(RULE, AT, {
      any: [is('urgent', true), { all: [is('urgent', true), is('heads', 7, 'greaterThan')] }],
    }),
    right: at(RULE, AT, { any: [is('urgent', true), is('heads', 7, 'greaterThan')] }),
  },
  'condition-repeated': {
    means: both('同一列表里写了两次相同的条件。', 'The same condition stands twice in a list.'),
    why: both(
      '多半是复制之后忘了改，漏写了另一个条件。',
      'Most likely it was copied and not changed, and another condition is missing.',
    ),
    mend: both('去掉一个，或者改成漏写的条件。', 'Take one out, or write the one that is missing.'),
    fixes: false,
    wrong: at(RULE, AT, { all: [is('urgent', true), is('urgent', true)] }),
    right,
  },
  'value-repeated': {
    means: both('列表里同一个值写了两次。', 'A value stands twice in a list.'),
    why: both('多半是漏写了另一个值。', 'Most likely another value is missing.'),
    mend: both('去掉一个，或者改成漏写的值。', 'Take one out, or write the one that is missing.'),
    fixes: false,
    wrong: at('deadlines/finish.json', ['fulfilledBy'], ['replied', 'replied']),
    right: at('deadlines/finish.json', ['fulfilledBy'], ['replied', 'closed']),
  },
  'constraint-without-effect': {
    means: both('这条约束没有作用。', 'The constraint has no effect.'),
    why: both(
      '它排除的情形本来就不会出现；想排除的情形没有排除掉。',
      'What it rules out cannot be anyway, and what was meant is not ruled out.',
    ),
    mend: both(
      '改正它的条件；与另一条重复的，去掉一条。',
      'Mend its condition; where it repeats another, take one out.',
    ),
    fixes: false,
    wrong: at('constraints.json', NEVER, { all: [is('kind', 'odd'), is('kind', 'plain')] }),
    right: at('constraints.json', NEVER, { all: [is('kind', 'odd'), is('urgent', true)] }),
  },
  'constraints-exclude-everything': {
    means: both(
      '加上这条约束，就没有任何事项是可能的了。',
      'With this constraint no matter is possible any more.',
    ),
    why: both(
      '什么都不可能，就什么都“证明”得出来：所有检查都会通过，却毫无意义。',
      'Where nothing is possible, anything can be "proved": every check would pass and mean nothing.',
    ),
    mend: both(
      'never 写的是不可能同时出现的情形，不是应当出现的情形。',
      'never names what cannot go together, not what has to be.',
    ),
    fixes: false,
    wrong: at('constraints.json', NEVER, is('kind', ['plain', 'other', 'odd'], 'in')),
    right: at('constraints.json', NEVER, { all: [is('kind', 'odd'), is('urgent', true)] }),
  },
  'text-in-other-language': {
    means: both(
      '中文栏里没有中文，或者英文栏里写的是中文。',
      'The text under zh is not Chinese, or the one under en is.',
    ),
    why: both(
      '另一种语言的读者会看到他读不懂的文字。',
      'Readers of the other language get what they cannot read.',
    ),
    mend: both(
      'zh 写中文，en 写英文，意思要一致。',
      'Chinese under zh, English under en, saying the same.',
    ),
    fixes: false,
    wrong: at('deadlines/finish.json', ['label'], { zh: '办结', en: '办结' }),
    right: at('deadlines/finish.json', ['label'], { zh: '办结', en: 'Finish' }),
  },
};
