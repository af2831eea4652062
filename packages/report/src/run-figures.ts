import type { DeadlineStatus } from '@xinfang/deadlines';
import type { DeadlineCounts, RunReport } from '@xinfang/rates';
import { say, styleOf, type Writing } from './lang.ts';
import { sayerOf, wordOf } from './messages.ts';
import { indent, partOf } from './page.ts';
import { deadlineWord, groupWord, keyWords, outcomeWord, type RunLabels } from './run-words.ts';
import { renderTable } from './table.ts';

/** Where a deadline may stand, in the order in which it is shown. */
export const STATUSES: readonly (DeadlineStatus | 'undetermined')[] = [
  'met',
  'late',
  'open',
  'overdue',
  'void',
  'undetermined',
];

/** How many are shown on the screen: the rest is in the files. */
const SHOWN = 20;

/** A run's page and what it may know beside the report. */
export interface RunWriting extends Writing {
  /** Labels of the pack; without them ids stand in their place. */
  readonly labels?: RunLabels | undefined;
  /** The way of counting that stands first. */
  readonly variant?: string | undefined;
}

/** What can make a rate look better than the work, each with its count. */
export const integrityPart = ({ integrity }: RunReport, writing: RunWriting): string => {
  const to = sayerOf(writing.lang);
  const { strong, doubtful, faint } = styleOf(writing);
  const rows = integrity.map(({ label, count }) => [
    say(label, writing.lang),
    { text: `${count}`, mark: count === 0 ? faint : doubtful },
  ]);
  const columns = [
    { title: to('column.label') },
    { title: to('column.count'), align: 'right' },
  ] as const;
  return partOf(strong(to('run.integrity')), [indent(renderTable(columns, rows))]);
};

/** Every deadline due in the period by where it stands. */
export const deadlinesPart = ({ deadlines }: RunReport, writing: RunWriting): string => {
  const to = sayerOf(writing.lang);
  const columns = [
    { title: to('column.deadline') },
    { title: to('column.id') },
    ...STATUSES.map((status) => ({ title: wordOf('status', status, writing.lang) })),
  ];
  const some = Object.entries(deadlines).filter(([, counts]) =>
    countsOf(counts).some((n) => n > 0),
  );
  const rows = some.map(([id, counts]) => [
    deadlineWord(id, writing.lang, writing.labels),
    id,
    ...countsOf(counts),
  ]);
  const rights = rows.filter(([, id]) => isRight(id as string, writing));
  const duties = rows.filter((row) => !rights.includes(row));
  const tables = [
    ...(duties.length === 0 ? [] : [renderTable(columns, duties)]),
    ...(rights.length === 0 ? [] : ['', to('run.rights'), renderTable(columns, rights)]),
  ];
  return partOf(styleOf(writing).strong(to('run.deadlines')), [indent(tables.join('\n'))]);
};

/** Whether a deadline is a right of a person; unknown ones pass for duties. */
export const isRight = (id: string, { labels }: RunWriting): boolean =>
  labels?.deadlines.find((deadline) => deadline.id === id)?.kind === 'right';

/** The counts of a deadline in the order of `STATUSES`. */
export const countsOf = (counts: DeadlineCounts): readonly number[] =>
  STATUSES.map((status) => counts[status]);

/** What was received: items, visits, and how they spread over channels and contents. */
export const volumePart = ({ volume }: RunReport, writing: RunWriting): string => {
  const to = sayerOf(writing.lang);
  const { items, visits, byChannel, byContent } = volume;
  const head = [
    to('run.items', { items }),
    ...(visits.batches === 0 ? [] : [to('run.visits', { ...visits })]),
  ].join(writing.lang === 'zh' ? '，' : ', ');
  const spread = (title: string, by: string, counts: Readonly<Record<string, number>>): string => {
    const words = keyWords(by, Object.keys(counts), writing.lang, writing.labels);
    return renderTable(
      [{ title }, { title: to('column.items') }],
      Object.entries(counts)
        .toSorted(([, a], [, b]) => b - a)
        .map(([key, count]) => [words.get(key) ?? '', count]),
    );
  };
  return partOf(styleOf(writing).strong(to('run.volume')), [
    indent(head),
    indent(spread(to('run.by-channel'), 'channel', byChannel)),
    indent(spread(to('run.by-content'), 'content', byContent)),
  ]);
};

/** What was decided of the matters received in the period. */
export const outcomesPart = ({ outcomes }: RunReport, writing: RunWriting): string => {
  const to = sayerOf(writing.lang);
  const { lang, labels } = writing;
  const rows = Object.entries(outcomes).flatMap(([group, counts]) =>
    Object.entries(counts)
      .toSorted(([, a], [, b]) => b - a)
      .map(([value, count], i) => [
        i === 0 ? groupWord(group, lang, labels) : '',
        outcomeWord(group, value, lang, labels),
        count,
      ]),
  );
  const columns = [
    { title: to('column.group') },
    { title: to('column.outcome') },
    { title: to('column.items') },
  ];
  return partOf(styleOf(writing).strong(to('run.outcomes')), [indent(renderTable(columns, rows))]);
};

/** The longest overdue duties, and how many may be though it is open whether they apply. */
export const overduePart = ({ overdue, attention }: RunReport, writing: RunWriting): string => {
  const to = sayerOf(writing.lang);
  const { strong, bad, faint } = styleOf(writing);
  const heading = strong(to('run.overdue'));
  const { overdue: all, undetermined } = attention.overdue;
  const open =
    undetermined === 0 ? [] : [indent(to('overdue.undetermined', { count: undetermined }))];
  if (overdue.length === 0)
    return partOf(heading, [
      indent(to(undetermined === 0 ? 'run.none-overdue' : 'overdue.none-certain')),
      ...open,
    ]);
  const columns = [
    { title: to('column.case') },
    { title: to('column.deadline') },
    { title: to('column.due') },
    { title: to('column.days-over'), align: 'right' },
  ] as const;
  const rows = overdue
    .slice(0, SHOWN)
    .map(({ caseId, deadline, dueOn, days }) => [
      caseId,
      deadlineWord(deadline, writing.lang, writing.labels),
      dueOn,
      { text: `${days}`, mark: bad },
    ]);
  const more =
    all > rows.length ? [indent(faint(to('run.overdue-more', { shown: rows.length, all })))] : [];
  return partOf(heading, [indent(renderTable(columns, rows)), ...more, ...open]);
};
