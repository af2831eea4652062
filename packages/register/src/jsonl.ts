import { XinfangError } from '@xinfang/calendar';
import type { RowValues } from './draft/row-values.ts';
import { registerIssue } from './register-issue.ts';
import type { Trouble } from './reject.ts';
import type { ColumnListener, SourceRow } from './source-row.ts';
import { TOO_LONG, UNDECODED } from './text/text-marks.ts';

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
    const lines = block.split('\n');
    // After the line break that ends a block no line has begun.
    if (lines.at(-1) === '') lines.pop();
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
    if (line.trim() === '') continue;
    const read = readLine(line);
    if ('values' in read) onColumns(Object.keys(read.values));
    yield { row: firstRow + i, ...read };
  }
}

const readLine = (line: string): { values: RowValues } | { trouble: Trouble } => {
  if (line.trimEnd() === TOO_LONG) return { trouble: { code: 'row-too-long' } };
  if (line.includes(UNDECODED)) return { trouble: { code: 'wrong-encoding' } };
  if (ESCAPED_NUL.test(line)) return { trouble: { code: 'control-character' } };
  const value = parseJson(line);
  if (value === undefined) return { trouble: { code: 'malformed-json' } };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { trouble: { code: 'not-an-object' } };
  return { values: value as RowValues };
};

/** A NUL written as an escape; a backslash before it that is itself escaped makes it a text. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u0000/;

/** No JSON is undefined. What the parser says is dropped: it quotes the line. */
const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
