import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { CASE, OFFICE_MAPPING } from '../test/office.ts';
import { readAll } from '../test/sources.ts';
import {
  isSplittable,
  joinSummaries,
  jsonlParts,
  type Mapping,
  type PartRow,
  type RegisterRow,
  type RegisterSummary,
  readMapping,
} from './index.ts';

const NEWLINE = 10;

/** Bytes cut behind so many line breaks each. */
function* cut(bytes: Uint8Array, lines: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    let end = from;
    for (let i = 0; i < lines && end < bytes.length; i += 1)
      end = bytes.indexOf(NEWLINE, end) + 1 || bytes.length;
    yield bytes.subarray(from, end);
    from = end;
  }
}

type InParts = { readonly rows: readonly RegisterRow[]; readonly summary: RegisterSummary };

/** Reads a register in parts of so many lines, as one who joins them does: a part in which an id comes again is read again. */
const readInParts = (bytes: Uint8Array, lines: number, mapping?: Mapping): InParts => {
  const open = jsonlParts(mapping);
  const joint = joinSummaries(mapping);
  const rows: RegisterRow[] = [];
  const rowOfKey = new Map<string, number>();
  let before = 0;
  for (const [at, part] of [...cut(bytes, lines)].entries()) {
    const read = (taken: ReadonlyMap<number, number>) => {
      const reading = open({ isStart: at === 0, taken });
      const own: PartRow[] = [];
      // Blocks of a line each: whatever a block is, the rows are the same.
      for (const block of cut(part, 1)) reading.read(block, (row) => own.push(row));
      return { own, reading };
    };
    const taken = new Map<number, number>();
    for (const row of read(taken).own) {
      if ('reject' in row) continue;
      const earlier = rowOfKey.get(row.key);
      if (earlier === undefined) rowOfKey.set(row.key, before + row.row);
      else taken.set(row.row, earlier);
    }
    const { own, reading } = read(taken);
    for (const each of own) {
      const row = before + each.row;
      if ('reject' in each) rows.push({ row, reject: { ...each.reject, row } });
      else rows.push({ row, case: each.case, assumptions: each.assumptions });
    }
    joint.add(structuredClone(reading.summary()));
    before += reading.lines();
  }
  return { rows, summary: joint.summary() };
};

const LINES = [
  JSON.stringify(CASE),
  JSON.stringify({ ...CASE, id: 'Ｃ-1' }),
  JSON.stringify({ ...CASE, id: 'C-2', memo: '备忘', registration: { ...CASE.registration } }),
  JSON.stringify({ ...CASE, id: 'C-3', 多: 1, 余: 2 }),
  '{"id":"C-4"}',
  '{"id":',
  '[]',
  '',
  '  ',
  `{"id":"a\\u0000b"}`,
  `{"id":"a\\\\u0000b"}`,
  '\u{FFFF}',
  '\u{FFFE}',
  `{"id":"C-\u{FFFF}"}`,
  'null',
];

const OFFICE_LINES = [
  { 编号: 'C-1', 收到日期: '2023/3/1', 信访形式: '来信', 内容: '反映积水', 人数: '1' },
  { 编号: 'C-2', 收到日期: '2023/3/2', 信访形式: '来访', 责任单位: '住建局', 杂项: '甲' },
  { 编号: 'C-2', 收到日期: '2023/3/2', 信访形式: '来访' },
  { 编号: 'C-3', 收到日期: '2023/13/2', 信访形式: '来访' },
  { 编号: 'C-4', 收到日期: '2023/3/2', 信访形式: '来电' },
  { 编号: 'C-5', 收到日期: '2023/7/2', 信访形式: '网上', 备注: '在导出之后' },
].map((each) => JSON.stringify(each));

const officeJsonl = (encoding: string) =>
  readMapping({ ...OFFICE_MAPPING, format: 'jsonl', encoding });

describe('a register read in parts', () => {
  test.each<[string, readonly string[], Mapping | undefined, string]>([
    ['of cases as the SDK writes them', LINES, undefined, 'utf-8'],
    ['with a mapping', OFFICE_LINES, officeJsonl('utf-8'), 'utf-8'],
    ['with a mapping, in GBK', OFFICE_LINES, officeJsonl('gbk'), 'gbk'],
  ])('%s gives what it gives as a whole', async (_, lines, mapping, encoding) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 60 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        async (chosen, end, isEnded, length) => {
          fc.pre(chosen.some((line) => line.trim() !== ''));
          const text = chosen.join(end) + (isEnded ? end : '');
          const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-8' });
          const whole = await readAll(
            bytes,
            mapping === undefined ? { format: 'jsonl' } : { mapping },
          );
          expect(readInParts(bytes, length, mapping)).toEqual(whole);
        },
      ),
      { seed: 5, numRuns: 100 },
    );
  });

  test('is of no encoding that many lines speak against, in whatever part they stand', () => {
    const ascii = 'x\n'.repeat(10);
    const gbk = iconv.encode(`${ascii}{"a":"信访事项"}\n${ascii}{"a":"信访事项"}\n`, 'gbk');
    for (const lines of [1, 5, 100])
      expect(() => readInParts(gbk, lines)).toThrow(
        expect.objectContaining({ code: 'wrong-encoding' }),
      );
    const mended = Buffer.concat([Buffer.from('{"a":"信访事项"}\n'), gbk]);
    for (const lines of [1, 5, 100]) expect(readInParts(mended, lines).summary.cases).toBe(0);
  });

  test('tells a line that was too long to be held', () => {
    const part = jsonlParts()({ isStart: false });
    const rows: PartRow[] = [];
    part.read(new TextEncoder().encode('\n'), (row) => rows.push(row));
    part.passLongLine((row) => rows.push(row));
    expect([rows, part.lines()]).toMatchObject([[{ row: 2, reject: { code: 'row-too-long' } }], 2]);
  });
});

test('lines of old Macintoshes are not split', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(isSplittable(bytes('{}\r{}\r'))).toBe(false);
  expect([isSplittable(bytes('{}\r\n')), isSplittable(bytes('{}'))]).toEqual([true, true]);
});
