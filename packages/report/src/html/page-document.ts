import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Lang } from '../lang.ts';
import { BASE_STYLE } from './base-style.ts';
import { type Content, html, trusted } from './markup.ts';

/** A page before its frame. */
export interface PageParts {
  readonly title: string;
  /** The language of the page; parts in the other one carry a `lang` of their own. */
  readonly lang: Lang;
  /** What stands in the body, as it is: header, navigation and `main`. */
  readonly body: Content;
  /** Rules of style after those that all pages share; a constant of the program, never text of a user. */
  readonly style?: string;
}

/**
 * A whole HTML page, for the screen, a telephone and A4: it loads nothing and runs nothing, and its content policy allows
 * exactly the style that stands in it. Throws `RangeError` where the style could end its element.
 *
 * @example
 * pageDocument({ title: '目录', lang: 'zh', body: html`<main><h1>目录</h1></main>` }).startsWith('<!doctype html>') // true
 */
export const pageDocument = ({ title, lang, body, style }: PageParts): string => {
  const styles = style === undefined ? [BASE_STYLE] : [BASE_STYLE, style];
  const page = html`<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policyOf(styles))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
${styles.map((rules) => html`<style>${trusted(checked(rules))}</style>\n`)}</head>
<body>
${body}
</body>
</html>`;
  return `<!doctype html>\n${page.toString()}\n`;
};

const checked = (rules: string): string => {
  if (/[<\r]/u.test(rules)) throw new RangeError('a style may hold no < and no carriage return');
  return rules;
};

/** No source of anything but these styles: no script, no picture, no frame, nothing sent anywhere. */
const policyOf = (styles: readonly string[]): string =>
  `default-src 'none'; style-src ${styles.map(sourceOf).join(' ')}; base-uri 'none'; form-action 'none'`;

const sourceOf = (style: string): string => {
  const known = SOURCES.get(style);
  if (known !== undefined) return known;
  const source = `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(style))))}'`;
  SOURCES.set(style, source);
  return source;
};

/** Styles are few and pages are many. */
const SOURCES = new Map<string, string>();
