import { type Issue, type Text, XinfangError } from '@xinfang/calendar';
import { isPlain } from './plain.ts';
import { SourceRow } from './source-row.ts';

/** Whether a row of a source can be counted. What kind of case it holds, the run finds out. */
export const isSoundRow = (row: unknown): boolean => {
  if (row instanceof XinfangError) return saysWhy(row);
  if (!(row instanceof SourceRow)) return true;
  const { assumptions }: { readonly assumptions: unknown } = row;
  return Array.isArray(assumptions) && assumptions.every(isAssumption);
};

/** Whether an error that a plugin made says anything: one that was not made as it should be holds no issues. */
export const saysWhy = (error: XinfangError): boolean => {
  const { issues }: { readonly issues: unknown } = error;
  return Array.isArray(issues) && issues.length > 0 && issues.every(isIssue);
};

const isIssue = (issue: unknown): issue is Issue =>
  isPlain(issue) &&
  typeof issue['code'] === 'string' &&
  typeof issue['path'] === 'string' &&
  isText(issue['message']);

const isAssumption = (given: unknown): boolean =>
  isPlain(given) && typeof given['id'] === 'string' && isText(given['text']);

const isText = (text: unknown): text is Text =>
  isPlain(text) && typeof text['zh'] === 'string' && typeof text['en'] === 'string';
