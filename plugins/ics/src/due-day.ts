import type { Assessment, Basis, Certainty, CivilDate, Deadline } from '@xinfang/sdk';
import { articleText, distinctBases, type Titles } from './article-text.ts';
import type { Say } from './words.ts';

/** A due day as it stands in a calendar. */
export interface DueDay {
  /** Of the case and the deadline: the same in every file. */
  readonly key: string;
  readonly on: CivilDate;
  readonly kind: Deadline['kind'];
  readonly status: Deadline['status'];
  readonly certainty: Certainty;
  readonly summary: string;
  readonly description: string;
}

/** How due days are put into words. */
export interface DueDayWriting {
  readonly say: Say;
  readonly lang: 'zh' | 'en';
  readonly titles: Titles;
}

/** A deadline as a due day: on the day that binds, with all that is to be known of it but no word of the matter. */
export const dueDayOf = (
  deadline: Deadline,
  key: string,
  assessment: Assessment,
  writing: DueDayWriting,
): DueDay => ({
  key,
  on: bindingDay(deadline),
  kind: deadline.kind,
  status: deadline.status,
  certainty: certaintyOf(deadline),
  summary: summaryOf(deadline, assessment, writing),
  description: descriptionOf(deadline, assessment, writing),
});

/** Whether a deadline still waits to be met. */
export const isPending = ({ status }: Pick<Deadline, 'status'>): boolean =>
  status === 'open' || status === 'overdue';

const bindingDay = ({ binding, dueOn, rolledDueOn }: Deadline): CivilDate =>
  binding === 'rolled' ? rolledDueOn : dueOn;

/**
 * How certain the day is that binds. A deadline is as uncertain as its rolled day; one that binds as it is, in plain days and
 * not extended, is moved by no notice.
 */
const certaintyOf = ({ binding, period, extendedBy, certainty }: Deadline): Certainty => {
  const isCounted = 'unit' in period && period.unit === 'workday';
  return binding === 'rolled' || isCounted || extendedBy > 0 ? certainty : 'official';
};

const summaryOf = (
  deadline: Deadline,
  { caseId }: Assessment,
  { say, lang }: DueDayWriting,
): string => {
  const certainty = certaintyOf(deadline);
  const marks = [
    ...(isPending(deadline) ? [] : [say('settled')]),
    ...(deadline.status === 'overdue' ? [say('overdue')] : []),
    ...(certainty === 'official' ? [] : [say(certainty)]),
  ].map((mark) => say('mark', { mark }));
  const label = deadline.label[lang];
  return printable(
    say('summary', { kind: say(deadline.kind), label, caseId, marks: marks.join('') }),
  );
};

const descriptionOf = (
  deadline: Deadline,
  { asOf, decision }: Assessment,
  writing: DueDayWriting,
): string => {
  const { say } = writing;
  const { receipt, rolledDueOn } = deadline;
  const on = bindingDay(deadline);
  const certainty = certaintyOf(deadline);
  return [
    say('due', { on }),
    ...(rolledDueOn === on ? [] : [say('rolled', { on: rolledDueOn })]),
    ...standing(deadline, asOf, say),
    ...(certainty === 'official' ? [] : [say(`certainty-${certainty}`)]),
    say('basis', { articles: articlesOf(deadline, writing) }),
    say('reckoning'),
    ...receipt.map((line) => receiptLine(line, writing)),
    say('pack', { packs: decision.pack.map(({ id, version }) => `${id} ${version}`).join(' + ') }),
  ]
    .map(printable)
    .join('\n');
};

const standing = (deadline: Deadline, asOf: CivilDate, say: Say): readonly string[] => {
  const { daysLeft } = deadline;
  if (!isPending(deadline) || daysLeft === undefined) return [];
  if (daysLeft === 0) return [say('due-today', { asOf })];
  const key = daysLeft > 0 ? 'days-left' : 'days-over';
  return [say(key, { asOf, days: String(Math.abs(daysLeft)) })];
};

/** All that the day rests on: the articles of the deadline, then those of its reckoning. */
const articlesOf = ({ basis, receipt }: Deadline, writing: DueDayWriting): string =>
  distinctBases([...basis, ...receipt.flatMap((line) => line.basis ?? [])])
    .map((each) => articleWithDoubt(each, writing))
    .join(writing.say('and'));

const articleWithDoubt = (basis: Basis, { say, lang, titles }: DueDayWriting): string => {
  const article = articleText(basis, titles, lang);
  return basis.confidence === 'H' ? article : say('partly-read', { article });
};

const receiptLine = (
  { source, text, document }: Deadline['receipt'][number],
  { say, lang }: DueDayWriting,
): string =>
  [`- [${say(source)}] ${text[lang]}`, ...(document === undefined ? [] : [document])].join(' ');

/** Ids come from registers: nothing in them may break a line or turn its direction. */
const printable = (text: string): string =>
  text.toWellFormed().replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, ' ');
