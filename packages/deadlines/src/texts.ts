import type { Text, Unit } from '@xinfang/calendar';
import type { DeadlinePeriod } from '@xinfang/pack/decide';
import type { Status } from '@xinfang/rules';
import type { ExtensionFault } from './extension.ts';

const UNITS: Readonly<Record<Unit, Text>> = {
  day: { zh: '日', en: 'day(s)' },
  workday: { zh: '个工作日', en: 'working day(s)' },
  month: { zh: '个月', en: 'month(s)' },
  year: { zh: '年', en: 'year(s)' },
};

/** A period in words. */
export const periodText = (period: DeadlinePeriod): Text =>
  'until' in period
    ? { zh: '交办时指定的办理期限', en: 'the day set in the assignment' }
    : {
        zh: `${period.amount}${UNITS[period.unit].zh}`,
        en: `${period.amount} ${UNITS[period.unit].en}`,
      };

const BECAUSE: Readonly<Record<Status, Text>> = {
  'needs-facts': {
    zh: '是否适用取决于尚未填写的事实',
    en: 'whether it applies depends on facts not yet stated',
  },
  conflict: {
    zh: '几种法定途径同时成立，由人依法确定后才知道是否适用',
    en: 'several statutory routes hold at once; a person must settle which before it is known whether it applies',
  },
  'person-decides': {
    zh: '是否适用须由人依法判断',
    en: 'whether it applies is for a person to decide under the law',
  },
  untranslated: {
    zh: '相关规定尚未编入规则包',
    en: 'the provisions it depends on are not encoded in the pack',
  },
};

/** Why it is open whether a clock runs. */
export const becauseText = (status: Status): Text => BECAUSE[status];

const FAULTS: Readonly<Record<ExtensionFault['fault'], (field: string, max: number) => Text>> = {
  ended: () => ({ zh: '事项已办复或已终止', en: 'the matter had already been answered or ended' }),
  used: () => ({ zh: '已经延长过一次', en: 'it had been extended once already' }),
  late: () => ({ zh: '在原期限届满之后才延长', en: 'it came after the original period had run' }),
  length: (_, max) => ({
    zh: `延长天数须为 1 至 ${max} 的整数`,
    en: `the extension must be a whole number from 1 to ${max}`,
  }),
  missing: (field) => ({ zh: `缺少 ${field}`, en: `${field} is missing` }),
  'field-late': (field) => ({
    zh: `${field} 晚于原期限`,
    en: `${field} lies after the original period`,
  }),
  'not-yet-seen': (field) => ({
    zh: `${field} 晚于统计截止日，尚不能计入`,
    en: `${field} lies after the as-of day and is not yet seen`,
  }),
};

/** What stands against an extension, in words. */
export const faultText = (fault: ExtensionFault): Text =>
  FAULTS[fault.fault]('field' in fault ? fault.field : '', 'max' in fault ? fault.max : 0);
