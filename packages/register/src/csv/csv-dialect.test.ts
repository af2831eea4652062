import { describe, expect, test } from 'vitest';
import { dialectOf, withoutSeparatorLine } from './csv-dialect.ts';

describe('how a CSV file is written', () => {
  test.each<[string, string, string, number | undefined]>([
    ['commas', 'a,b\n1;2;3,4\n', ',"', undefined],
    ['tabs', 'a\tb\n1,5\t2\n', '\t"', undefined],
    ['semicolons', 'a;b\n1,5;2\n', ';"', undefined],
    ['bars', 'a|b\n', '|"', undefined],
    ['no delimiter', '编号\n1\n', ',"', undefined],
    ['nothing', '', ',"', undefined],
    ['delimiters within quoted names', '"a,b,c";"d,e"\n', ';"', undefined],
    ['delimiters within a name over lines', '"转送,\n日期,\n去向";b\n1;2\n', ';"', undefined],
    ['single quotes', "'a,b';'c'\n", ";'", undefined],
    ['a single quote that is none', "it's,b\n", ',"', undefined],
    ['full-width commas, which no program writes', '编号，日期\n', ',"', undefined],
    ['a title above the header', '2023年信访台账\n\na;b\n', ';"', undefined],
    ['a title with signs above the header', '单位，甲局|乙局|丙局\na;b;c\n', '|"', undefined],
    ['the same where the row is given', '单位，甲局|乙局|丙局\na;b;c\n', ';"', 2],
    ['a title over lines', '"台账,\n甲,局,的"\na;b;c\n', ';"', 2],
    ['single quotes below a title', "台账\n'a,b';'c'\n", ";'", 2],
    ['line ends of Windows', '台账\r\n\r\na;b\r\n', ';"', 3],
    ['a header row after the end', 'a;b\n', ',"', 9],
  ])('is seen of %s', (_, text, expected, headerRow) => {
    const { delimiter, quote } = dialectOf(text, undefined, headerRow);
    expect(delimiter + quote).toBe(expected);
  });

  test('is what the mapping says, full-width commas too', () => {
    expect(dialectOf('编号，日期;x\n', '，', undefined).delimiter).toBe('，');
  });
});

describe('the line that names the delimiter', () => {
  test.each([
    ['sep=;\na;b\n', ';', 'a;b\n'],
    ['SEP=,\r\na\r\n', ',', 'a\r\n'],
    ['"sep=|"\na', '|', 'a'],
    ['sep=\t\na', '\t', 'a'],
    ['sep=;', ';', ''],
    ['sep=;;\na', undefined, 'sep=;;\na'],
    ['separator\na', undefined, 'separator\na'],
    ['a\nsep=;\n', undefined, 'a\nsep=;\n'],
  ])('of %j is %j', (text, delimiter, rest) => {
    expect(withoutSeparatorLine(text)).toEqual({ text: rest, delimiter });
  });
});
