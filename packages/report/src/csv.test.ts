import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderCsv } from './csv.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['a,b', '"a,b"'],
  ['say "yes"', '"say ""yes"""'],
  ['=cmd,"x"', '"\'=cmd,""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['县自然资源局', '县自然资源局'],
])('the cell %j is written %j', (cell, written) => {
  expect(renderCsv(['h'], [[cell]])).toBe(`\ufeffh\r\n${written}\r\n`);
});

test('numbers stay numbers and null is empty', () => {
  expect(renderCsv(['a', 'b', 'c'], [[-3, 0.25, null]])).toBe('\ufeffa,b,c\r\n-3,0.25,\r\n');
});

/** Reads CSV in the plainest way. */
const cellsOf = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  let rest = csv.replace(/^\ufeff/u, '');
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)"/u.exec(rest);
    const taken = quoted?.[0] ?? /^[^,\r]*/u.exec(rest)?.[0] ?? '';
    rows.at(-1)?.push(quoted === null ? taken : (quoted[1] ?? '').replaceAll('""', '"'));
    rest = rest.slice(taken.length);
    if (rest.startsWith('\r\n')) rows.push([]);
    rest = rest.slice(rest.startsWith(',') ? 1 : 2);
  }
  return rows.slice(0, -1);
};

test('every text reads back as it was, but for the apostrophe before a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (rows) => {
      const safe = rows.map((row) =>
        row.map((cell) => (/^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell)),
      );
      expect(cellsOf(renderCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...safe]);
    }),
  );
});
