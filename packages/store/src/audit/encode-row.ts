import type { AuditDraft, AuditRow } from '../audit-log.ts';

/** Behind its length, so that nothing can move from one field into the next. */
const textOf = (text: string): string => `s${Buffer.byteLength(text, 'utf8')}:${text}`;

const absentOr = (text: string | undefined): string => (text === undefined ? '-' : textOf(text));

/** What a medium cannot give back as it was must not be hashed: the line would look changed. */
const scalarOf = (value: unknown): string => {
  if (typeof value === 'string') return textOf(value);
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number' && Number.isFinite(value)) return `n${String(value)};`;
  throw new TypeError('an audit detail is a text, a truth value or a finite number');
};

/** In the order of their keys, whatever order they were given or stored in. */
const detailOf = (detail: AuditDraft['detail']): string => {
  if (detail === undefined) return '-';
  const fields = Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1));
  return `d${fields.length}:${fields.map(([key, value]) => textOf(key) + scalarOf(value)).join('')}`;
};

/**
 * A line as the text that is hashed: every field in a fixed order, each saying its kind and length, so that two different
 * lines never give the same text. Half surrogate pairs count as U+FFFD, as which a medium keeps them.
 */
export const encodeRow = (row: Omit<AuditRow, 'hash'>): string =>
  [
    'xinfang-audit-1 ',
    scalarOf(row.chain),
    scalarOf(row.number),
    textOf(row.previous),
    textOf(row.action),
    textOf(row.actor.id),
    textOf(row.actor.role),
    textOf(row.actor.body),
    textOf(row.at),
    absentOr(row.caseId),
    absentOr(row.purpose),
    detailOf(row.detail),
  ]
    .join('')
    .toWellFormed();
