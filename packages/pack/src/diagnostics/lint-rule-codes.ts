import type { Text } from '@xinfang/calendar';
import { info, listed, warning } from './entry.ts';

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

/** A rule, and the rules that hold wherever it does. */
export interface Covered {
  readonly id: string;
  readonly by: readonly string[];
}

/** Two versions of one thing, and the days on which both or neither are law. */
export interface Versions {
  readonly id: string;
  readonly other: string;
  readonly from: string;
  readonly to: string;
}

/** Rules that never decide or decide against each other, and days without law. */
export const LINT_RULE_CODES = {
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
