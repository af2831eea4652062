import type { Text } from '@xinfang/calendar';

/** A text inside a comment: on one line, and unable to end the comment. */
export const inComment = (text: string): string =>
  text.replace(/\s+/gu, ' ').replaceAll('*/', '* /');

/** A label inside a comment. */
export const labelInComment = ({ zh, en }: Text): string => inComment(`${zh} · ${en}`);

/** A doc comment of one line, or of several; empty without lines. */
export const docComment = (lines: readonly string[], indent = ''): string => {
  const [first, ...others] = lines;
  if (first === undefined) return '';
  if (others.length === 0) return `${indent}/** ${first} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`, ''].join(
    '\n',
  );
};

/** A text as a literal of TypeScript. */
export const literal = (value: string): string => JSON.stringify(value);

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/u;

/** The name of a property: quoted where it is no identifier. */
export const propertyName = (name: string): string =>
  IDENTIFIER.test(name) ? name : literal(name);

/** One of some texts; `never` where there are none. */
export const unionOf = (values: readonly string[]): string =>
  values.length === 0 ? 'never' : values.map(literal).join(' | ');

/** An exported union of texts, one a line with its label. */
export const namedUnion = (
  name: string,
  about: string,
  members: readonly { readonly value: string; readonly label: Text }[],
): string => {
  const lines = members.map(
    ({ value, label }) => `  /** ${labelInComment(label)} */\n  | ${literal(value)}`,
  );
  const body = lines.length === 0 ? ' never' : `\n${lines.join('\n')}`;
  return `${docComment([about])}export type ${name} =${body};\n`;
};
