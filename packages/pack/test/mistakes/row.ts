import { changed, type PackTree } from '../small-pack.ts';

export const leaf = (rest: object) => ({
  fact: 'kind',
  operator: 'equal',
  value: 'plain',
  ...rest,
});

/** A slip in the small pack: its name, what is written, the code that tells it, where, at which text, and what was meant. */
export type Row = readonly [
  name: string,
  changes: PackTree,
  code: string,
  file: string,
  at: string,
  hint?: string,
];

export const RULE = 'rules/marks/marks.report.json';
export const rule = (conditions: unknown): PackTree => changed(RULE, ['conditions'], conditions);
export const FACTS = 'facts.json';
export const GROUPS = 'groups.json';
export const FINISH = 'deadlines/finish.json';

export const PASS_ON = 'deadlines/pass-on.json';

export const ASK_AGAIN = 'remedies/ask-again.json';

export const NEW_LAW = 'instruments/new-law.json';
