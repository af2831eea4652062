/** An open answer: no outcome, but the status that leaves it open. */
export interface Open {
  readonly status: 'person-decides' | 'conflict' | 'untranslated';
  readonly candidates?: readonly string[];
}

/** What a group says of a matter of which everything is known. */
export type Answer = string | Open;

/** What the law says of a matter of which everything is known. */
export interface Answers {
  readonly admission: string;
  readonly dispatch: Answer;
  readonly procedure: Answer;
  readonly simplified: Answer;
  readonly flags: readonly string[];
}

export const GROUPS = ['admission', 'dispatch', 'procedure', 'simplified'] as const;
export type Group = (typeof GROUPS)[number];

export const PERSON_DECIDES: Open = { status: 'person-decides' };
export const UNTRANSLATED: Open = { status: 'untranslated' };

/** Several answers side by side, none of which is better. */
export const conflictOf = (candidates: readonly string[]): Open => ({
  status: 'conflict',
  candidates: [...candidates].sort(),
});

/** The answer without its candidates. */
export const headOf = (answer: Answer): string =>
  typeof answer === 'string' ? answer : `(${answer.status})`;
