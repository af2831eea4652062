import { printable } from '../printable.ts';

/**
 * HTML that may stand on a page as it is. Only `html` and `trusted` make it, so that what is not marked is escaped.
 *
 * @example
 * html`<b>${1}</b>` instanceof Markup // true
 */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may be put into a page: text and numbers are escaped, nothing is left out where there is nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/**
 * Writes HTML; what is put in is escaped, also inside quoted attributes, unless it is markup itself.
 *
 * @example
 * `${html`<td>${'<b>'}</td>`}`; // '<td>&lt;b&gt;</td>'
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  new Markup(
    parts.map((part, i) => (i < values.length ? `${part}${written(values[i])}` : part)).join(''),
  );

/**
 * Takes text as HTML that was made safe elsewhere.
 *
 * @example
 * `${trusted('<br>')}` // '<br>'
 */
export const trusted = (text: string): Markup => new Markup(text);

/**
 * Things with what stands between them, as in a list of words.
 *
 * @example
 * `${html`<p>${joined(['甲', '乙'], '、')}</p>`}` // '<p>甲、乙</p>'
 */
export const joined = (contents: readonly Content[], between: string): readonly Content[] =>
  contents.flatMap((content, i) => (i === 0 ? [content] : [between, content]));

const written = (content: Content): string => {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.toString();
  if (typeof content === 'object') return content.map(written).join('');
  return escaped(`${content}`);
};

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as a page may hold it: control and bidi characters would let a name of a register rearrange the line around it,
 * halves of characters would not be written at all.
 *
 * @example
 * pageText('信\u202e访') // '信 访'
 */
export const pageText = (text: string): string => printable(text).toWellFormed();

const escaped = (text: string): string =>
  pageText(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
