import type { RunReport } from '@xinfang/rates';
import type { CsvCell } from './csv.ts';
import type { Lang } from './lang.ts';
import { countsOf, STATUSES } from './run-figures.ts';
import { deadlineWord, type RunLabels } from './run-words.ts';

/** The columns of a table of deadlines by where they stand. */
export const DEADLINE_HEADINGS = [
  'column.id',
  'column.deadline',
  ...STATUSES.map((status) => `status.${status}` as const),
] as const;

/** Every deadline of a run, or of a part of it, by where it stands. */
export const deadlineRows = (
  { deadlines }: Pick<RunReport, 'deadlines'>,
  lang: Lang,
  labels: RunLabels | undefined,
) =>
  Object.entries(deadlines).map(([id, counts]): readonly CsvCell[] => [
    id,
    deadlineWord(id, lang, labels),
    ...countsOf(counts),
  ]);
