import type { Text } from '@xinfang/sdk';
import { CONFIG_MESSAGES } from './config-messages.ts';
import { ERROR_MESSAGES } from './error-messages.ts';
import { IMPACT_MESSAGES } from './impact/impact-messages.ts';
import { INIT_MESSAGES } from './init/init-messages.ts';
import { INSPECT_MESSAGES } from './inspect-messages.ts';
import { PACK_MESSAGES } from './pack/messages.ts';
import { PARQUET_MESSAGES } from './parquet/parquet-messages.ts';
import { PLUGIN_MESSAGES } from './plugins/plugin-messages.ts';
import { RUN_MESSAGES } from './run-messages.ts';
import { SQL_MESSAGES } from './sql/sql-messages.ts';

/** The languages that the program speaks. */
export type Lang = 'zh' | 'en';

/** What the program says of itself: help, errors, progress. `{name}` stands for what is put in. */
export const MESSAGES = {
  ...CONFIG_MESSAGES,
  ...ERROR_MESSAGES,
  ...IMPACT_MESSAGES,
  ...INIT_MESSAGES,
  ...INSPECT_MESSAGES,
  ...PACK_MESSAGES,
  ...PARQUET_MESSAGES,
  ...PLUGIN_MESSAGES,
  ...RUN_MESSAGES,
  ...SQL_MESSAGES,
  'help.program': {
    zh: '信访事项：依法决定怎么办，推算期限，核算比率',
    en: 'Petition matters: what the law decides, by when, and what the rates come to',
  },
  'help.calendar': { zh: '日期和工作日', en: 'days and working days' },
  'help.calendar.day': { zh: '某一天是什么日子', en: 'what kind of day it is' },
  'help.calendar.due': { zh: '推算到期日', en: 'the due day of a period' },
  'help.calendar.between': {
    zh: '两天之间有多少日、多少工作日',
    en: 'days and working days between two days',
  },
  'help.decide': { zh: '依法决定一件事项怎么办', en: 'what the law decides of a matter' },
  'help.deadlines': { zh: '一件事项的各项期限', en: 'the deadlines of a matter' },
  'help.run': {
    zh: '核算登记册：决定、期限、比率',
    en: 'a register: decisions, deadlines and rates',
  },
  'help.explain': {
    zh: '讲清一件事项：途径、全部依据、期限、怎样告诉信访人',
    en: 'a matter explained: route, complete basis, due days, what to tell the petitioner',
  },
  'help.replay': { zh: '依凭据重新决定一次', en: 'decide again from a receipt' },
  'argument.date': { zh: '日期，如 2023-03-01', en: 'a day, e.g. 2023-03-01' },
  'argument.case': {
    zh: '事项的 JSON 文件，- 为标准输入',
    en: 'JSON file of a case, - for standard input',
  },
  'argument.register': {
    zh: '登记册：每行一件事项的 JSONL，或配合 --mapping 的 XLSX、CSV、JSONL；- 为标准输入',
    en: 'a register: JSONL of cases, or XLSX, CSV or JSONL with --mapping; - for standard input',
  },
  'argument.receipt': {
    zh: 'decide --json 或 deadlines --json 的输出，- 为标准输入',
    en: 'what decide --json or deadlines --json printed, - for standard input',
  },
  'option.json': {
    zh: '标准输出只有一个 JSON 文档，错误为逐行 JSON',
    en: 'one JSON document on standard output, errors as JSON lines',
  },
  'option.lang': { zh: '语言：zh 或 en', en: 'language: zh or en' },
  'option.pack': {
    zh: '规则包的文件夹或 npm 包名，可以多次给出，按顺序叠加',
    en: 'folder or npm package of a pack; may be given several times, layered in order',
  },
  'option.calendar': { zh: '日历的文件夹或 npm 包名', en: 'folder or npm package of a calendar' },
  'option.help': { zh: '显示说明', en: 'show this help' },
  'option.version': { zh: '显示版本', en: 'show the version' },
  'option.from': { zh: '起算日（当日不算）', en: 'the first day (not counted)' },
  'option.to': { zh: '最后一日（计入）', en: 'the last day (counted)' },
  'option.amount': {
    zh: '期限长度，从 0 起的整数',
    en: 'length of the period, a whole number from 0',
  },
  'option.unit': { zh: '单位：day、workday、month、year', en: 'unit: day, workday, month or year' },
  'option.on': {
    zh: '依哪一天的规定决定，默认收到之日',
    en: 'the day whose law decides; default the receipt',
  },
  'option.as-of': { zh: '截至日', en: 'the as-of day' },
  'option.as-of-today': {
    zh: '截至日，默认今天（北京时间）',
    en: 'the as-of day; default today in Beijing',
  },
  'option.mapping': { zh: '登记册栏目的对照文件', en: "mapping file for the register's columns" },
  'option.period': { zh: '统计期间，首尾都计入', en: 'the period, both ends included' },
  'option.by': {
    zh: '分列的字段，用逗号隔开，如 unit,month',
    en: 'fields to break down by, comma-separated, e.g. unit,month',
  },
  'option.variant': {
    zh: '统计口径，默认 due；--out 的文件夹里各种口径都有，它排在前面',
    en: 'way of counting; default due; the folder of --out holds them all, this one first',
  },
  'option.ids': {
    zh: '列出每个比率的全部事项编号；不给时 report.html 也列出，但每张最多 500 个',
    en: 'list all case ids behind each rate; report.html lists them even without, but at most 500 in each list',
  },
  'option.strict': { zh: '有一行被退回即以 1 退出', en: 'exit with 1 if any row is rejected' },
  'option.out': {
    zh: '把报告、report.html、逐件结果、退回的行和表格写到这个文件夹',
    en: 'folder for the report, report.html, per-case results, rejects and tables',
  },
  'heading.usage': { zh: '用法：', en: 'Usage:' },
  'heading.arguments': { zh: '参数：', en: 'Arguments:' },
  'heading.options': { zh: '选项：', en: 'Options:' },
  'heading.global-options': { zh: '通用选项：', en: 'Global Options:' },
  'heading.commands': { zh: '命令：', en: 'Commands:' },
  'word.options': { zh: '[选项]', en: '[options]' },
  'word.command': { zh: '[命令]', en: '[command]' },
  'word.error': { zh: '错误：', en: 'error: ' },
  'word.warning': { zh: '注意：', en: 'warning: ' },
  'word.stdin': { zh: '标准输入', en: 'standard input' },
  'word.hint': { zh: '提示：', en: 'hint: ' },
  'word.line': { zh: '第 {line} 行第 {column} 列', en: 'line {line}, column {column}' },
  'progress.run': { zh: '已读 {read} 件', en: '{read} cases read' },
  'run.incomplete': {
    zh: '这个文件夹里的结果来自一次没有完成的运行（或正在进行的运行）。请勿采用其中的数字；运行正常结束后本文件会自动消失。',
    en: 'The results in this folder are of a run that did not end, or is still going on. Do not use its figures; this file goes when a run ends well.',
  },
  'run.no-cases': {
    zh: '登记册里没有一行成为事项，没有可统计的',
    en: 'no row of the register became a case, so there is nothing to count',
  },
  'run.rejected': { zh: '退回：{message}', en: 'rejected: {message}' },
  'run.page': {
    zh: '可以打开、打印、核对的报告：{page}',
    en: 'the report to open, print and check: {page}',
  },
  'command.register': { zh: '登记簿', en: 'REGISTER' },
  'command.mapping': {
    zh: '[有映射文件的：--mapping 映射文件]',
    en: '[where there is a mapping: --mapping MAPPING]',
  },
  'command.folder': { zh: '结果文件夹', en: 'DIR' },
  'run.unmapped': {
    zh: '登记册里没有对照、也没有列入 ignore 的栏目',
    en: 'columns that the mapping neither uses nor ignores',
  },
  'run.unread-sheets': {
    zh: '还有没读的工作表；要读的那张写进对照文件的 sheet',
    en: 'sheets that were not read; name the one to be read under sheet in the mapping',
  },
  'run.unseen': {
    zh: '对照文件用到、登记册里没有的栏目',
    en: 'columns of the mapping that no row has',
  },
  'replay.same': { zh: '结果相同', en: 'the same comes out' },
  'replay.different': { zh: '结果不同', en: 'something else comes out' },
  'replay.place': { zh: '位置', en: 'place' },
  'replay.was': { zh: '凭据', en: 'receipt' },
  'replay.now': { zh: '现在', en: 'now' },
} as const satisfies Record<string, Text>;

/** A key of the message table. */
export type MessageKey = keyof typeof MESSAGES;

/** What is put into a message's places. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * A message in both languages with its places filled.
 *
 * @example
 * text('error.unknown-option', { name: '--foo' }).en; // 'there is no such option: --foo'
 */
export const text = (key: MessageKey, params: Params = {}): Text => ({
  zh: fill(MESSAGES[key].zh, params),
  en: fill(MESSAGES[key].en, params),
});

const fill = (written: string, params: Params): string =>
  written.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new RangeError(`the place {${name}} of a message is not filled`);
    return `${value}`;
  });
