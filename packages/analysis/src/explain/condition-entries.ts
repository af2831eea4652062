import { at, both, type Entries, is } from './explanation.ts';

const RULE = 'rules/marks/marks.report.json';
const AT = ['conditions'];
const right = at(RULE, AT, { all: [is('urgent', true)] });
const named = (zh: string, en: string, id: string, conditions: object) => ({
  id,
  label: { zh, en },
  conditions: conditions as never,
});

/** Behind what is wrong with conditions. */
export const CONDITION_ENTRIES: Entries = {
  'condition-shape': {
    means: both('这里应当是一个条件。', 'A condition has to stand here.'),
    why: both(
      '条件只有五种写法：all、any、not、condition，或者 fact、operator、value 三个一起。别的写法规则引擎要么拒绝，要么读成另一个意思。',
      'There are five forms: all, any, not, condition, or fact, operator and value together. Anything else a rule engine refuses or reads as something else.',
    ),
    mend: both(
      'not 后面写一个条件，不写列表；列表放进 all 或 any。',
      'After not comes one condition, no list; a list goes into all or any.',
    ),
    fixes: false,
    wrong: at(RULE, AT, { not: [is('urgent', false)] }),
    right: at(RULE, AT, { not: is('urgent', false) }),
  },
  'condition-two-connectives': {
    means: both(
      '一个条件里同时写了两种连接（all、any、not、condition）。',
      'One condition has two connectives (all, any, not, condition).',
    ),
    why: both(
      'json-rules-engine 按 any、all、not 的次序只看一个，其余悄悄丢掉：all 里的限制就不见了。',
      'json-rules-engine reads one only, in the order any, all, not, and silently drops the others: what all demands is gone.',
    ),
    mend: both(
      '分成两层：外层 all，里面再写 any。',
      'Make two levels: all outside, any within it.',
    ),
    fixes: false,
    wrong: at(RULE, AT, { all: [is('urgent', true)], any: [is('settled', false)] }),
    right: at(RULE, AT, {
      all: [is('urgent', true), { any: [is('settled', false), is('kind', 'plain')] }],
    }),
  },
  'condition-empty': {
    means: both('all 或 any 是空列表。', 'all or any is an empty list.'),
    why: both(
      'json-rules-engine 里两种空列表都永远成立，连 any: [] 也是；于是每个事项都会触发这条规则。',
      'In json-rules-engine both always hold, even any: []; every matter would fire the rule.',
    ),
    mend: both(
      '写上条件。对一切情形都适用的规则，写一个列全了取值的条件（in 加全部取值）。',
      'Write the conditions. A rule for everything gets a condition with every value listed (in, with all values).',
    ),
    fixes: false,
    wrong: at(RULE, AT, { any: [] }),
    right,
  },
  'condition-root': {
    means: both(
      '规则条件的最外层不能直接比较事实。',
      'A rule cannot begin with a bare test of a fact.',
    ),
    why: both(
      'json-rules-engine 拒绝这样的规则：最外层必须是 all、any、not 或 condition。',
      'json-rules-engine refuses such a rule: its root is all, any, not or condition.',
    ),
    mend: both('用 {"all": [ … ]} 包起来。', 'Wrap it in {"all": [ … ]}.'),
    fixes: false,
    wrong: at(RULE, AT, is('urgent', true)),
    right,
  },
  'condition-key-not-allowed': {
    means: both('条件里不允许写这个键。', 'This key is not allowed in a condition.'),
    why: both(
      'path 指向不存在的地方时，notEqual 会成立：写错一个字母，规则反而触发。params 和 priority 会让结论依赖求值的先后。',
      'Where a path leads nowhere, notEqual holds: a slip makes the rule fire. With params and priority the outcome would depend on the order of evaluation.',
    ),
    mend: both('声明一个事实，直接比较它。', 'Declare a fact and compare that.'),
    fixes: false,
    wrong: at(RULE, AT, { all: [{ ...(is('urgent', true) as object), path: '$.level' }] }),
    right,
  },
  'condition-value-reference': {
    means: both('value 引用了另一个事实。', 'value refers to another fact.'),
    why: both(
      'json-rules-engine 把 {"fact": …} 当作引用，两个未知的事实会显得相等；取值范围也无从检查。',
      'json-rules-engine takes {"fact": …} for a reference: two unknown facts would seem equal, and no domain could be checked.',
    ),
    mend: both(
      '写固定的值；要比较两个事实的，先声明一个“二者是否一致”的事实。',
      'Write a plain value; to compare two facts, declare a fact that says whether they agree.',
    ),
    fixes: false,
    wrong: at(RULE, AT, { all: [is('urgent', { fact: 'settled' })] }),
    right,
  },
  'unknown-fact': {
    means: both('没有声明过这个事实。', 'No such fact is declared.'),
    why: both(
      '没有声明的事实永远没有值：规则引擎会出错，或者当作“不等于”而成立。',
      'A fact that is not declared never has a value: a rule engine fails, or takes it for "not equal" and holds.',
    ),
    mend: both(
      '改正名字；确实是新事实的，先写进 facts.json。',
      'Mend the name; a new fact is declared in facts.json first.',
    ),
    fixes: true,
    wrong: at(RULE, AT, { all: [is('urgnet', true)] }),
    right,
  },
  'unknown-operator': {
    means: both('没有这个运算符。', 'There is no such operator.'),
    why: both(
      'json-rules-engine 到运行时才发现，而且一条规则出错，整次运行都失败。',
      'json-rules-engine notices only when it runs, and then one rule makes the whole run fail.',
    ),
    mend: both(
      '用 equal、notEqual、in、notIn、contains、doesNotContain、lessThan、lessThanInclusive、greaterThan、greaterThanInclusive；插件的运算符写全名，如 county-x/registry/between。',
      'Use equal, notEqual, in, notIn, contains, doesNotContain, lessThan, lessThanInclusive, greaterThan or greaterThanInclusive; an operator of a plugin by its whole name, such as county-x/registry/between.',
    ),
    fixes: true,
    wrong: at(RULE, AT, { all: [is('urgent', true, 'equals')] }),
    right,
  },
  'operator-not-for-type': {
    means: both(
      '这个运算符不能用于这种事实。',
      'The operator does not apply to a fact of this type.',
    ),
    why: both(
      '对不是数的值，lessThan 悄悄地永远不成立；前面加上 not，就悄悄地永远成立。',
      'On what is no number lessThan silently never holds; with not before it, it silently always holds.',
    ),
    mend: both(
      '是非和选项用 equal、notEqual、in、notIn；大小比较只用于整数。',
      'Booleans and enums take equal, notEqual, in, notIn; only integers are larger or smaller.',
    ),
    fixes: false,
    wrong: at(RULE, AT, { all: [is('kind', 'plain', 'lessThan')] }),
    right: at(RULE, AT, { all: [is('kind', 'plain')] }),
  },
  'operator-wants-list': {
    means: both('这个运算符要一个列表。', 'The operator needs a list.'),
    why: both(
      '用在文字上，in 变成“是其中的一段”：写的是 "plain-old"，值为 "plain" 的事项也会成立。',
      'On a text, in becomes "is a part of it": where "plain-old" is written, matters with "plain" would match too.',
    ),
    mend: both(
      '把值写进 [ ]；只有一个值的，用 equal。',
      'Put the value into [ ], or use equal for a single one.',
    ),
    fixes: true,
    wrong: at(RULE, AT, { all: [is('kind', 'plain', 'in')] }),
    right: at(RULE, AT, { all: [is('kind', ['plain'], 'in')] }),
  },
  'operator-wants-scalar': {
    means: both('这个运算符只要一个值。', 'The operator needs a single value.'),
    why: both(
      '两个列表从不相等，哪怕内容一样：这个条件永远不成立。',
      'Two lists are never equal, even with the same items: the condition would never hold.',
    ),
    mend: both('只写一个值；有几个值的，用 in。', 'Write one value, or use in for several.'),
    fixes: true,
    wrong: at(RULE, AT, { all: [is('kind', ['plain'])] }),
    right: at(RULE, AT, { all: [is('kind', 'plain')] }),
  },
  'value-outside-domain': {
    means: both('值不在事实的取值范围之内。', 'The value is outside of the fact’s domain.'),
    why: both(
      '事实永远不会等于它：equal 永远不成立，notEqual 永远成立，规则却看起来没有毛病。',
      'The fact is never equal to it: equal never holds, notEqual always does, and the rule looks sound.',
    ),
    mend: both(
      '从提示的取值里选；缺少的取值先写进 facts.json。',
      'Choose one of the values; one that is missing is added in facts.json first.',
    ),
    fixes: true,
    wrong: at(RULE, AT, { all: [is('urgent', 'true')] }),
    right,
  },
  'unknown-condition': {
    means: both('没有这个名字的条件。', 'There is no condition of this name.'),
    why: both(
      '找不到的条件若当作不成立，前面加上 not 就成立了：限制变成放行。',
      'If a missing condition counted as false, not would make it true: a limit would become a pass.',
    ),
    mend: both(
      '改正名字，或者在 conditions.json 里写出这个条件。',
      'Mend the name, or write the condition in conditions.json.',
    ),
    fixes: true,
    wrong: at('rules/way/way.none.json', AT, { not: { condition: 'admited' } }),
    right: at('rules/way/way.none.json', AT, { not: { condition: 'admitted' } }),
  },
  'condition-cycle': {
    means: both('有名字的条件互相引用成环。', 'Named conditions refer to each other in a circle.'),
    why: both(
      'json-rules-engine 装载时不发现，运行时才耗尽内存而崩溃。',
      'json-rules-engine does not notice when loading; it crashes when running.',
    ),
    mend: both(
      '从环里的一个条件去掉对下一个的引用。',
      'Take the reference to the next one out of one of them.',
    ),
    fixes: false,
    wrong: at(
      'conditions.json',
      ['conditions'],
      [
        named('已接收', 'Admitted', 'admitted', { condition: 'plain-and-admitted' }),
        named('普通且已接收', 'Plain and admitted', 'plain-and-admitted', {
          condition: 'admitted',
        }),
      ],
    ),
    right: at(
      'conditions.json',
      ['conditions'],
      [
        named('已接收', 'Admitted', 'admitted', is('gate', 'accept') as object),
        named('普通且已接收', 'Plain and admitted', 'plain-and-admitted', {
          all: [{ condition: 'admitted' }, is('kind', 'plain')],
        }),
      ],
    ),
  },
  'group-not-used': {
    means: both(
      '用了另一个决定组的结论，却没有写进 uses。',
      'The outcome of a group is used that uses does not name.',
    ),
    why: both(
      'uses 决定先后：没有写明，被引用的决定组可能还没有结论。',
      'uses sets the order: without it the other group may not have been decided yet.',
    ),
    mend: both(
      '在 groups.json 里把它加进这个决定组的 uses。',
      'Add it to uses of this group in groups.json.',
    ),
    fixes: false,
    wrong: at(RULE, AT, { all: [is('gate', 'accept')] }),
    right,
  },
  'outcome-not-allowed-here': {
    means: both('这里不能用决定组的结论。', 'The outcome of a group cannot stand here.'),
    why: both(
      'constraints.json 说的是事实之间不可能的组合；结论是由规则得出的，写在这里会掩盖规则的错误。',
      'constraints.json says which facts cannot go together; outcomes come of rules, and ruling one out would hide a mistake of theirs.',
    ),
    mend: both('改用得出这个结论的事实。', 'Use the facts from which the outcome follows.'),
    fixes: false,
    wrong: at('constraints.json', ['constraints', 0, 'never'], {
      all: [is('gate', 'refuse'), is('urgent', true)],
    }),
    right: at('constraints.json', ['constraints', 0, 'never'], {
      all: [is('kind', 'odd'), is('urgent', true)],
    }),
  },
  'group-collects': {
    means: both(
      '这个决定组可以同时有几个结论，不能当作一个值。',
      'This group can have several outcomes at once and is no single value.',
    ),
    why: both(
      '几个结论并存时，“等于其中一个”没有确定的含义。',
      'With several outcomes, "equal to one of them" has no clear meaning.',
    ),
    mend: both('直接用触发那个结论的事实。', 'Use the facts that lead to the outcome.'),
    fixes: false,
    wrong: at('deadlines/finish.json', ['when'], { all: [is('marks', 'crowd')] }),
    right: at('deadlines/finish.json', ['when'], { all: [is('heads', 5, 'greaterThan')] }),
  },
};
