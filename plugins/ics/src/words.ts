import type { Text } from '@xinfang/sdk';

const WORDS = {
  duty: { zh: '法定期限', en: 'Statutory duty' },
  right: { zh: '权利期限', en: 'Right' },
  target: { zh: '工作目标', en: 'Target' },
  summary: { zh: '{kind}：{label}（{caseId}）{marks}', en: '{kind}: {label} ({caseId}){marks}' },
  mark: { zh: '，{mark}', en: ', {mark}' },
  overdue: { zh: '已逾期', en: 'overdue' },
  provisional: { zh: '日期暂定', en: 'provisional' },
  unknown: { zh: '日期不详', en: 'uncertain day' },
  settled: { zh: '已了结', en: 'settled' },
  due: { zh: '到期日：{on}', en: 'Due: {on}' },
  rolled: {
    zh: '遇休息日顺延则为 {on}（不是约束日，只供参考）',
    en: 'Moved to the next working day it would be {on} (does not bind, for information)',
  },
  'days-left': { zh: '截至 {asOf}：还有 {days} 天', en: 'As of {asOf}: {days} day(s) left' },
  'due-today': { zh: '截至 {asOf}：当天到期', en: 'As of {asOf}: due that day' },
  'days-over': { zh: '截至 {asOf}：已过 {days} 天', en: 'As of {asOf}: {days} day(s) over' },
  'certainty-provisional': {
    zh: '暂定：放假通知尚未公布，日期可能变动',
    en: 'Provisional: the notice of days off is not yet published, the day may move',
  },
  'certainty-unknown': {
    zh: '不详：没有当年的放假通知，日期须核对',
    en: 'Uncertain: no notice of days off is held for that year, check the day',
  },
  basis: { zh: '依据：{articles}', en: 'Basis: {articles}' },
  'partly-read': {
    zh: '{article}（依据未读全文，引用前请核对原文）',
    en: '{article} (the full text was not read: check it before quoting)',
  },
  and: { zh: '；', en: '; ' },
  reckoning: { zh: '计算过程：', en: 'Reckoning:' },
  law: { zh: '法', en: 'law' },
  notice: { zh: '通知', en: 'notice' },
  'pack-choice': { zh: '本包读法', en: 'our reading' },
  pack: { zh: '规则包：{packs}', en: 'Pack: {packs}' },
  'name-unit': { zh: '{unit} 期限', en: 'Due days of {unit}' },
  'name-office': { zh: '信访部门期限', en: 'Due days of the petition office' },
  about: {
    zh: '截至 {asOf} 在办和逾期的期限；日期为当地日历日',
    en: 'Open and overdue deadlines as of {asOf}; days are civil days',
  },
  none: {
    zh: '本日历没有待办的到期日（截至 {asOf}）',
    en: 'No due day in this calendar as of {asOf}',
  },
} satisfies Record<string, Text>;

/** Writes a text in one language, with what stands in braces filled in. */
export type Say = (key: keyof typeof WORDS, values?: Readonly<Record<string, string>>) => string;

/** What a calendar says, in a language. */
export const sayingIn =
  (lang: 'zh' | 'en'): Say =>
  (key, values = {}) =>
    WORDS[key][lang].replace(/\{([a-zA-Z]+)\}/gu, (hole, name: string) => values[name] ?? hole);
