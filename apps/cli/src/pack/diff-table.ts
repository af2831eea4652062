import { type PackPair, wayWords } from '@xinfang/analysis';
import type { Lang } from '../messages.ts';
import { text } from '../messages.ts';
import type { ChangeTable } from './diff-folder.ts';

const COLUMNS = ['case', 'kind', 'id', 'what', 'start', 'before', 'after', 'change'] as const;

/** The table of all changes: one row for each change of a case. */
export const changeTable = (packs: PackPair, lang: Lang): ChangeTable => ({
  heading: COLUMNS.map((column) => text(`diff.column.${column}`)[lang]),
  rowsOf: ({ caseId, changes }) =>
    changes.map((change) => {
      const { what, change: said } = wayWords(change, packs);
      const { kind, id, from, to, start } = change;
      return [caseId, kind, id, what[lang], start?.on ?? '', from, to, said[lang]];
    }),
});
