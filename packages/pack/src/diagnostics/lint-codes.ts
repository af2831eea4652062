import type { Text } from '@xinfang/calendar';
import { error, info, listed, warning } from './entry.ts';

const MOST_NAMED = 5;

/** The first few of many ids. */
const named = (ids: readonly string[]): Text => {
  const shown = ids.slice(0, MOST_NAMED);
  const more = ids.length - shown.length;
  return {
    zh: `${shown.map((id) => `“${id}”`).join('、')}${more > 0 ? `等 ${ids.length} 个` : ''}`,
    en: `${listed(shown)}${more > 0 ? ` and ${more} more` : ''}`,
  };
};

const CONDITIONS = {
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
} as const;

/** A rule, and the rules that hold wherever it does. */
export interface Covered {
  readonly id: string;
  readonly by: readonly string[];
}

const RULES = {
  'rule-unreachable': warning<Covered>(
    ({ id, by }) => `规则“${id}”永远不会决定结论：凡它成立的情形，都由${named(by).zh}先决定`,
    ({ id, by }) =>
      `the rule "${id}" never decides: wherever it holds, ${named(by).en} decide before it`,
    () => ({
      zh: '收窄在先的规则的条件，或者调整 priority。',
      en: 'Narrow the rules that come first, or change a priority.',
    }),
  ),
  'rule-subsumed': warning<Covered>(
    ({ id, by }) => `规则“${id}”是多余的：凡它成立的情形，${named(by).zh}都给出同样的结论`,
    ({ id, by }) =>
      `the rule "${id}" is redundant: wherever it holds, ${named(by).en} give the same outcome`,
    () => ({
      zh: '去掉它，或者收窄另一条规则的条件。',
      en: 'Take it out, or narrow the other rule.',
    }),
  ),
  'rule-only-adds-basis': info<Covered>(
    ({ id, by }) =>
      `规则“${id}”不影响结论，只增加依据：凡它成立的情形，${named(by).zh}都给出同样的结论`,
    ({ id, by }) =>
      `the rule "${id}" only adds a basis: wherever it holds, ${named(by).en} give the same outcome`,
    () => ({
      zh: '确是本意的不用改；否则改正它的条件。',
      en: 'Leave it where it is meant, or mend its condition.',
    }),
  ),
  'rule-always-conflicts': warning<Covered>(
    ({ id, by }) =>
      `规则“${id}”永远得不出自己的结论：凡它成立的情形，${named(by).zh}也成立而结论不同`,
    ({ id, by }) =>
      `the rule "${id}" can never give its outcome: wherever it holds, ${named(by).en} hold too with another`,
    () => ({
      zh: '收窄其中一条的条件，使它们不同时成立。',
      en: 'Narrow one of them so that they no longer hold together.',
    }),
  ),
  'rules-conflict': warning<Covered>(
    ({ id, by }) => `规则“${id}”与${named(by).zh}可以同时成立，结论却不同`,
    ({ id, by }) =>
      `the rule "${id}" and ${named(by).en} can hold together, with different outcomes`,
    () => ({
      zh: '收窄其中一条的条件；确实要由人选择的，在决定组里写明 onConflict。',
      en: 'Narrow one of them; where a person is to choose, give the group an onConflict.',
    }),
  ),
  'rules-tie': warning<Covered>(
    ({ id, by }) =>
      `规则“${id}”与${named(by).zh}的 priority 相同、结论不同，又可以同时成立：谁先谁后只看 id 的字母顺序`,
    ({ id, by }) =>
      `the rule "${id}" and ${named(by).en} have the same priority and different outcomes and can hold together: the order of their ids would decide`,
    () => ({
      zh: '给应当在先的规则写更大的 priority，或者收窄其中一条的条件。',
      en: 'Give the one that goes first a higher priority, or narrow one of them.',
    }),
  ),
} as const;

/** Two versions of one thing, and the days on which both or neither are law. */
export interface Versions {
  readonly id: string;
  readonly other: string;
  readonly from: string;
  readonly to: string;
}

const SPANS = {
  'outside-pack-span': warning<{ id: string; from: string; to: string }>(
    ({ id, from, to }) => `“${id}”没有一天在规则包的有效期间（${from} 至 ${to || '今后'}）之内`,
    ({ id, from, to }) =>
      `"${id}" is law on no day for which the pack is kept (${from} to ${to || 'open'})`,
    () => ({
      zh: '已经失效的可以去掉；日期写错的请改正。',
      en: 'Take out what has run out, or mend the dates.',
    }),
  ),
  'versions-overlap': warning<Versions>(
    ({ id, other, from, to }) =>
      `“${id}”与“${other}”是同一内容的两个版本，却在 ${from} 至 ${to} 同时有效`,
    ({ id, other, from, to }) =>
      `"${id}" and "${other}" are two versions of one thing, yet both are law from ${from} to ${to}`,
    () => ({
      zh: '旧版本的 to 应为新版本 from 的前一日。',
      en: 'The older one ends on the day before the newer one begins.',
    }),
  ),
  'versions-gap': warning<Versions>(
    ({ id, other, from, to }) => `“${id}”到它的下一版本“${other}”之间，${from} 至 ${to} 没有规定`,
    ({ id, other, from, to }) =>
      `between "${id}" and its next version "${other}" nothing is law from ${from} to ${to}`,
    () => ({
      zh: '旧版本的 to 应为新版本 from 的前一日。',
      en: 'The older one ends on the day before the newer one begins.',
    }),
  ),
  'law-gap': warning<{ group: string; from: string; to: string }>(
    ({ group, from, to }) => `决定组“${group}”在 ${from} 至 ${to} 没有任何有效的规则，前后却都有`,
    ({ group, from, to }) =>
      `the group "${group}" has rules before and after, but none from ${from} to ${to}`,
    () => ({
      zh: '补上这一期间的规则；法律确实没有编入的，在决定组的 untranslated 里写明。',
      en: 'Add the rules of these days, or name them under untranslated of the group.',
    }),
  ),
  'successor-gap': warning<{ id: string; successor: string; expected: string }>(
    ({ id, successor, expected }) =>
      `法律文件“${id}”与接替它的“${successor}”首尾不相接：接替它的应从 ${expected} 起有效`,
    ({ id, successor, expected }) =>
      `the instrument "${id}" and its successor "${successor}" do not meet: the successor should begin on ${expected}`,
    () => ({
      zh: '核对两个文件的生效日期和废止日期。',
      en: 'Look up when the one ended and the other began.',
    }),
  ),
} as const;

const DEADLINES = {
  'deadline-never-starts': warning<{ id: string }>(
    ({ id }) => `期限“${id}”永远不会起算：适用的情形和起算的情形互相矛盾`,
    ({ id }) =>
      `the deadline "${id}" can never start: when it applies and how it starts contradict`,
    () => ({
      zh: '检查 when 和 start.cases 里的条件。',
      en: 'Look at the conditions of when and start.cases.',
    }),
  ),
  'start-case-never': warning<{ id: string }>(
    ({ id }) => `期限“${id}”不会按这一种方式起算`,
    ({ id }) => `the deadline "${id}" never starts in this way`,
    () => ({
      zh: '检查这里的条件与 when 是否矛盾，followedBy 是否与起算的事件相同。',
      en: 'Look whether it contradicts when, and whether followedBy is the start event itself.',
    }),
  ),
  'deadline-never-fulfilled': warning<{ id: string }>(
    ({ id }) => `期限“${id}”永远不会完成：算作完成的事件，没有一件能在起算之后发生而不先使期限终止`,
    ({ id }) =>
      `the deadline "${id}" can never be fulfilled: no event that fulfils it can come after the start without voiding it first`,
    () => ({
      zh: '检查 start、fulfilledBy 和 voidedBy 里的事件。',
      en: 'Look at the events of start, fulfilledBy and voidedBy.',
    }),
  ),
  'fulfils-and-voids': warning<{ event: string }>(
    ({ event }) => `事件“${event}”既算作完成，又使期限终止`,
    ({ event }) => `the event "${event}" both fulfils the deadline and voids it`,
    () => ({
      zh: '从 fulfilledBy 或 voidedBy 里去掉它。',
      en: 'Take it out of fulfilledBy or of voidedBy.',
    }),
  ),
  'event-never-follows': warning<{ event: string; start: string }>(
    ({ event, start }) => `按办理的顺序，事件“${event}”不会在起算的事件“${start}”之后发生`,
    ({ event, start }) =>
      `by the order of handling the event "${event}" never comes after the start event "${start}"`,
    () => ({
      zh: '检查是不是写错了事件；事件的先后见状态转换表。',
      en: 'Look for a wrong event; the transition table says which comes after which.',
    }),
  ),
} as const;

const INDICATORS = {
  'numerator-outside-denominator': error<{ value: string }>(
    ({ value }) => `分子里的“${value}”不在分母里：比率会超过 1`,
    ({ value }) => `"${value}" of the numerator is not in the denominator: the rate could pass 1`,
    () => ({
      zh: '分子只能取自分母：补进分母，或者从分子里去掉。',
      en: 'A numerator is a part of its denominator: add it there, or drop it here.',
    }),
  ),
  'numerator-never': warning(
    () => '分子永远是空的：分子的条件与分母的条件矛盾',
    () => 'the numerator is always empty: its condition contradicts that of the denominator',
    () => ({
      zh: '核对分子和分母的条件。',
      en: 'Compare the conditions of numerator and denominator.',
    }),
  ),
  'numerator-always': warning(
    () => '分子永远等于分母，比率总是 1',
    () => 'the numerator is always the whole denominator, so the rate is always 1',
    () => ({ zh: '给分子写上它自己的条件。', en: 'Give the numerator a condition of its own.' }),
  ),
  'excluded-and-counted': warning<{ value: string }>(
    ({ value }) => `“${value}”既列为不计（exclude），又计入分母`,
    ({ value }) => `"${value}" is listed as left out (exclude), yet counted in the denominator`,
    () => ({ zh: '只留一处。', en: 'Keep it in one place only.' }),
  ),
} as const;

const UNUSED = {
  'unused-fact': info<{ id: string }>(
    ({ id }) => `没有任何条件用到事实“${id}”`,
    ({ id }) => `no condition reads the fact "${id}"`,
    () => ({
      zh: '在该用它的规则里写上，或者去掉它。',
      en: 'Use it in the rule that needs it, or take it out.',
    }),
  ),
  'unused-condition': info<{ id: string }>(
    ({ id }) => `没有任何地方引用条件“${id}”`,
    ({ id }) => `nothing refers to the condition "${id}"`,
    () => ({ zh: '在规则里引用它，或者去掉它。', en: 'Refer to it in a rule, or take it out.' }),
  ),
  'unused-outcome': info<{ outcome: string; group: string }>(
    ({ outcome, group }) => `决定组“${group}”没有任何规则给出结论“${outcome}”`,
    ({ outcome, group }) => `no rule of the group "${group}" gives the outcome "${outcome}"`,
    () => ({ zh: '补上规则，或者去掉这个结论。', en: 'Add the rule, or take the outcome out.' }),
  ),
  'unused-warning': info<{ id: string }>(
    ({ id }) => `没有任何期限用到提示“${id}”，程序自己也不会给出它`,
    ({ id }) => `no deadline uses the warning "${id}", nor is it one that is given of itself`,
    () => ({
      zh: '在期限的 pending 里写上它，或者去掉它。',
      en: 'Name it in pending of a deadline, or take it out.',
    }),
  ),
} as const;

const OTHERS = {
  'text-in-other-language': warning<{ key: 'zh' | 'en' }>(
    ({ key }) => (key === 'zh' ? '“zh”里没有中文' : '“en”里写的是中文'),
    ({ key }) =>
      key === 'zh' ? 'the text under "zh" is not Chinese' : 'the text under "en" is Chinese',
    () => ({
      zh: 'zh 写中文，en 写英文，意思要一致。',
      en: 'Chinese under zh, English under en, saying the same.',
    }),
  ),
  'too-large-to-lint': info<{ parts: readonly string[] }>(
    ({ parts }) => `规则太多、太杂，这些地方没有检查完：${parts.join('、')}`,
    ({ parts }) =>
      `the rules are too many and too entangled; not checked to the end: ${parts.join(', ')}`,
    () => ({
      zh: '其余检查都已做完；完整的证明请用 pack verify。',
      en: 'All other checks were made; pack verify gives the full proof.',
    }),
  ),
} as const;

/** What a pack that loads most likely does not mean; found by reasoning over all possible facts. */
export const LINT_CODES = {
  ...CONDITIONS,
  ...RULES,
  ...SPANS,
  ...DEADLINES,
  ...INDICATORS,
  ...UNUSED,
  ...OTHERS,
} as const;
