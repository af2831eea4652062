import type { Basis, Pack } from '@xinfang/pack';
import { articleText } from './article-text.ts';
import type { Lang, Style, Writing } from './lang.ts';
import { styleOf } from './lang.ts';
import { type Sayer, sayerOf, wordOf } from './messages.ts';

/** What the pages of a matter know of the pack: titles and articles of law, and the words for what it decides. */
export type CasePack = Pick<Pack, 'instruments' | 'groups' | 'deadlines'>;

/** What the parts of a matter's page share: the language, the style, the pack, and the words. */
export interface CaseWriting {
  readonly lang: Lang;
  readonly style: Style;
  readonly pack: CasePack;
  readonly to: Sayer;
}

/** Gathers what the parts of a page share. */
export const caseWriting = (pack: CasePack, writing: Writing): CaseWriting => ({
  lang: writing.lang,
  style: styleOf(writing),
  pack,
  to: sayerOf(writing.lang),
});

/** Articles one after another; a word says that the full text of one was not read, or that there is none. */
export const basesText = (bases: readonly Basis[], { pack, lang, to }: CaseWriting): string => {
  if (bases.length === 0) return to('case.local');
  return bases
    .map((basis) => {
      const article = articleText(basis, pack, lang);
      if (basis.confidence === 'H') return article;
      return lang === 'zh'
        ? `${article}（${to('explain.partly-read')}）`
        : `${article} (${to('explain.partly-read')})`;
    })
    .join(lang === 'zh' ? '、' : '; ');
};

/** Who it is: a party or a role that a pack names. */
export const partyText = (id: string, { lang }: CaseWriting): string => wordOf('party', id, lang);

/** The words after a label, set off as the language does: full-width in Chinese. */
export const aside = (text: string, { lang }: CaseWriting): string =>
  text === '' ? '' : lang === 'zh' ? `（${text}）` : ` (${text})`;

/** A label and what belongs to it. */
export const pair = (label: string, text: string, { lang }: CaseWriting): string =>
  lang === 'zh' ? `${label}：${text}` : `${label}: ${text}`;
