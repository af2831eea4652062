import { type Issue, type Text, XinfangError } from '@xinfang/calendar';
import { registerIssue } from '../register-issue.ts';
import type { HeaderPlace } from './header-search.ts';

/** Where a header seems to stand that the mapping could be read by; what is not said is as the mapping says. */
export interface HeaderGuess {
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly header?: Required<HeaderPlace>;
}

/** The refusal of a header: it tells first where another seems to stand, which is never taken without a word. */
export const refusal = (issues: readonly Issue[], guess: HeaderGuess | undefined): XinfangError => {
  const [first = registerIssue('unreadable-header'), ...rest] = issues;
  return new XinfangError([
    guess === undefined ? first : { ...first, hint: hintOf(guess) },
    ...rest,
  ]);
};

const hintOf = ({ sheet, delimiter, header }: HeaderGuess): Text => {
  const parts = [
    ...(sheet === undefined ? [] : [sheetPart(sheet)]),
    ...(delimiter === undefined ? [] : [delimiterPart(delimiter)]),
    ...(header === undefined ? [] : [headerPart(header)]),
  ];
  const keys = parts.map(({ key }) => key).join(', ');
  return {
    zh: `表头好像在${parts.map(({ zh }) => zh).join('')}：请在映射文件里写 ${keys}`,
    en: `The header seems to stand in ${parts.map(({ en }) => en).join(', ')}: add ${keys} to the mapping`,
  };
};

/** A part of where a header stands, in words and as the mapping says it. */
type Part = Text & { readonly key: string };

const sheetPart = (sheet: string): Part => ({
  zh: `工作表“${sheet}”`,
  en: `sheet "${sheet}"`,
  key: `"sheet": ${JSON.stringify(sheet)}`,
});

const delimiterPart = (delimiter: string): Part => {
  const { zh, en } = DELIMITER_NAMES[delimiter] ?? { zh: delimiter, en: delimiter };
  return {
    zh: `用${zh}分隔的列里`,
    en: `columns parted by ${en}`,
    key: `"delimiter": ${JSON.stringify(delimiter)}`,
  };
};

const DELIMITER_NAMES: Readonly<Record<string, Text>> = {
  ',': { zh: '逗号', en: 'commas' },
  '\t': { zh: '制表符', en: 'tabs' },
  ';': { zh: '分号', en: 'semicolons' },
  '|': { zh: '竖线', en: 'bars' },
};

const headerPart = (header: Required<HeaderPlace>): Part => ({
  ...rowsText(header),
  key: `"header": ${headerText(header)}`,
});

const rowsText = ({ row, rows }: Required<HeaderPlace>): Text => {
  const last = row + rows - 1;
  return rows === 1
    ? { zh: `第 ${row} 行`, en: `row ${row}` }
    : { zh: `第 ${row} 至 ${last} 行`, en: `rows ${row} to ${last}` };
};

const headerText = ({ row, rows }: Required<HeaderPlace>): string =>
  rows === 1 ? `{"row": ${row}}` : `{"row": ${row}, "rows": ${rows}}`;
