export { articleText, type Instruments } from './article-text.ts';
export { dateText } from './date-text.ts';
export { type Content, html, joined, Markup, pageText, trusted } from './html/markup.ts';
export { type PageParts, pageDocument } from './html/page-document.ts';
export { wordOf } from './messages.ts';
export { chineseNumeral } from './numerals.ts';
