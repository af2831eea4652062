import { type Issue, type Text, XinfangError } from '@xinfang/sdk';

/** Something wrong with a directory, at a JSON path such as `bodies[3].under`. */
export const issueAt = (code: string, path: string, message: Text, hint?: Text): Issue => ({
  code: `directory-${code}`,
  path,
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** Throws the issues as one error, if there are any. */
export const refuse = (issues: readonly Issue[]): void => {
  const [first, ...others] = issues;
  if (first !== undefined) throw new XinfangError([first, ...others]);
};

/** One step further into the document. */
export const within = (path: string, key: string | number): string =>
  typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
