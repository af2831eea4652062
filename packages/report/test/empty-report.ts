import type { RunReport } from '@xinfang/rates';
import { rateOf, sampleReport } from './sample-report.ts';

/** The report of a register without a case. */
export const emptyReport: RunReport = {
  ...sampleReport,
  period: {},
  rows: { read: 0, cases: 0, rejected: 0 },
  assumptions: [],
  volume: { items: 0, byChannel: {}, byContent: {}, visits: { batches: 0, people: 0 } },
  outcomes: { entry: {} },
  deadlines: {},
  indicators: [rateOf('answer', 'due', [0, 0], { headline: true }), rateOf('void', 'due', [0, 0])],
  integrity: [{ id: 'late-entry', label: { zh: '补录', en: 'Entered late' }, count: 0, cases: [] }],
  breakdowns: [
    { by: 'unit', rows: [] },
    { by: 'month', rows: [] },
  ],
  overdue: [],
  upcoming: [],
  attention: {
    upcoming: { open: 0, undetermined: 0 },
    overdue: { overdue: 0, undetermined: 0 },
  },
  warnings: [],
  certainty: 'official',
  uncertain: [],
};
