import type { Issue, Text } from '@xinfang/calendar';
import { XinfangError } from '@xinfang/calendar';
import type { Case } from './case.ts';
import { caseIssue, issuesOf } from './case-issue.ts';
import { memoryOf, remember } from './case-memory.ts';
import { caseSchema } from './case-schema.ts';
import { correctionIssues } from './correction-check.ts';
import { quickCase } from './quick-case.ts';
import { isPlain, withoutAbsent } from './without-absent.ts';

/** Something in a case as written that was not read, though the case was: `unknown-field` names a key that no field has. */
export interface CaseWarning extends Issue {}

/** A case that was read, or why it was not. */
export type CaseReading =
  | { readonly ok: true; readonly case: Case; readonly warnings: readonly CaseWarning[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const CASE_HINT: Text = {
  zh: '一件事项写成 {"id": …, "registration": …}',
  en: 'Write a case as {"id": …, "registration": …}',
};

/**
 * Reads a case from plain JSON. It is refused only for an unknown type or value, an impossible date or a missing required
 * field; `null` counts as absent, unknown fields are dropped with a warning. A case already read is returned as it is.
 * Never throws, and leaves the input as it was. Issues name the place and what is allowed, never what was given.
 *
 * @example
 * const reading = readCase(JSON.parse(line));
 * if (reading.ok) console.log(reading.case.id);
 * else console.error(reading.issues[0]?.path); // 'events[2].on'
 */
export const readCase = (input: unknown): CaseReading => {
  if (!isPlain(input)) return { ok: false, issues: [caseIssue('not-a-case', [], CASE_HINT)] };
  return memoryOf(input)?.reading ?? readAnew(input);
};

/**
 * Reads a case like {@link readCase}, for those who cannot go on without it.
 *
 * @throws XinfangError with every issue of the case.
 * @example
 * const oneCase = parseCase({ id: 'C-1', registration: { receivedOn: '2023-03-01', channel: 'letter', receiver: { kind: 'organ' } } });
 */
export const parseCase = (input: unknown): Case => {
  const reading = readCase(input);
  if (reading.ok) return reading.case;
  throw new XinfangError(reading.issues as [Issue, ...Issue[]]);
};

const readAnew = (input: Record<string, unknown>): CaseReading => {
  const sure = quickCase(input);
  return sure === undefined ? readBySchema(input) : checked(sure, []);
};

/** What the quick way must agree with, and the only one that finds faults. */
export const readBySchema = (input: Record<string, unknown>): CaseReading => {
  const warnings: CaseWarning[] = [];
  const given = withoutAbsent(input, warnings);
  const parsed = caseSchema.safeParse(given);
  return parsed.success
    ? checked(parsed.data, warnings)
    : { ok: false, issues: issuesOf(parsed.error.issues, given) };
};

const checked = (oneCase: Case, warnings: readonly CaseWarning[]): CaseReading => {
  const issues = correctionIssues(oneCase.events);
  if (issues.length > 0) return { ok: false, issues };
  const reading: CaseReading = { ok: true, case: oneCase, warnings };
  remember(oneCase, { reading });
  return reading;
};
