/**
 * Puts the parts of a page under each other with an empty line between; empty parts are left out.
 *
 * @example
 * pageOf(['title', '', 'body']); // 'title\n\nbody\n'
 */
export const pageOf = (parts: readonly string[]): string => {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : `${filled.join('\n\n')}\n`;
};

/** A part of a page: its heading and the lines below; nothing where there are no lines. */
export const partOf = (heading: string, lines: readonly string[]): string => {
  const filled = lines.filter((line) => line !== '');
  return filled.length === 0 ? '' : [heading, ...filled].join('\n');
};

/** Every line of a text moved to the right by some columns. */
export const indent = (text: string, columns = 2): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : `${' '.repeat(columns)}${line}`))
    .join('\n');
