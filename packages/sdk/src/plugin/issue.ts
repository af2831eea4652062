import { type Issue, type Text, XinfangError } from '@xinfang/calendar';

/** Where in a plugin something stands: its name, and the element, e.g. `facts.remit`; empty for the whole. */
export interface At {
  readonly plugin: string;
  readonly element: string;
}

/** Something wrong with a plugin, named by plugin and element. */
export const issueAt = (code: string, at: At, message: Text, hint?: Text): Issue => ({
  code,
  path: pathOf(at),
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** How a place in a plugin is written. */
export const pathOf = ({ plugin, element }: At): string =>
  element === '' ? plugin : `${plugin}: ${element}`;

/** One step further in. */
export const within = ({ plugin, element }: At, key: string | number): At => ({
  plugin,
  element:
    typeof key === 'number' ? `${element}[${key}]` : element === '' ? key : `${element}.${key}`,
});

/** Throws the issues, if there are any. */
export const refuse = (issues: readonly Issue[]): void => {
  const [first, ...others] = issues;
  if (first !== undefined) throw new XinfangError([first, ...others]);
};
