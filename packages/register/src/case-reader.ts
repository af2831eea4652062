import type { Issue } from '@xinfang/calendar';
import { type Case, readCase } from '@xinfang/matter';
import { idKey } from './draft/id-text.ts';
import type { Draft, Plan } from './draft/plan.ts';
import { isTrouble } from './draft/source.ts';
import type { Trouble } from './reject.ts';
import type { ColumnListener, SourceRow } from './source-row.ts';

/** A row that became a case. */
export interface ReadRow {
  readonly case: Case;
  /** Ids of the assumptions that it rests on. */
  readonly assumptions: readonly string[];
}

/** Claims what names a matter for a row; gives the earlier row that has it, or undefined. */
export type ClaimId = (key: string, row: number) => number | undefined;

/** Claims each id once. */
export const firstRows = (): ClaimId => {
  const rowOfId = new Map<string, number>();
  return (key, row) => {
    const earlier = rowOfId.get(key);
    if (earlier === undefined) rowOfId.set(key, row);
    return earlier;
  };
};

/** Reads rows into cases. `onUnknown` is told the fields of a case as written that no case has. */
export const caseReader =
  (plan: Plan, claim: ClaimId, onUnknown: ColumnListener | undefined) =>
  ({ row, values }: Extract<SourceRow, { values: unknown }>): ReadRow | Trouble => {
    const draft = plan(values);
    if (isTrouble(draft)) return draft;
    const reading = readCase(draft.json);
    if (!reading.ok) return troubleOf(reading.issues, draft);
    const earlier = claim(idKey(reading.case.id), row);
    if (earlier !== undefined) return duplicate(earlier, draft);
    onUnknown?.(reading.warnings.map(({ path }) => path.replaceAll(/\[\d+\]/g, '[]')));
    return { case: reading.case, assumptions: draft.assumptions };
  };

/** Of all that is wrong with a row the first is told; the others show when it is mended. */
const troubleOf = (issues: readonly Issue[], draft: Draft): Trouble => {
  const [issue] = issues;
  if (issue === undefined) return { code: 'not-a-case' };
  const column = draft.blame(issue.path);
  return {
    code: issue.code as Trouble['code'],
    ...(column === undefined ? {} : { column }),
    path: withoutKeys(issue.path),
    message: issue.message,
    // Of an empty cell the hint of a case would name values of the case, not words of the register.
    ...(issue.hint === undefined || (issue.code === 'missing-field' && column !== undefined)
      ? {}
      : { hint: issue.hint }),
  };
};

/** The names of facts come from the row where no mapping gives them. */
const withoutKeys = (path: string): string => (/^facts[.[]/.test(path) ? 'facts' : path);

const duplicate = (earlier: number, draft: Draft): Trouble => {
  const column = draft.blame('id');
  return {
    code: 'duplicate-id',
    ...(column === undefined ? {} : { column }),
    path: 'id',
    hint: { zh: `与第 ${earlier} 行相同`, en: `The same as in row ${earlier}` },
  };
};
