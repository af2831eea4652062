import type { Text } from '@xinfang/sdk';

/** What `calendar impact` says. */
export const IMPACT_MESSAGES = {
  'help.calendar.impact': {
    zh: '换了日历（新的放假通知），登记册里哪些事项的到期日变了',
    en: 'another calendar (a new notice): the cases of a register whose due days moved',
  },
  'option.impact.from': {
    zh: '原来的日历：文件夹、文件或 npm 包名',
    en: 'the earlier calendar: folder, file or npm package',
  },
  'option.impact.to': {
    zh: '新的日历；不给时是现在所用的（--calendar 或默认）',
    en: 'the later calendar; default the one in use (--calendar, or the default)',
  },
  'impact.title': {
    zh: '日历 {before} → {after}：截至 {asOf}，比较 {cases} 件，变动 {moved} 件',
    en: 'calendar {before} → {after}: as of {asOf}, {cases} cases compared, {moved} moved',
  },
  'impact.none': {
    zh: '没有事项的到期日或办理状态变动',
    en: 'no due day and no standing of a deadline moved',
  },
  'impact.rejected': {
    zh: '另有 {count} 行没有比较：登记册里读 {read} 行，这些被退回（原因见 xinfang run --out）',
    en: '{count} of {read} rows were rejected and not compared (xinfang run --out says why)',
  },
  'impact.case': { zh: '编号', en: 'case' },
  'impact.deadline': { zh: '期限', en: 'deadline' },
  'impact.start': { zh: '起算日', en: 'start day' },
  'impact.before': { zh: '原到期日', en: 'was due' },
  'impact.after': { zh: '新到期日', en: 'due now' },
  'impact.days': { zh: '日数', en: 'days' },
  'impact.status': { zh: '状态', en: 'status' },
  'impact.more': {
    zh: '……另有 {count} 项，见 --json',
    en: '… {count} more: see --json',
  },
  'impact.provisional': {
    zh: '{count} 项的新到期日超出已公布的放假通知，公布后还可能再变',
    en: '{count} of the later due days lie past the published notices and may move again',
  },
} as const satisfies Record<string, Text>;
