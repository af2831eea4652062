import type { Text } from '@xinfang/calendar';
import type { Basis, Pack } from '@xinfang/pack';
import { articleText } from '@xinfang/report/markup';

/** The language of a page. */
export type Lang = keyof Text;

/** What a page is written from, and for whom. */
export interface Writing {
  readonly pack: Pack;
  readonly lang: Lang;
}

/** One page: its file's name without `.md`, and its text. */
export interface LawPage {
  readonly name: string;
  readonly text: string;
}

interface Head {
  readonly name: string;
  readonly title: string;
  readonly order: number;
  readonly lang: Lang;
}

const MADE: Text = {
  zh: '本页由全国规则包生成。摘要都是我们自己的话，**不是法条原文**；不是法律意见。',
  en: 'This page is made from the national pack. Gists are in our own words, **not the text of the law**; no legal advice.',
};

/** A page with its head, and what every page of law says first. */
export const pageOf = ({ name, title, order, lang }: Head, parts: readonly string[]): LawPage => ({
  name,
  text: [
    `---\ntitle: '${title.replaceAll("'", '’')}'\norder: ${order}\nlanguage: ${lang}\neditLink: false\n---`,
    `# ${title}`,
    MADE[lang],
    ...parts,
    '',
  ].join('\n\n'),
});

/** One of two words by the language. */
export const by = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);

/** A table; nothing without rows. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] =>
  rows.length === 0
    ? []
    : [
        [head, head.map(() => '---'), ...rows]
          .map((row) => `| ${row.map(cell).join(' | ')} |`)
          .join('\n'),
      ];

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** A list; nothing without items. */
export const list = (items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];

/** From which day to which something is law. */
export const spanText = (
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  lang: Lang,
): string =>
  to === undefined
    ? by(lang, `${from} 起`, `from ${from}`)
    : by(lang, `${from} 至 ${to}`, `${from} to ${to}`);

const UNITS: Readonly<Record<string, Text>> = {
  day: { zh: '日', en: 'day' },
  workday: { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
};

/** A length of time as the law states it. */
export const periodText = (
  { amount, unit }: { readonly amount: number; readonly unit: string },
  lang: Lang,
): string => {
  const word = UNITS[unit]?.[lang] ?? unit;
  return lang === 'zh' ? `${amount}${word}` : `${amount} ${word}${amount === 1 ? '' : 's'}`;
};

/** The place of an article on the pages. */
export const articleAnchor = (article: number): string => `art-${article}`;

/** The place of an element on its page. */
export const elementAnchor = (id: string): string => id.replaceAll('.', '-');

/** A reference that leads to its article; `H` is not said, whatever is less sure is. */
export const basisText = (basis: Basis, { pack, lang }: Writing): string => {
  const link = `[${articleText(basis, pack, lang)}](${basis.instrument}.md#${articleAnchor(basis.article)})`;
  return basis.confidence === 'H' ? link : `${link} **${basis.confidence}**`;
};

/** References in one line. */
export const basisLine = (bases: readonly Basis[], writing: Writing): string =>
  bases.map((basis) => basisText(basis, writing)).join(by(writing.lang, '、', '; '));
