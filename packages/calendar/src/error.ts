/**
 * A text in the two languages of the SDK: Chinese for those who work with it, English for those who build on it.
 *
 * @example
 * const label: Text = { zh: '转送', en: 'forward' };
 */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/**
 * One thing that is wrong with an input, as data: what, where, and how to mend it. Never holds identity or petition text.
 *
 * @example
 * const issue: Issue = { code: 'impossible-date', path: 'from', message: { zh: '日期不存在', en: 'no such day' } };
 */
export interface Issue {
  /** Stable kebab-case code, e.g. `impossible-date`. */
  readonly code: string;
  /** Where in the input, e.g. `registration.receivedOn` or `events[2].on`; empty for the whole. */
  readonly path: string;
  readonly message: Text;
  readonly hint?: Text;
}

/**
 * The one error type of the SDK: bad input, told as data. `code` is the code of the first issue.
 *
 * @example
 * try {
 *   calendar.due({ from: '2023-02-30', amount: 5, unit: 'workday' });
 * } catch (error) {
 *   if (error instanceof XinfangError) console.error(error.code, error.issues[0]?.message.zh);
 * }
 */
export class XinfangError extends Error {
  override readonly name = 'XinfangError';
  readonly code: string;
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(
      issues
        .map((issue) => `${issue.path === '' ? '' : `${issue.path}: `}${issue.message.en}`)
        .join('\n'),
    );
    this.code = issues[0].code;
    this.issues = issues;
  }
}
