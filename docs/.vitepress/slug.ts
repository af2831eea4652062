/**
 * The anchor of a heading, made as code hosts make it: a link to a part of a page leads there in both places.
 *
 * @example
 * slugOf('2. 写错了 A slip') // '2-写错了-a-slip'
 */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
