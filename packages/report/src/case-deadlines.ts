import type {
  AssessmentRemedy,
  AssessmentWarning,
  Deadline,
  UndeterminedDeadline,
} from '@xinfang/deadlines';
import { MATTER_LABELS } from '@xinfang/matter';
import type { Need } from '@xinfang/rules';
import { needText } from './case-outcomes.ts';
import { basesText, type CaseWriting, pair, partyText } from './case-writing.ts';
import { say } from './lang.ts';
import { wordOf } from './messages.ts';
import { indent, partOf } from './page.ts';
import { printable } from './printable.ts';
import { receiptLine } from './receipt-line.ts';
import { renderTable } from './table.ts';

/** Every deadline in a row: from when, until when, where it stands. */
export const deadlineTable = (deadlines: readonly Deadline[], writing: CaseWriting): string => {
  const { to, lang } = writing;
  const columns = [
    { title: to('column.deadline') },
    { title: to('column.start') },
    { title: to('column.due') },
    { title: to('column.rolled') },
    { title: to('column.status') },
    { title: to('column.done') },
    { title: to('column.days-left'), align: 'right' },
  ] as const;
  const rows = deadlines.map((deadline) => [
    say(deadline.label, lang),
    deadline.start.on,
    deadline.dueOn,
    deadline.rolledDueOn === deadline.dueOn ? '' : deadline.rolledDueOn,
    { text: statusWord(deadline, lang), mark: markOf(deadline, writing) },
    deadline.metOn ?? '',
    deadline.daysLeft === undefined ? '' : `${deadline.daysLeft}`,
  ]);
  return renderTable(columns, rows);
};

/** Where a deadline stands; that a right ran out is no lapse of anybody. */
const statusWord = ({ kind, status }: Deadline, lang: CaseWriting['lang']): string =>
  wordOf(kind === 'right' && status !== 'void' ? 'right' : 'status', status, lang);

const markOf = ({ kind, status }: Deadline, { style }: CaseWriting) => {
  if (status === 'met') return style.good;
  if (status === 'open') return style.strong;
  return status === 'void' || kind === 'right' ? style.faint : style.bad;
};

/** A deadline with its whole account: who owes whom, due day, where it stands, articles, and how it was reckoned. */
export const deadlineBlock = (deadline: Deadline, writing: CaseWriting): string => {
  const { to, lang, style } = writing;
  const parties = to(deadline.kind === 'right' ? 'explain.right-of' : 'explain.who-owes', {
    bearer: partyText(deadline.bearer, writing),
    beneficiary: partyText(deadline.beneficiary, writing),
  });
  const heading = `${style.strong(say(deadline.label, lang))}  ${parties}`;
  return indent(
    partOf(heading, [
      indent(dueText(deadline, writing)),
      indent(style.faint(pair(to('case.basis'), basesText(deadline.basis, writing), writing))),
      ...(deadline.receipt.length === 0 ? [] : [indent(to('explain.reckoning'))]),
      ...deadline.receipt.map((line) => indent(receiptLine(line, writing), 4)),
      ...deadline.warnings.map((warning) => indent(warningText(warning, writing))),
    ]),
  );
};

const dueText = (deadline: Deadline, writing: CaseWriting): string => {
  const { to, lang, style } = writing;
  const { dueOn, rolledDueOn, certainty } = deadline;
  return [
    style.strong(to('case.due', { dueOn })),
    ...(rolledDueOn === dueOn ? [] : [to('case.rolled', { rolledDueOn })]),
    markOf(deadline, writing)(statusWord(deadline, lang)),
    standing(deadline, writing),
    certainty === 'official' ? '' : style.doubtful(to(`case.${certainty}`)),
  ]
    .filter((text) => text !== '')
    .join(lang === 'zh' ? '，' : ', ');
};

const standing = ({ metOn, daysLeft }: Deadline, { to }: CaseWriting): string => {
  if (metOn !== undefined) return to('case.met-on', { metOn });
  if (daysLeft === undefined) return '';
  if (daysLeft === 0) return to('case.due-today');
  return daysLeft > 0
    ? to('case.days-left', { days: daysLeft })
    : to('case.days-over', { days: -daysLeft });
};

/** A deadline of which it is open whether it runs. */
export const undeterminedBlock = (
  each: UndeterminedDeadline,
  asked: readonly Need[],
  writing: CaseWriting,
): string => {
  const { to, lang, style } = writing;
  const { start } = each;
  return indent(
    partOf(
      `${style.doubtful(say(each.label, lang))}  ${to('case.would-be-due', { on: each.wouldBeDueOn })}`,
      [
        indent(to('case.start', { on: start.on, event: startWord(start.event, writing) })),
        indent(say(each.because, lang)),
        ...waitingLines(each.needs, asked, writing).map((line) => indent(line)),
        indent(style.faint(pair(to('case.basis'), basesText(each.basis, writing), writing))),
      ],
    ),
  );
};

/** Questions that stand on the page anyway are named by their numbers. */
const waitingLines = (
  needs: readonly Need[],
  asked: readonly Need[],
  writing: CaseWriting,
): readonly string[] => {
  const numberOf = ({ fact }: Need): number => asked.findIndex((one) => one.fact === fact) + 1;
  const numbers = needs.map(numberOf).filter((number) => number > 0);
  const sorted = numbers.toSorted((a, b) => a - b).join(writing.lang === 'zh' ? '、' : ', ');
  return [
    ...(numbers.length === 0 ? [] : [writing.to('case.waits-for', { numbers: sorted })]),
    ...needs.filter((need) => numberOf(need) === 0).map((need) => needText(need, writing)),
  ];
};

const startWord = (event: string, { lang, to }: CaseWriting): string => {
  if (event === 'receipt') return to('start.receipt');
  const labels: Readonly<Record<string, { zh: string; en: string } | undefined>> =
    MATTER_LABELS.eventType;
  const label = Object.hasOwn(labels, event) ? labels[event] : undefined;
  return label === undefined ? event : say(label, lang);
};

/** A warning with the articles that make it matter and, where it is about one, the place of the event. */
export const warningText = (warning: AssessmentWarning, writing: CaseWriting): string => {
  const { to, lang, style } = writing;
  const mark = warning.severity === 'error' ? style.bad : style.doubtful;
  const details = [
    ...(warning.path === undefined ? [] : [warning.path]),
    ...(warning.event === undefined ? [] : [to('case.event', { event: warning.event + 1 })]),
    ...(warning.reasons ?? []).map((reason) => say(reason, lang)),
    ...(warning.basis.length === 0 ? [] : [basesText(warning.basis, writing)]),
  ].join(lang === 'zh' ? '；' : '; ');
  const severity = mark(`[${wordOf('severity', warning.severity, lang)}]`);
  const said = `${severity} ${say(warning.message, lang)}`;
  return details === '' ? said : `${said}  ${style.faint(printable(details))}`;
};

/** A remedy: what may be done, whether it is open, until when, on which articles. */
export const remedyBlock = (remedy: AssessmentRemedy, writing: CaseWriting): string => {
  const { to, lang, style } = writing;
  const until = remedy.until === undefined ? '' : to('case.until', { until: remedy.until });
  const heading = [
    style.strong(say(remedy.label, lang)),
    wordOf('remedy', remedy.status, lang),
    until,
  ]
    .filter((text) => text !== '')
    .join(lang === 'zh' ? '，' : ', ');
  return indent(
    partOf(heading, [
      indent(say(remedy.text, lang)),
      indent(style.faint(pair(to('case.basis'), basesText(remedy.basis, writing), writing))),
    ]),
  );
};
