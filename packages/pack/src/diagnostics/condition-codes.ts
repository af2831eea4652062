import type { Text } from '@xinfang/calendar';
import type { FactType } from '../operators.ts';
import { error, listed } from './entry.ts';

const TYPE_NAMES: Readonly<Record<FactType, Text>> = {
  boolean: { zh: '是非', en: 'boolean' },
  enum: { zh: '选项', en: 'enum' },
  integer: { zh: '整数', en: 'integer' },
};

/** What is wrong with a condition: its shape, and what it means. */
export const CONDITION_CODES = {
  'condition-shape': error(
    () => '条件必须是一个对象，写 all、any、not、condition 之一，或者 fact、operator、value',
    () =>
      'a condition is an object with one of all, any, not, condition, or with fact, operator, value',
  ),
  'condition-two-connectives': error<{ keys: readonly string[] }>(
    ({ keys }) => `同一个条件里不能同时写 ${listed(keys)}；规则引擎只看其中一个`,
    ({ keys }) =>
      `one condition cannot have ${listed(keys)} together; a rule engine would read only one`,
    () => ({ zh: '把它们分成两层条件。', en: 'Nest one inside the other.' }),
  ),
  'condition-empty': error<{ key: string }>(
    ({ key }) => `“${key}”不能是空列表；空列表会永远成立`,
    ({ key }) => `"${key}" may not be an empty list; it would always hold`,
    () => ({ zh: '写上条件，或者去掉它。', en: 'Write the conditions, or take it out.' }),
  ),
  'condition-root': error(
    () => '规则的条件最外层必须是 all、any、not 或 condition',
    () => 'the root of a rule must be all, any, not or condition',
    () => ({ zh: '用 {"all": [ … ]} 包起来。', en: 'Wrap it in {"all": [ … ]}.' }),
  ),
  'condition-key-not-allowed': error<{ key: string }>(
    ({ key }) => `条件里不允许写“${key}”`,
    ({ key }) => `"${key}" is not allowed in a condition`,
    () => ({
      zh: '条件只比较已声明的事实，不取路径、不带参数。',
      en: 'Conditions compare declared facts only, without paths or parameters.',
    }),
  ),
  'condition-value-reference': error(
    () => '“value”必须是固定的值，不能引用另一个事实',
    () => '"value" must be a plain value; it cannot refer to another fact',
    () => ({
      zh: '写固定的值；要比较两个事实的，先声明一个“二者是否一致”的事实。',
      en: 'Write a plain value; to compare two facts, declare a fact that says whether they agree.',
    }),
  ),

  'unknown-fact': error<{ fact: string }>(
    ({ fact }) => `没有声明过事实“${fact}”`,
    ({ fact }) => `no fact "${fact}" is declared`,
    () => ({
      zh: '改正名字；确实是新事实的，先写进 facts.json。',
      en: 'Mend the name; a new fact is declared in facts.json first.',
    }),
  ),
  'unknown-operator': error<{ operator: string }>(
    ({ operator }) => `没有运算符“${operator}”`,
    ({ operator }) => `there is no operator "${operator}"`,
    () => ({
      zh: '是非和选项用 equal、notEqual、in、notIn；整数还可以用 lessThan、greaterThan 等。',
      en: 'Booleans and enums take equal, notEqual, in, notIn; integers also lessThan, greaterThan and the like.',
    }),
  ),
  'operator-not-for-type': error<{ operator: string; fact: string; type: FactType }>(
    ({ operator, fact, type }) =>
      `运算符“${operator}”不能用于${TYPE_NAMES[type].zh}类事实“${fact}”；它会悄悄地永远不成立`,
    ({ operator, fact, type }) =>
      `the operator "${operator}" does not apply to the ${TYPE_NAMES[type].en} fact "${fact}"; it would silently never hold`,
    () => ({
      zh: '是非和选项用 equal、notEqual、in、notIn；大小比较只用于整数。',
      en: 'Booleans and enums take equal, notEqual, in, notIn; only integers are larger or smaller.',
    }),
  ),
  'operator-wants-list': error<{ operator: string }>(
    ({ operator }) => `运算符“${operator}”要一个列表 [ … ]`,
    ({ operator }) => `the operator "${operator}" needs a list [ … ]`,
    () => ({
      zh: '把值写进 [ ]；只有一个值的，用 equal。',
      en: 'Put the value into [ ], or use equal for a single one.',
    }),
  ),
  'operator-wants-scalar': error<{ operator: string }>(
    ({ operator }) => `运算符“${operator}”只要一个值，不要列表`,
    ({ operator }) => `the operator "${operator}" needs a single value, not a list`,
    () => ({
      zh: '只写一个值；有几个值的，用 in。',
      en: 'Write one value, or use in for several.',
    }),
  ),
  'value-outside-domain': error<{ fact: string; value: string; domain: string }>(
    ({ fact, value, domain }) => `${value} 不在事实“${fact}”的取值范围内（${domain}）`,
    ({ fact, value, domain }) => `${value} is outside the domain of the fact "${fact}" (${domain})`,
  ),
  'unknown-condition': error<{ id: string }>(
    ({ id }) => `没有名为“${id}”的条件`,
    ({ id }) => `there is no condition named "${id}"`,
    () => ({
      zh: '改正名字，或者在 conditions.json 里写出这个条件。',
      en: 'Mend the name, or write the condition in conditions.json.',
    }),
  ),
  'condition-cycle': error<{ ids: readonly string[] }>(
    ({ ids }) => `条件互相引用成环：${ids.join(' → ')}`,
    ({ ids }) => `conditions refer to each other in a circle: ${ids.join(' → ')}`,
    () => ({
      zh: '从其中一个条件里去掉对下一个的引用。',
      en: 'Take the reference to the next one out of one of them.',
    }),
  ),
  'group-not-used': error<{ group: string; here: string }>(
    ({ group, here }) => `决定组“${here}”的 uses 里没有“${group}”，不能用它的结论`,
    ({ group, here }) =>
      `the group "${here}" does not list "${group}" in uses, so its outcome is no fact here`,
    ({ group, here }) => ({
      zh: `在 groups.json 里，把“${group}”加进“${here}”的 uses。`,
      en: `Add "${group}" to uses of "${here}" in groups.json.`,
    }),
  ),
  'outcome-not-allowed-here': error<{ group: string }>(
    ({ group }) => `这里只能用事实，不能用决定组“${group}”的结论`,
    ({ group }) => `only facts can stand here, not the outcome of the group "${group}"`,
    () => ({ zh: '改用得出这个结论的事实。', en: 'Use the facts from which the outcome follows.' }),
  ),
  'group-collects': error<{ group: string }>(
    ({ group }) => `决定组“${group}”可以同时有多个结论，不能当作一个事实来比较`,
    ({ group }) =>
      `the group "${group}" collects several outcomes, so it cannot be compared as one fact`,
    () => ({ zh: '直接用得出那个结论的事实。', en: 'Use the facts that lead to the outcome.' }),
  ),
} as const;
