import { isUtf8 } from 'node:buffer';
import { XinfangError } from '@xinfang/calendar';
import { parseCase } from '@xinfang/matter';
import type { RowIssue, RowReader, RowTaker } from './row-reader.ts';

/** Far beyond any petition, and short enough to hold. */
const LONGEST_LINE = 8 * 1024 * 1024;
const NEWLINE = 10;
const MARK = '\uFEFF';

/**
 * Reads a register of which each line is a case as the SDK writes it. A module of one's own may add to it.
 *
 * @example
 * const openRows = () => ({ ...caseLines(), lineOf: ({ id, deadlines }) => JSON.stringify([id, deadlines.length]) });
 */
export const caseLines = (): RowReader => ({
  longestLine: LONGEST_LINE,
  open: ({ isStart }) => {
    let line = 0;
    const readText = (text: string, rows: RowTaker): void => {
      for (let from = 0; from < text.length; ) {
        const end = text.indexOf('\n', from);
        const to = end < 0 ? text.length : end;
        line += 1;
        readLine(text.slice(isStart && line === 1 && text[0] === MARK ? 1 : from, to), line, rows);
        from = to + 1;
      }
    };
    return {
      lines: () => line,
      notes: () => undefined,
      passLongLine: (rows) => {
        line += 1;
        rows.refuse(line, ISSUES['row-too-long']);
      },
      read: (bytes, rows) => {
        if (isUtf8(bytes)) return readText(decode(bytes), rows);
        for (const each of linesIn(bytes)) {
          if (isUtf8(each)) readText(decode(each), rows);
          else {
            line += 1;
            rows.refuse(line, ISSUES['wrong-encoding']);
          }
        }
      },
    };
  },
});

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

function* linesIn(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from) + 1 || bytes.length;
    yield bytes.subarray(from, end);
    from = end;
  }
}

const readLine = (text: string, row: number, rows: RowTaker): void => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // What the parser says is dropped: it quotes the line.
    if (text.trim() !== '') rows.refuse(row, ISSUES['malformed-json']);
    return;
  }
  try {
    rows.take(row, parseCase(json));
  } catch (error) {
    if (!(error instanceof XinfangError)) throw error;
    for (const issue of error.issues) rows.refuse(row, issue);
  }
};

const ISSUES = {
  'malformed-json': {
    code: 'malformed-json',
    message: { zh: '这一行不是完整的 JSON', en: 'This line is no complete JSON' },
    hint: {
      zh: '每行应是一个完整的 JSON 对象；多行排版的 JSON 请先压成一行',
      en: 'Each line should be one complete JSON object; JSON spread over lines must be put on one',
    },
  },
  'wrong-encoding': {
    code: 'wrong-encoding',
    message: { zh: '这一行不是 UTF-8', en: 'This line is no UTF-8' },
    hint: { zh: '请把文件另存为 UTF-8', en: 'Save the file as UTF-8' },
  },
  'row-too-long': {
    code: 'row-too-long',
    message: { zh: '这一行过长', en: 'This line is too long' },
    hint: {
      zh: '请检查是不是缺了换行，许多行连成了一行',
      en: 'Check whether line breaks are missing, so that many lines became one',
    },
  },
} as const satisfies Record<string, RowIssue>;
