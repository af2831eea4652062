/** What `pack table export` and `pack table import` say. */
export const TABLE_MESSAGES = {
  'help.pack.table': {
    zh: '把决定组当作电子表格来改',
    en: 'decision groups as spreadsheets',
  },
  'help.pack.table.export': {
    zh: '把规则写成电子表格（XLSX 或 CSV），用 WPS、Excel 修改',
    en: 'write the rules as a spreadsheet (XLSX or CSV), to be edited in WPS or Excel',
  },
  'help.pack.table.import': {
    zh: '把改好的电子表格读回规则包；没有改的规则文件不动',
    en: 'read the edited spreadsheet back into the pack; files of unchanged rules stay as they are',
  },
  'argument.table': {
    zh: '电子表格：XLSX 或 CSV 文件，或者装 CSV 的文件夹',
    en: 'the spreadsheet: an XLSX or CSV file, or a folder of CSV files',
  },
  'option.table-out': {
    zh: '写到哪里：.xlsx 文件，或者文件夹（每个决定组一个 CSV）',
    en: 'where to write: an .xlsx file, or a folder (a CSV file for each group)',
  },
  'option.table-group': { zh: '只写这个决定组', en: 'this group only' },
  'option.table-delete': {
    zh: '表里没有的规则，文件也删去',
    en: 'delete the files of rules that have no row',
  },
  'table.no-such-group': { zh: '没有这个决定组', en: 'there is no such group' },
  'table.many-in-csv': {
    zh: '一个 CSV 文件只放得下一个决定组，这里有 {tables} 个',
    en: 'a CSV file holds one group only, and these are {tables}',
  },
  'table.no-such-format': {
    zh: '只写 XLSX 和 CSV，不写这种文件',
    en: 'only XLSX and CSV are written, not this kind of file',
  },
  'table.name-out': {
    zh: '--out 写 .xlsx 文件；写 CSV 的，给一个文件夹，或者用 --group 只写一个决定组',
    en: 'Give an .xlsx file as --out; for CSV a folder, or one group with --group',
  },
  'table.cell-too-long': {
    zh: '规则“{id}”的一段文字超过 32767 个字，电子表格放不下',
    en: 'a text of the rule "{id}" is longer than the 32,767 characters that a cell holds',
  },
  'table.use-csv': {
    zh: '请改写成 CSV：--out 给一个文件夹',
    en: 'Write CSV: give a folder as --out',
  },
  'table.too-many-rows': {
    zh: '工作表“{sheet}”的行或格子太多，不像规则表',
    en: 'the sheet "{sheet}" has too many rows or cells for a table of rules',
  },
  'table.clear-sheet': {
    zh: '请删去多余的行列再存',
    en: 'Delete what is not needed and save it again',
  },
  'table.no-csv': { zh: '文件夹里没有 CSV 文件', en: 'there is no CSV file in the folder' },
  'table.give-table': {
    zh: '请给出 pack table export 写出的文件或文件夹',
    en: 'give the file or folder that pack table export wrote',
  },
  'table.written': { zh: '已写出 {rows} 条规则：', en: '{rows} rules were written: ' },
  'table.place': { zh: '{sheet} 第 {row} 行', en: '{sheet}, row {row}' },
  'table.place-sheet': { zh: '工作表“{sheet}”', en: 'sheet "{sheet}"' },
  'table.column': { zh: '{letters} 列', en: 'column {letters}' },
  'table.added': { zh: '新增', en: 'added' },
  'table.changed': { zh: '修改', en: 'changed' },
  'table.deleted': { zh: '删除', en: 'deleted' },
  'table.same': { zh: '读了 {rows} 行，没有变化', en: '{rows} rows were read; nothing changed' },
  'table.kept': {
    zh: '不能写这个文件，所以一个也没有写：{reason}',
    en: 'this file may not be written, so none was: {reason}',
  },
  'table.done': {
    zh: '读了 {rows} 行，写了 {files} 个规则文件',
    en: '{rows} rows were read, {files} files of rules were written',
  },
  'table.refused': {
    zh: '有 {errors} 处错误，规则包没有动',
    en: 'there are {errors} errors; the pack was left as it is',
  },
} as const;
