import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, renderTable } from './table.ts';

test('Chinese columns stay aligned, numbers stand to the right', () => {
  const table = renderTable(
    [{ title: '期限' }, { title: '件数' }, { title: '比率', align: 'right' }],
    [
      ['受理', 12, '97.82%'],
      ['ab', 1234, '无数据'],
    ],
  );
  expect(table.split('\n')).toEqual([
    '期限  件数    比率',
    '------------------',
    '受理    12  97.82%',
    'ab    1234  无数据',
  ]);
});

test('a table without rows is nothing', () => {
  expect(renderTable([{ title: '期限' }], [])).toBe('');
});

test('a mark goes round what was made printable and does not move the columns', () => {
  const mark = (text: string) => `\u001b[31m${text}\u001b[39m`;
  const [, , row] = renderTable(
    [{ title: 'a' }, { title: 'b' }],
    [[{ text: 'x\u001b[2Jy', mark }, 'z']],
  ).split('\n');
  expect(row).toBe(`${mark('x [2Jy')}  z`);
});

test('no control character of a cell reaches the terminal', () => {
  const isPrintable = fc.property(
    fc.string({ unit: 'binary' }),
    (text) => !/[\p{Cc}\p{Bidi_Control}]/u.test(printable(text)),
  );
  expect(fc.check(isPrintable).failed).toBe(false);
});
