import { MESSAGES, renderTable, say, styleOf, type Writing } from '@xinfang/report';
import type { MovedCase, MovedDeadline, MovedDue, Pack } from '@xinfang/sdk';
import { type MessageKey, text } from '../messages.ts';
import type { CalendarImpact, ImpactSide } from './compare-calendars.ts';

/** More than this on a screen hides what it shows. */
const SHOWN = 200;

const COLUMNS = ['case', 'deadline', 'start', 'before', 'after', 'days', 'status'] as const;

/** What `calendar impact` prints for people. */
export const impactText = (
  impact: CalendarImpact,
  pack: Pick<Pack, 'deadlines'>,
  writing: Writing,
): string => {
  const { lang } = writing;
  const { strong, doubtful, faint } = styleOf(writing);
  const { asOf, cases, moved, rows } = impact;
  const to = (key: MessageKey, params = {}): string => text(key, params)[lang];
  const days = { before: nameOf(impact.before), after: nameOf(impact.after) };
  const listed = moved.flatMap(({ caseId, deadlines }) =>
    deadlines.map((one) => ({ caseId, one })),
  );
  const table = renderTable(
    COLUMNS.map((column) => ({ title: to(`impact.${column}`) })),
    listed.slice(0, SHOWN).map((each) => rowOf(each, pack, writing)),
  );
  const more = listed.length - SHOWN;
  const open = listed.filter(({ one }) => one.after?.certainty === 'provisional').length;
  return [
    strong(to('impact.title', { ...days, asOf, cases, moved: moved.length })),
    table === '' ? to('impact.none') : table,
    ...(more > 0 ? [faint(to('impact.more', { count: more }))] : []),
    ...(open > 0 ? [doubtful(to('impact.provisional', { count: open }))] : []),
    ...(rows.rejected > 0
      ? [doubtful(to('impact.rejected', { count: rows.rejected, read: rows.read }))]
      : []),
    '',
  ].join('\n');
};

const nameOf = ({ calendar: { id, version } }: ImpactSide): string => `${id} ${version}`;

interface Listed {
  readonly caseId: MovedCase['caseId'];
  readonly one: MovedDeadline;
}

const rowOf = (
  { caseId, one: { id, start, before, after } }: Listed,
  { deadlines }: Pick<Pack, 'deadlines'>,
  writing: Writing,
) => {
  const { lang } = writing;
  const label = deadlines.find((each) => each.id === id)?.label;
  const standing = [before, after].map((side) => statusOf(side, writing));
  return [
    caseId,
    label === undefined ? id : say(label, lang),
    start.on,
    before?.dueOn ?? '',
    after?.dueOn ?? '',
    shiftOf(before, after),
    [...new Set(standing)].join(' → '),
  ];
};

const statusOf = (side: MovedDue | null, { lang }: Writing): string =>
  side === null ? '—' : say(MESSAGES[`status.${side.status}`], lang);

const DAY = 24 * 60 * 60 * 1000;

/** By how many days, with its sign. */
const shiftOf = (before: MovedDue | null, after: MovedDue | null): string => {
  if (before === null || after === null) return '';
  const days = (Date.parse(after.dueOn) - Date.parse(before.dueOn)) / DAY;
  return days > 0 ? `+${days}` : `${days}`;
};
