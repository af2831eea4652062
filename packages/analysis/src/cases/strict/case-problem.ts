import type { Text } from '@xinfang/calendar';
import type { Path } from '@xinfang/pack';

/** Why a case is no good, whatever comes out of it. */
export const CASE_PROBLEMS = [
  'duplicate-name',
  'duplicate-case',
  'empty-name',
  'asserts-nothing',
  'unknown-id',
  'unknown-key',
  'unknown-error-code',
  'given-refused',
  'input-changed',
] as const;

/** The name of a reason why a case is no good. */
export type CaseProblemCode = (typeof CASE_PROBLEMS)[number];

/** Why a case is no good, and where. */
export interface CaseProblem {
  readonly code: CaseProblemCode;
  /** The way to it from the case; from the file where it is `about`. */
  readonly path: Path;
  readonly message: Text;
  readonly hint?: Text;
}

/** A thing that a case names in both languages. */
export type Kind = readonly [zh: string, en: string];

/** Something that the pack does not have. */
export const unknownId = (
  [zh, en]: Kind,
  id: string,
  path: Path,
  meant: { readonly hint?: Text } = {},
): CaseProblem => ({
  code: 'unknown-id',
  path,
  message: { zh: `规则包里没有这个${zh}：${id}`, en: `the pack has no such ${en}: ${id}` },
  ...(meant.hint === undefined ? {} : { hint: meant.hint }),
});

/** A part that every answer would satisfy. */
export const assertsNothing = (path: Path): CaseProblem => ({
  code: 'asserts-nothing',
  path,
  message: {
    zh: '这里什么也没有断言，怎样的结果都能通过',
    en: 'nothing is asserted here: any answer would pass',
  },
});
