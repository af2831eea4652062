import { error, warning } from './entry.ts';

/** What conditions and texts most likely do not mean. */
export const LINT_CONDITION_CODES = {
  'condition-always': warning(
    () => '这个条件永远成立，等于没有限制',
    () => 'this condition always holds, so it limits nothing',
    () => ({
      zh: '检查 all 和 any、equal 和 notEqual 是否写反；确实不限制的，去掉它。',
      en: 'Look for all and any, or equal and notEqual, the wrong way round; drop it where nothing is to be limited.',
    }),
  ),
  'condition-never': warning(
    () => '这个条件永远不会成立',
    () => 'this condition can never hold',
    () => ({
      zh: '检查是否要求了互相矛盾或者被约束（constraints.json）排除的情形。',
      en: 'Look for demands that contradict each other, or that constraints.json rules out.',
    }),
  ),
  'condition-redundant': warning(
    () => '去掉这个条件，结果完全一样：同一列表里的其他条件已经包含了它',
    () => 'without this condition nothing changes: the others in its list already say it',
    () => ({
      zh: '去掉它，或者改成想写的条件。',
      en: 'Take it out, or write what was meant.',
    }),
  ),
  'condition-repeated': warning(
    () => '同一列表里已经有一个相同的条件',
    () => 'the same condition stands in this list already',
    () => ({
      zh: '去掉一个，或者改成想写的条件。',
      en: 'Take one out, or write what was meant.',
    }),
  ),
  'value-repeated': warning<{ value: string }>(
    ({ value }) => `${value} 在这个列表里写了两次`,
    ({ value }) => `${value} stands twice in this list`,
    () => ({ zh: '去掉一个，或者改成漏写的值。', en: 'Take one out, or write the one left out.' }),
  ),
  'constraint-without-effect': warning<{ id: string }>(
    ({ id }) => `约束“${id}”没有作用：它排除的情形本来就不会出现`,
    ({ id }) => `the constraint "${id}" has no effect: what it rules out cannot be anyway`,
    () => ({
      zh: '检查它的条件是否自相矛盾，或者与另一个约束重复。',
      en: 'Look whether its condition contradicts itself, or repeats another constraint.',
    }),
  ),
  'constraints-exclude-everything': error<{ id: string }>(
    ({ id }) => `加上约束“${id}”，就没有任何事项是可能的了`,
    ({ id }) => `with the constraint "${id}" no matter is possible any more`,
    () => ({
      zh: '“never”写的是不可能同时出现的情形，不是应当出现的情形。',
      en: '"never" names what cannot be, not what has to be.',
    }),
  ),
  'text-in-other-language': warning<{ key: 'zh' | 'en' }>(
    ({ key }) => (key === 'zh' ? '“zh”里没有中文' : '“en”里写的是中文'),
    ({ key }) =>
      key === 'zh' ? 'the text under "zh" is not Chinese' : 'the text under "en" is Chinese',
    () => ({
      zh: 'zh 写中文，en 写英文，意思要一致。',
      en: 'Chinese under zh, English under en, saying the same.',
    }),
  ),
} as const;
