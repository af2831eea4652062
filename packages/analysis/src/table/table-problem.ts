import type { Text } from '@xinfang/calendar';

/** What is wrong with a cell: a code, a message, and how to mend it. */
export interface CellProblem {
  readonly code: string;
  readonly message: Text;
  readonly hint?: Text;
}

/** Something that is wrong with a table, with its place; an error keeps everything from being written, a warning does not. */
export interface TableProblem extends CellProblem {
  readonly severity: 'error' | 'warning';
  /** The file as it was given. */
  readonly file?: string;
  readonly sheet?: string;
  /** As a spreadsheet shows it, from 1. */
  readonly row?: number;
  /** The letters of the column, e.g. `D`. */
  readonly column?: string;
  /** What stands at the head of the column. */
  readonly header?: string;
}

type Say<Data> = (data: Data) => Text;

interface Entry<Data> {
  readonly message: Say<Data>;
  readonly hint?: Say<Data>;
}

const entry = <Data>(message: Say<Data>, hint?: Say<Data>): Entry<Data> =>
  hint === undefined ? { message } : { message, hint };

const listed = (words: readonly string[]): string => words.slice(0, 12).join('、');

/** Everything that reading a table may find, beside what checking the pack finds afterwards. */
export const TABLE_PROBLEMS = {
  'no-table': entry<object>(
    () => ({ zh: '没有找到规则表', en: 'there is no table of rules' }),
    () => ({
      zh: '表头那一行要有“编号 id”一列；请从 pack table export 导出的文件改起。',
      en: 'The header needs a column "编号 id"; start from what pack table export wrote.',
    }),
  ),
  'sheet-not-read': entry<object>(() => ({
    zh: '这张工作表没有规则表的表头，没有读',
    en: 'this sheet has no header of a table of rules and was not read',
  })),
  'unknown-group': entry<{ text: string; allowed: readonly string[] }>(
    ({ text }) => ({
      zh: `不知道这张表属于哪个决定组（${text}）`,
      en: `it is not known which group this table belongs to (${text})`,
    }),
    ({ allowed }) => ({
      zh: `编号列的表头写成“编号 id (组)”，可用的组：${listed(allowed)}`,
      en: `Write the header of the ids as "编号 id (group)"; the groups are ${listed(allowed)}`,
    }),
  ),
  'double-group': entry<{ text: string }>(
    ({ text }) => ({ zh: `决定组“${text}”有两张表`, en: `the group "${text}" has two tables` }),
    () => ({ zh: '请合并成一张，或删去一张。', en: 'Join them, or delete one.' }),
  ),
  'unknown-column': entry<{ text: string }>(
    ({ text }) => ({ zh: `不认识这一列：“${text}”`, en: `this column is not known: "${text}"` }),
    () => ({
      zh: '事实写“名称 [事实]”，条件写“名称 {条件}”；自己的备注列表头写“备注”。',
      en: 'A fact is "name [fact]", a condition "name {condition}"; a column of your own notes is headed "备注".',
    }),
  ),
  'double-column': entry<{ text: string; other: string }>(
    ({ text, other }) => ({
      zh: `这一列和 ${other} 列是同一列：“${text}”`,
      en: `this column is the same as column ${other}: "${text}"`,
    }),
    () => ({ zh: '请删去其中一列。', en: 'Delete one of them.' }),
  ),
  'column-without-header': entry<object>(
    () => ({ zh: '这个格子上面没有表头', en: 'there is no header above this cell' }),
    () => ({ zh: '请补上表头，或清空这个格子。', en: 'Give it a header, or clear the cell.' }),
  ),
  'merged-cells': entry<object>(
    () => ({
      zh: '表里有合并的单元格：合并后只有左上角的格子有值，其余的会被当成空格',
      en: 'cells are merged here: only the upper left one has a value, the others would count as empty',
    }),
    () => ({ zh: '请取消合并，每一格都写上。', en: 'Take the merge apart and fill each cell.' }),
  ),
  'cell-without-value': entry<object>(
    () => ({
      zh: '这个格子是公式或错误值，读不出内容',
      en: 'this cell is a formula or an error and has no value',
    }),
    () => ({
      zh: '请改写成文字（选择性粘贴为数值）。',
      en: 'Write the text itself (paste as values).',
    }),
  ),
  'unreadable-row': entry<object>(() => ({
    zh: '这一行的引号不成对，读不出来',
    en: 'the quotes of this row do not pair, so it cannot be read',
  })),
  'missing-id': entry<object>(
    () => ({ zh: '这一行没有编号', en: 'this row has no id' }),
    () => ({
      zh: '给新规则起一个编号，如 admission.new-case；空行请整行清空。',
      en: 'Give the new rule an id such as admission.new-case; clear the row where it is none.',
    }),
  ),
  'bad-id': entry<{ text: string }>(
    ({ text }) => ({ zh: `编号的写法不对：“${text}”`, en: `this is no id: "${text}"` }),
    () => ({
      zh: '只用小写英文、数字，用 - 或 . 分隔，如 admission.accept-2026。',
      en: 'Lower case letters and digits, parted by - or ., e.g. admission.accept-2026.',
    }),
  ),
  'duplicate-id': entry<{ text: string; sheet: string; row: number }>(({ text, sheet, row }) => ({
    zh: `编号“${text}”重复，“${sheet}”第 ${row} 行已经有了`,
    en: `the id "${text}" is taken already, in row ${row} of "${sheet}"`,
  })),
  'other-group': entry<{ text: string; group: string }>(({ text, group }) => ({
    zh: `规则“${text}”在决定组“${group}”里，不能移到这张表`,
    en: `the rule "${text}" belongs to the group "${group}" and cannot be moved here`,
  })),
  'base-rule-changed': entry<{ text: string }>(
    ({ text }) => ({
      zh: `规则“${text}”是下层包的规则，不在这里改`,
      en: `the rule "${text}" belongs to the base pack and is not changed here`,
    }),
    () => ({
      zh: '请改回原样；要补充，另起一行写本包自己的规则。',
      en: 'Put it back as it was; to add to it, write a rule of your own in a row of its own.',
    }),
  ),
  'missing-cell': entry<object>(() => ({ zh: '这一格不能空', en: 'this cell may not be empty' })),
  'missing-condition': entry<object>(
    () => ({ zh: '这条规则没有任何条件', en: 'this rule has no condition at all' }),
    () => ({
      zh: '至少填一个条件；对一切情形都成立的规则，填一个总是成立的条件。',
      en: 'Fill in one condition at least; for a rule that always holds, one that always holds.',
    }),
  ),
  'rule-without-row': entry<{ text: string }>(
    ({ text }) => ({
      zh: `规则“${text}”不在表里，文件没有动`,
      en: `the rule "${text}" is not in the table; its file was left alone`,
    }),
    () => ({ zh: '确实要删去的，加 --delete。', en: 'To delete it, add --delete.' }),
  ),
  'unknown-value': entry<{ text: string; allowed: readonly string[] }>(({ text, allowed }) => ({
    zh: `没有“${text}”这个取值（可写：${listed(allowed)}）`,
    en: `there is no value "${text}" (there are: ${listed(allowed)})`,
  })),
  'bad-number-test': entry<{ text: string }>(
    ({ text }) => ({
      zh: `看不懂这个数值条件：“${text}”`,
      en: `this test of a number cannot be read: "${text}"`,
    }),
    () => ({
      zh: '写成 5、>5、≥5、<10、≤10、5..9、3、5、7（用顿号分开）或 非 5。',
      en: 'Write 5, >5, ≥5, <10, ≤10, 5..9, 3、5、7 or 非 5.',
    }),
  ),
  'number-outside': entry<{ text: string; min: number; max: number }>(({ text, min, max }) => ({
    zh: `${text} 不在 ${min} 到 ${max} 之间`,
    en: `${text} is not between ${min} and ${max}`,
  })),
  'bad-number': entry<{ text: string }>(({ text }) => ({
    zh: `这里要写从 1 起的整数，不是“${text}”`,
    en: `a whole number from 1 stands here, not "${text}"`,
  })),
  'bad-date': entry<{ text: string }>(
    ({ text }) => ({ zh: `“${text}”不是真实存在的日子`, en: `"${text}" is no real day` }),
    () => ({ zh: '写成 2022-05-01。', en: 'Write 2022-05-01.' }),
  ),
  'bad-basis': entry<{ text: string }>(
    ({ text }) => ({ zh: `看不懂这条依据：“${text}”`, en: `this basis cannot be read: "${text}"` }),
    () => ({
      zh: '写成“文件 第几条第几款第几项 把握”，如 xf22 第31条第6项 H；几条之间用分号。把握是 H 或 M。',
      en: 'Write instrument, article, paragraph, item and confidence, e.g. xf22 第31条第6项 H or xf22 31(6) H; several parted by semicolons. The confidence is H or M.',
    }),
  ),
  'bad-json': entry<{ text: string }>(({ text }) => ({
    zh: `这一格要写 JSON：${text}`,
    en: `this cell holds JSON: ${text}`,
  })),
} as const;

/** A code of what reading a table may find. */
export type TableProblemCode = keyof typeof TABLE_PROBLEMS;

type DataOf<Code extends TableProblemCode> =
  (typeof TABLE_PROBLEMS)[Code] extends Entry<infer Data> ? Data : never;

/** What is wrong with a cell in both languages; a hint of the place goes before the usual one. */
export const cellProblem = <Code extends TableProblemCode>(
  code: Code,
  data: DataOf<Code>,
  hint?: Text,
): CellProblem => {
  const { message, hint: usual } = TABLE_PROBLEMS[code] as Entry<DataOf<Code>>;
  const said = hint ?? usual?.(data);
  return { code, message: message(data), ...(said === undefined ? {} : { hint: said }) };
};
