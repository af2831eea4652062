import { XinfangError } from '@xinfang/calendar';
import { linesOf, readLine } from './jsonl-line.ts';
import { registerIssue } from './register-issue.ts';
import type { ColumnListener, SourceRow } from './source-row.ts';

/**
 * The rows of a register in JSON lines. Blank lines are no rows, but count in the numbers of the lines after them.
 *
 * @throws XinfangError `empty-file` where every line is blank.
 */
export async function* jsonlRows(
  blocks: AsyncIterable<string>,
  onColumns: ColumnListener,
): AsyncGenerator<Iterable<SourceRow>> {
  let row = 1;
  let isEmpty = true;
  for await (const block of blocks) {
    const lines = linesOf(block);
    isEmpty &&= lines.every((line) => line.trim() === '');
    yield rowsOf(lines, row, onColumns);
    row += lines.length;
  }
  if (isEmpty) throw new XinfangError([registerIssue('empty-file')]);
}

function* rowsOf(
  lines: readonly string[],
  firstRow: number,
  onColumns: ColumnListener,
): Generator<SourceRow> {
  for (const [i, line] of lines.entries()) {
    const read = readLine(line);
    if (read === undefined) continue;
    if ('values' in read) onColumns(Object.keys(read.values));
    yield { row: firstRow + i, ...read };
  }
}
