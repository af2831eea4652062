/** How anything is said: the language, the marks of a style, and texts that no terminal obeys. */
export { type Lang, PLAIN, type Style, say, styleOf, type Writing } from './lang.ts';
export { printable } from './printable.ts';
