import type { IndicatorResult, RunReport } from '@xinfang/rates';

/** A rate by its id and figures. */
export const rateOf = (
  id: string,
  variant: string,
  [numerator, denominator]: readonly [number, number],
  more: Partial<IndicatorResult> = {},
): IndicatorResult => ({
  id,
  variant,
  label: { zh: `${id}率`, en: `rate ${id}` },
  note: { zh: `${variant}口径`, en: `counted by ${variant}` },
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
  valueAtWorst: denominator === 0 ? null : numerator / denominator,
  excluded: [],
  ...more,
});

const counts = { met: 3, late: 1, open: 2, overdue: 4, void: 5, undetermined: 6 };

/** A report with something in every part. */
export const sampleReport: RunReport = {
  asOf: '2024-02-26',
  period: { from: '2023-01-01', to: '2023-12-31' },
  pack: [{ id: 'lake', version: '1.0.0', hash: `sha256-${'ab'.repeat(32)}` }],
  calendar: { id: 'cn', version: '2026.1', lastNotice: 2026 },
  engine: '@xinfang/rules@1.0.0',
  rows: { read: 12, cases: 11, rejected: 1 },
  assumptions: [
    { id: 'accepted', text: { zh: '收到即受理', en: 'accepted when received' }, cases: 7 },
  ],
  volume: {
    items: 11,
    byChannel: { letter: 8, visit: 3 },
    byContent: { 湖泊: 11 },
    visits: { batches: 3, people: 14 },
  },
  outcomes: { entry: { take: 10, 'needs-facts': 1 } },
  deadlines: { 'lake.answer': counts },
  indicators: [
    rateOf('void', 'due', [0, 0]),
    rateOf('answer', 'other', [3, 10]),
    rateOf('answer', 'due', [3, 8], {
      valueAtWorst: 0.2143,
      excluded: [
        { reason: 'void', count: 5 },
        { reason: 'undetermined', count: 6 },
        { reason: 'open', count: 0 },
      ],
    }),
  ],
  integrity: [
    {
      id: 'late-entry',
      label: { zh: '补录', en: 'Entered late' },
      count: 2,
      cases: ['L-1', 'L-2'],
    },
  ],
  breakdowns: [
    {
      by: 'channel',
      rows: [
        {
          key: 'letter',
          volume: {
            items: 8,
            byChannel: { letter: 8 },
            byContent: { 湖泊: 8 },
            visits: { batches: 0, people: 0 },
          },
          deadlines: { 'lake.answer': counts },
          indicators: [rateOf('answer', 'other', [2, 9]), rateOf('answer', 'due', [2, 7])],
        },
      ],
    },
  ],
  overdue: [
    {
      caseId: 'L-9',
      deadline: 'lake.answer',
      dueOn: '2023-05-01',
      days: 301,
      certainty: 'official',
    },
  ],
  upcoming: [
    {
      caseId: 'L-10',
      deadline: 'lake.answer',
      dueOn: '2024-02-28',
      daysLeft: 2,
      certainty: 'official',
    },
    {
      caseId: 'L-11',
      deadline: 'lake.answer',
      dueOn: '2024-03-08',
      daysLeft: 11,
      certainty: 'provisional',
    },
  ],
  attention: {
    upcoming: { open: 2, undetermined: 1 },
    overdue: { overdue: 1, undetermined: 5 },
  },
  warnings: [
    {
      code: 'unmapped-columns',
      message: { zh: '没有对照的栏目', en: 'unmapped columns' },
      count: 1,
      examples: ['备注'],
    },
  ],
  certainty: 'provisional',
  uncertain: [{ deadline: 'lake.answer', certainty: 'provisional', count: 3 }],
};
