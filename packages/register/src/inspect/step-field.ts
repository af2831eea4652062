import type { EventType } from '@xinfang/matter';
import { type EventFieldName, fieldsOfEvent } from '../draft/case-places.ts';
import { lower, type NameGuess, type NameIndex, normalName } from './name-index.ts';
import { type NameParts, partingsOf, stepBelow } from './name-writings.ts';
import { eventTargetOf } from './target.ts';

/** What columns beside the day of a step are called, and which fields of events they may be: the first that the event has. */
const FIELD_WORDS: readonly (readonly [readonly EventFieldName[], string])[] = [
  [
    ['recordedOn'],
    '录入 录入日期 录入时间 录入日 登录 登录日期 登录时间 系统录入 系统录入日期 系统录入时间 录入系统日期 录入系统时间 补录日期 补录时间 recordedon enteredon',
  ],
  [['mode'], '方式 办法 转办方式 办理方式 mode'],
  [
    ['to', 'unit'],
    '单位 单位名称 机关 部门 科室 对象 报告对象 去向 去向单位 去向机关 接收单位 接收机关 责任单位 承办单位 办理单位 主办单位 责任部门 承办部门 承办科室 to unit',
  ],
  [['reason'], '理由 原因 事由 reason'],
  [['route'], '途径 途径名称 途径类型 法定途径 其他途径 route'],
  [['days'], '天数 日数 days'],
  [['outcome'], '结论 结果 支持情况 是否支持 意见类型 结论类型 outcome'],
  [['document'], '文书 文书类型 文书名称'],
  [['grade'], '评价 满意度 结果 等级 评价结果 评价等级 满意情况 满意程度 grade'],
  [
    ['expired'],
    '逾期未评 逾期未评价 超期未评 超期未评价 未评 未评价 是否未评 是否逾期未评 是否超期未评 expired',
  ],
  [
    ['reportDueOn'],
    '报送期限 报送时限 反馈期限 反馈时限 报结期限 报结时限 报告期限 要求报送日期 要求报送时间 要求反馈日期 要求反馈时间 要求报结日期 要求报结时间 reportdueon',
  ],
  [['notifiedOn'], '告知日期 告知时间 告知日 通知日期 通知时间 notifiedon'],
  // An extension that nobody is named to have approved does not count.
  [['approvedBy'], '批准人 审批人 批准领导 审批领导 批准负责人 审批负责人 approvedby'],
  [['sector'], '系统 所属系统 单位系统 系统类别 sector'],
];

const WORDS = FIELD_WORDS.flatMap(([fields, names]) =>
  names.split(' ').map((word) => ({ word, fields })),
).toSorted((a, b) => b.word.length - a.word.length);

/** Whether a name says when something was entered, and nothing of when it happened. */
export const isOfEntry = (name: string): boolean => ENTRY.test(normalName(name));

const ENTRY = /(?:录入|登录|补录)(?:系统)?(?:日期|时间|日)?$/u;

/**
 * Reads names that say of which step they are and which field of it: 受理/录入 under a heading, 复查/申请录入 under a wider one,
 * or 受理录入日期 in one word.
 */
export const readStepField = (name: string, index: NameIndex): readonly NameGuess[] => {
  for (const { heading, leaf, step } of partingsOf(name)) {
    const found = inParts({ heading: normalName(heading), leaf: normalName(leaf), step }, index);
    if (found !== undefined) return [found];
  }
  return [];
};

const inParts = (
  { heading, leaf, step }: NameParts,
  { stepNamed }: NameIndex,
): NameGuess | undefined => {
  for (const { word, fields } of WORDS) {
    if (!leaf.endsWith(word)) continue;
    for (const { text, cost } of stepsIn(heading, leaf.slice(0, -word.length))) {
      const named = stepNamed(text);
      const guess = named === undefined ? undefined : fieldGuess(named, fields, step + cost);
      if (guess !== undefined) return guess;
    }
  }
  return undefined;
};

/** Where the name of the step may stand, beside the words of the field. */
const stepsIn = (heading: string, stem: string): readonly { text: string; cost: number }[] => {
  if (stem === '') return heading === '' ? [] : [{ text: heading, cost: 0 }];
  if (heading === '') return [{ text: stem, cost: 1 }];
  return [
    { text: heading + stem, cost: 0 },
    { text: stem + heading, cost: 0 },
    { text: stem, cost: heading === stem ? 0 : stepBelow(heading, stem) },
  ];
};

const fieldGuess = (
  { targets, as, confidence, rank }: NameGuess,
  fields: readonly EventFieldName[],
  steps: number,
): NameGuess | undefined => {
  const event = targets.map(eventTargetOf)[0]?.event as EventType;
  const field = fields.find((each) => fieldsOfEvent(event)[each] !== undefined);
  if (field === undefined) return undefined;
  return {
    targets: [`events.${event}.${field}`],
    as: field === 'mode' ? undefined : as,
    confidence: lower(confidence, steps + doubt(field, as)),
    match: 'close',
    rank,
  };
};

/** Who assigned, or reported up, is named so as well as to whom; a grade may be of either body. */
const doubt = (field: EventFieldName, as: NameGuess['as']): number =>
  (field === 'to' && as?.['mode'] !== undefined && as['mode'] !== 'forward') ||
  (field === 'grade' && as?.['object'] === undefined)
    ? 1
    : 0;
