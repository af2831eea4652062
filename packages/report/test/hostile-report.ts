import type { BreakdownRow, DeadlineCounts, IndicatorResult, RunReport } from '@xinfang/rates';
import { rateOf, sampleReport } from './sample-report.ts';

/** Names as no register should hold them: markup, quotes, bidi controls, emoji, halves of characters, and no end. */
export const HOSTILE_NAMES: readonly string[] = [
  '<script>alert(1)</script>',
  `"><img src=x onerror='alert(1)'>`,
  '</style><style>*{display:none}</style>',
  '</title></svg><svg onload=alert(1)>',
  'javascript:alert(1)',
  'C-\u202e0001\u2066',
  '办公室👩‍👩‍👧‍👦😀',
  'half\ud800',
  '&amp;lt;b&gt;',
  '{{count}} {count} url(#zr0-p0) zr0-p0',
  '\u0000\u001b[2J',
  'المكتب',
  'N'.repeat(400),
  '非常长的单位名称'.repeat(40),
  '',
  'constructor',
];

const UNITS = 40;

/** One of the hostile names, told apart by its number where there are more than names. */
export const hostileName = (i: number): string =>
  `${HOSTILE_NAMES[i % HOSTILE_NAMES.length] ?? ''}${i < HOSTILE_NAMES.length ? '' : `-${i}`}`;

const countsOf = (i: number): DeadlineCounts => ({
  met: 200 - i,
  late: (i * 7) % 23,
  open: (i * 5) % 19,
  overdue: (i * 3) % 17,
  void: (i * 2) % 13,
  undetermined: i % 11,
});

const volumeOf = (items: number): BreakdownRow['volume'] => ({
  items,
  byChannel: { letter: items },
  byContent: {},
  visits: { batches: 0, people: 0 },
});

const rowOf = (key: string, i: number): BreakdownRow => ({
  key,
  volume: volumeOf(1000 - i),
  deadlines: { 'lake.answer': countsOf(i) },
  indicators: [],
});

const some = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => hostileName(i));

const listedRate = (id: string, variant: string): IndicatorResult =>
  rateOf(id, variant, [700, 1000], {
    label: { zh: `<b>${id}</b>率`, en: `<b>${id}</b> rate` },
    note: { zh: `<i>${variant}</i>口径`, en: `counted by <i>${variant}</i>` },
    headline: true,
    excluded: [{ reason: '<u>void</u>', count: 40 }],
    lists: {
      numerator: some(60),
      denominator: some(90),
      missed: some(30),
      excluded: { '<u>void</u>': some(40) },
    },
  });

const text = (zh: string, en: string) => ({
  zh: `${zh}<script>x</script>`,
  en: `${en}<script>x</script>`,
});

/** A report whose every text is hostile, with more units than a chart can hold. */
export const hostileReport: RunReport = {
  ...sampleReport,
  pack: [
    ...sampleReport.pack,
    { id: '<b>pack</b>', version: '1"0', hash: `sha256-${'cd'.repeat(32)}` },
  ],
  assumptions: [{ id: 'x', text: text('假定', 'assumed'), cases: 7 }],
  volume: {
    items: 39_220,
    byChannel: { letter: 30_000, '<b>pigeon</b>': 9220 },
    byContent: Object.fromEntries(HOSTILE_NAMES.map((name, i) => [name, 100 - i])),
    visits: { batches: 3, people: 14 },
  },
  outcomes: { '<b>entry</b>': { '<i>take</i>': 10, '': 1 } },
  deadlines: { 'lake.answer': countsOf(1), '<b>lake</b>': countsOf(2) },
  indicators: ['answer', 'second'].flatMap((id) =>
    ['due', '<b>way</b>'].map((variant) => listedRate(id, variant)),
  ),
  integrity: [{ id: 'x', label: text('补录', 'late'), count: 900, cases: some(110) }],
  breakdowns: [
    { by: 'unit', rows: some(UNITS).map(rowOf) },
    {
      by: 'month',
      rows: some(48).map((key, i) =>
        rowOf(
          i < 45 ? `20${20 + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, '0')}` : key,
          i,
        ),
      ),
    },
  ],
  overdue: some(205).map((caseId, i) => ({
    caseId,
    deadline: i % 2 === 0 ? 'lake.answer' : '<b>lake</b>',
    dueOn: '2023-05-01',
    days: 301 - i,
    certainty: i % 3 === 0 ? 'provisional' : 'official',
  })),
  upcoming: some(205).map((caseId) => ({
    caseId,
    deadline: '<b>lake</b>',
    dueOn: '2024-02-28',
    daysLeft: 2,
    certainty: 'provisional',
  })),
  attention: {
    upcoming: { open: 205, undetermined: 7 },
    overdue: { overdue: 205, undetermined: 9 },
  },
  warnings: [{ code: 'x', message: text('提醒', 'warning'), count: 3, examples: HOSTILE_NAMES }],
  certainty: 'provisional',
  uncertain: [
    { deadline: 'lake.answer', certainty: 'provisional', count: 3 },
    { deadline: '<b>lake</b>', certainty: 'unknown', count: 1 },
  ],
};
