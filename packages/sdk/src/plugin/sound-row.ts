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

/**
 * What a plugin threw or gave in the place of a case, as an error of this copy of the SDK where it says why: a plugin may have
 * been made with another copy, whose class is another one.
 */
export const asOwnError = (given: unknown): unknown => {
  if (given instanceof XinfangError || !(given instanceof Error) || given.name !== 'XinfangError')
    return given;
  const issues: unknown = Reflect.get(given, 'issues');
  return hasIssues(issues) ? new XinfangError(issues) : given;
};

/** Whether an error that a plugin made says anything: one that was not made as it should be holds no issues. */
export const saysWhy = (error: XinfangError): boolean => {
  const { issues }: { readonly issues: unknown } = error;
  return hasIssues(issues);
};

const hasIssues = (issues: unknown): issues is readonly [Issue, ...Issue[]] =>
  Array.isArray(issues) && issues.length > 0 && issues.every(isIssue);

const isIssue = (issue: unknown): issue is Issue =>
  isPlain(issue) &&
  typeof issue['code'] === 'string' &&
  typeof issue['path'] === 'string' &&
  isText(issue['message']);

const isAssumption = (given: unknown): boolean =>
  isPlain(given) && typeof given['id'] === 'string' && isText(given['text']);

const isText = (text: unknown): text is Text =>
  isPlain(text) && typeof text['zh'] === 'string' && typeof text['en'] === 'string';
