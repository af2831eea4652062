import type { Text } from '@xinfang/calendar';

/** What the pages of the calendar say. */
export const CALENDAR_MESSAGES = {
  'calendar.workday': { zh: '工作日', en: 'working day' },
  'calendar.weekend': { zh: '周末', en: 'weekend' },
  'calendar.holiday': { zh: '放假', en: 'day off' },
  'calendar.makeup-workday': { zh: '调休上班（工作日）', en: 'make-up working day' },
  'calendar.day': { zh: '{date} {kind}', en: '{date}: {kind}' },
  'calendar.day-named': { zh: '{date} {kind}：{name}', en: '{date}: {kind} ({name})' },
  'calendar.due': {
    zh: '自 {from} 起 {amount} {unit}：{dueOn} 到期',
    en: '{amount} {unit} from {from}: due {dueOn}',
  },
  'calendar.rolled': {
    zh: '遇休息日顺延：{rolledDueOn}',
    en: 'rolled to the first working day: {rolledDueOn}',
  },
  'calendar.between': {
    zh: '{from}（不含）至 {to}（含）：{days} 日，其中工作日 {workdays} 个',
    en: '{from} (excluded) to {to} (included): {days} days, {workdays} of them working days',
  },
  'calendar.unit-day': { zh: '日', en: 'days' },
  'calendar.unit-workday': { zh: '个工作日', en: 'working days' },
  'calendar.unit-month': { zh: '个月', en: 'months' },
  'calendar.unit-year': { zh: '年', en: 'years' },
  'calendar.provisional': {
    zh: '暂定：有日子超出已公布的放假通知',
    en: 'provisional: some day lies past the published notices',
  },
  'calendar.unknown': {
    zh: '不详：有日子早于所收的第一份放假通知',
    en: 'unknown: some day lies before the first notice held',
  },
} as const satisfies Record<string, Text>;
