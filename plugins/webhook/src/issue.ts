import { type Issue, type Text, XinfangError } from '@xinfang/sdk';

/** Something wrong with what the webhook was told, such as `options.retries`; never holds a secret or an address. */
export const issueAt = (code: string, path: string, message: Text, hint?: Text): Issue => ({
  code: `webhook-${code}`,
  path,
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** An error of one issue. */
export const failure = (...told: Parameters<typeof issueAt>): XinfangError =>
  new XinfangError([issueAt(...told)]);

/** Throws the issues as one error, if there are any. */
export const refuse = (issues: readonly Issue[]): void => {
  const [first, ...others] = issues;
  if (first !== undefined) throw new XinfangError([first, ...others]);
};
