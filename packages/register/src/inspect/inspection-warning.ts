import type { Text } from '@xinfang/calendar';
import type { InspectionWarning } from './inspection.ts';

type Params = Readonly<Record<string, string | number | readonly string[]>>;

const MESSAGES = {
  'check-receiver': {
    zh: '草案里的收件机关 office 是占位：请改成本单位的编号，并核对是信访部门（petition-office）还是其他机关（organ）',
    en: 'The receiver "office" in the draft is a placeholder: put your own id, and check whether it is a petition office (petition-office) or another organ (organ)',
  },
  'missing-place': {
    zh: '没有找到必填的 {place}：请在 fields 里指定一列，或在 constants 里写一个固定值',
    en: 'No column was found for the required {place}: name one in fields, or give a constant in constants',
  },
  'no-header': {
    zh: '没有认出表头：第 {row} 行只是猜测。为免泄露信访人信息，不认识的列名显示为“…”',
    en: 'No header was recognised: row {row} is a mere guess. Names that are not known are shown as "…", as they may be a petitioner\'s data',
  },
  'not-shown': {
    zh: '有 {count} 列的名称像是数据，显示为“…”',
    en: '{count} columns have names that look like data; they are shown as "…"',
  },
  identity: {
    zh: '身份信息用不到，没有映射：{columns}',
    en: 'Identity is not needed for a run and is not mapped: {columns}',
  },
  unguessed: {
    zh: '不知道是什么的列，没有映射：{columns}',
    en: 'Columns of which nothing is known; not mapped: {columns}',
  },
  doubtful: {
    zh: '拿不准的列，没有映射：{columns}',
    en: 'Doubtful columns; not mapped: {columns}',
  },
  'doubtful-used': {
    zh: '拿不准，但因必填而用了：{columns}',
    en: 'Doubtful, yet used as every case needs it: {columns}',
  },
  'days-before-receipt': {
    zh: '大多早于收到日期，可能是别的机关以前办的，没有映射：{columns}',
    en: 'Mostly before the day of receipt, so perhaps what another body did before; not mapped: {columns}',
  },
  'other-actor': {
    zh: '列名写明的办理人与这一步的责任主体不同（例如信访局的答复不是责任单位的答复），没有映射：{columns}',
    en: 'The name says that another does it than the one whose step it is (an answer of the petition office is no reply of the unit); not mapped: {columns}',
  },
  'rival-actor': {
    zh: '没有写明是谁办的，旁边另有一列写明了；请核对：{columns}',
    en: 'The name does not say who does it, and that of another column does; check: {columns}',
  },
  'lower-level': {
    zh: '下一级的内容分类没有用上：要按它统计，请先在登记簿里并成一列，如“农村农业/土地承包”；没有映射：{columns}',
    en: 'A lower level of the content is not used: to count by it, join the levels into one column first, like 农村农业/土地承包; not mapped: {columns}',
  },
  'doubled-column': {
    zh: '表头里出现了两次，不能映射：{columns}',
    en: 'Stands twice in the header and cannot be mapped: {columns}',
  },
  'unknown-values': {
    zh: '“{column}”有 {count} 格的值不认识，没有写进对照表；不补上，这些行可能被拒收',
    en: '{count} cells of "{column}" hold values of unknown meaning; rows with them may be rejected until they are added to its table',
  },
  'no-known-values': {
    zh: '“{column}”的值一个也不认识，没有映射',
    en: 'No value of "{column}" is known; it is not mapped',
  },
  'unread-dates': {
    zh: '“{column}”有 {count} 格读不成日期；这些行会被拒收',
    en: '{count} cells of "{column}" are read as no day; rows with them are rejected',
  },
  'unlike-days': {
    zh: '“{column}”按名称是日期，但格里读不成日期，没有映射',
    en: '"{column}" should hold days by its name, but its cells are read as none; it is not mapped',
  },
  'ambiguous-dates': {
    zh: '“{column}”分不清月和日的先后，请核对',
    en: 'Whether the month or the day comes first in "{column}" cannot be told; check it',
  },
  'serial-dates': {
    zh: '“{column}”是表格软件的日期序号，按 1900 年起算',
    en: '"{column}" holds day numbers of a spreadsheet, read in the system of 1900',
  },
  'day-of-shanghai': {
    zh: '“{column}”带有时区；日期按北京时间（Asia/Shanghai）算',
    en: '"{column}" holds time zones; the day is that of Asia/Shanghai',
  },
  'doubled-ids': {
    zh: '“{column}”有 {count} 格与前面的重复；重复的行会被拒收',
    en: '{count} cells of "{column}" repeat an earlier one; such rows are rejected',
  },
  'no-day': {
    zh: '没有找到这件事的日期，没有映射：{columns}',
    en: 'No column tells the day of it; not mapped: {columns}',
  },
  'missing-marks': {
    zh: '这些写法在草案里按“没有填”处理（映射的 missing）：{marks}。如果某一个有别的意思，例如“逾期未评价”，请从 missing 里去掉，另写对照',
    en: 'The draft takes these words for nothing filled in (missing in the mapping): {marks}. Where one means something, such as an evaluation that expired, take it out of missing and map it',
  },
  'exported-on': {
    zh: '请在映射里写上导出日期 exportedOn：晚于它的日期才能被发现。看到的最晚日期是 {day}',
    en: 'Add exportedOn, the day of the export, to the mapping: only then are later days found out. The latest day seen is {day}',
  },
  'unreadable-rows': {
    zh: '看过的行里有 {count} 行读不出来',
    en: '{count} of the rows that were looked at cannot be read',
  },
  'hidden-sheets': {
    zh: '有隐藏的工作表，没有看：{count} 个',
    en: 'Hidden sheets that were not looked at: {count}',
  },
  'other-sheets': {
    zh: '还有别的工作表没有看：{sheets}；要看哪一个，用 --sheet 指定',
    en: 'Other sheets were not looked at: {sheets}; name one with --sheet to inspect it',
  },
  'check-sheet': {
    zh: '工作表的名称像是数据，没有写进草案：请在映射里写 sheet',
    en: 'The name of the sheet looks like data and is not in the draft: put it into the mapping as sheet',
  },
  'unused-sheet': {
    zh: '这不是 XLSX，没有工作表；指定的工作表没有用上',
    en: 'This is no XLSX file and has no sheets; the one that was named was not used',
  },
  'uncertain-encoding': {
    zh: '编码 {encoding} 是猜的，请核对看到的字对不对',
    en: 'The encoding {encoding} is a guess; check that the characters are right',
  },
  'already-cases': {
    zh: '每行已经是 SDK 写法的信访事项，核算时不用映射文件',
    en: 'Each line is a case as the SDK writes it already; a run needs no mapping',
  },
  'no-rows': { zh: '表头下面没有行', en: 'There are no rows below the header' },
} satisfies Record<string, Text>;

/** What a clerk may be told to look at. */
export type InspectionWarningCode = keyof typeof MESSAGES;

/** A warning with its places filled. Names of columns are put in only as they are shown. */
export const inspectionWarning = (
  code: InspectionWarningCode,
  params: Params = {},
): InspectionWarning => ({
  code,
  message: {
    zh: fill(MESSAGES[code].zh, params, '、'),
    en: fill(MESSAGES[code].en, params, ', '),
  },
});

const fill = (text: string, params: Params, separator: string): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'object' ? value.join(separator) : `${value}`;
  });
