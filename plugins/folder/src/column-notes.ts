import type { RunWarning, Text } from '@xinfang/sdk';
import type { FileRead } from './folder-options.ts';

/** Gathers what of the files was not read, for a report to say. */
export interface ColumnNotes {
  readonly see: (read: FileRead) => void;
  readonly warnings: () => readonly RunWarning[];
}

const KINDS = {
  'unmapped-columns': {
    zh: '登记册里没有对照、也没有列入 ignore 的栏目',
    en: 'columns that the mapping neither uses nor ignores',
  },
  'unseen-columns': {
    zh: '对照文件用到、登记册里没有的栏目',
    en: 'columns of the mapping that no row has',
  },
  'unread-sheets': {
    zh: '还有没读的工作表；要读的那张写进对照文件的 sheet',
    en: 'sheets that were not read; name the one to be read under sheet in the mapping',
  },
} satisfies Record<string, Text>;

const EXAMPLES = 20;

/** Nothing seen yet. */
export const createColumnNotes = (): ColumnNotes => {
  const found = new Map<keyof typeof KINDS, { count: number; examples: string[] }>();
  const note = (code: keyof typeof KINDS, file: string, names: readonly string[] = []): void => {
    if (names.length === 0) return;
    const { count, examples } = found.get(code) ?? { count: 0, examples: [] };
    const more = names.map((name) => `${file}: ${name}`).slice(0, EXAMPLES - examples.length);
    found.set(code, { count: count + names.length, examples: [...examples, ...more] });
  };
  return {
    see: ({ file, unmappedColumns, unseenColumns, unreadSheets }) => {
      note('unmapped-columns', file, unmappedColumns);
      note('unseen-columns', file, unseenColumns);
      note('unread-sheets', file, unreadSheets);
    },
    warnings: () =>
      [...found].map(([code, { count, examples }]) => ({
        code,
        message: KINDS[code],
        count,
        examples,
      })),
  };
};
