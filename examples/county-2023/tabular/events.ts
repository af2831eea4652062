import type { CaseRow, EventRow } from '../register-row.ts';
import { realDay } from './cell.ts';
import {
  asItIs,
  dayIn,
  type EventBlock,
  entered,
  eventBlock,
  type FieldReader,
  numberedBlocks,
  on,
  typedOn,
  wordIn,
} from './event-block.ts';
import { BODIES, FIELDS, GRADES, MODES, OUTCOMES, ROUTES, SECTORS } from './words.ts';

const plain = { 日期: on, 录入: entered };
const withReason = { 日期: on, 理由: asItIs('reason'), 录入: entered };

const START = [
  eventBlock('登记', 'registered', plain),
  eventBlock('重大紧急报告', 'reported-urgent', {
    日期: on,
    报告对象: wordIn('to', BODIES),
    录入: entered,
  }),
];

const ON_THE_WAY = [
  ...numberedBlocks(3, '转送', 'dispatched', {
    日期: on,
    方式: wordIn('mode', MODES),
    单位: wordIn('to', BODIES),
    报送期限: dayIn('reportDueOn'),
    录入: entered,
  }),
  ...numberedBlocks(2, '责任单位收到', 'unit-received', {
    日期: on,
    单位: wordIn('unit', BODIES),
    系统: wordIn('sector', SECTORS),
    录入: entered,
  }),
];

const SENT_BACK = [
  eventBlock('异议', 'objected', withReason),
  eventBlock('同意退回', 'objection-agreed', withReason),
];

const HANDLING = [
  eventBlock('告知', 'informed', { 日期: on, 去向: wordIn('to', BODIES), 录入: entered }),
  eventBlock('受理', 'accepted', { 日期: typedOn, 单位: wordIn('unit', BODIES), 录入: entered }),
  eventBlock('不予受理', 'not-accepted', withReason),
  eventBlock('不再受理', 'no-longer-accepted', withReason),
  eventBlock('导入其他途径', 'redirected', {
    日期: on,
    途径: wordIn('route', ROUTES),
    录入: entered,
  }),
  eventBlock('延期', 'extended', {
    日期: on,
    天数: asItIs('days'),
    批准人: asItIs('approvedBy'),
    理由: asItIs('reason'),
    告知日期: dayIn('notifiedOn'),
    录入: entered,
  }),
  eventBlock('听证', 'hearing-started', { 开始日期: on, 开始录入: entered }),
  eventBlock('听证', 'hearing-ended', { 结束日期: on, 结束录入: entered }),
  eventBlock('调解和解', 'mediated', plain),
  eventBlock('撤回', 'withdrawn', plain),
  eventBlock('答复', 'replied', {
    日期: typedOn,
    结论: wordIn('outcome', OUTCOMES),
    录入: entered,
  }),
  eventBlock('送达（处理意见）', 'delivered', plain, { document: 'opinion' }),
  ...numberedBlocks(2, '办结', 'closed', { 日期: typedOn, 录入: entered }),
  eventBlock('办结报告', 'result-reported', plain),
];

const requested = { 申请日期: on, 申请录入: entered };
const decided = { 决定日期: on, 决定录入: entered };

const REMEDIES = [
  eventBlock('复查', 'review-requested', requested),
  eventBlock('复查', 'review-decided', decided),
  eventBlock('送达（复查意见）', 'delivered', plain, { document: 'review' }),
  eventBlock('复核', 'recheck-requested', requested),
  eventBlock('复核', 'recheck-decided', decided),
  eventBlock('送达（复核意见）', 'delivered', plain, { document: 'recheck' }),
];

const expired: FieldReader = (event) => (event.expired === true ? '是' : undefined);
const evaluation = { 日期: on, 评价: wordIn('grade', GRADES), 逾期未评: expired, 录入: entered };

const EVALUATIONS = [
  eventBlock('满意度（信访部门）', 'evaluated', evaluation, { object: 'office' }),
  eventBlock('满意度（责任单位）', 'evaluated', evaluation, { object: 'unit' }),
];

/** A correction names its event by the place in the list, and the mapping's order is the one in which the list is read. */
const correctedEvent: FieldReader = ({ event }, row) => {
  const corrected = event === undefined ? undefined : row.events[event];
  return corrected === undefined ? undefined : eventsAsRead(row).indexOf(corrected);
};

const correctedTo: FieldReader = ({ to }) => (to === undefined ? undefined : realDay(to));

const CORRECTIONS = [
  eventBlock('更正', 'corrected', {
    日期: on,
    '事件序号（从0起）': correctedEvent,
    栏目: wordIn('field', FIELDS),
    更正为: correctedTo,
    原因: asItIs('reason'),
    录入: entered,
  }),
];

const TO_THE_END = [...HANDLING, ...REMEDIES, ...EVALUATIONS, ...CORRECTIONS];

/** The blocks as they stand in the sheet. */
export const BLOCKS: readonly EventBlock[] = [...START, ...ON_THE_WAY, ...SENT_BACK, ...TO_THE_END];

/**
 * The blocks as the mapping reads them. Events of one day count in this order: a matter that is sent back is passed on again
 * the same day, so what sends it back is read first.
 */
const BLOCKS_AS_READ = [...START, ...SENT_BACK, ...ON_THE_WAY, ...TO_THE_END];

/**
 * The events of a matter in the order in which the mapping reads them. Throws a RangeError where the sheet has no columns for
 * one: none is lost in silence.
 */
export const eventsAsRead = (row: CaseRow): readonly EventRow[] => {
  const events = BLOCKS_AS_READ.flatMap(({ pick }) => pick(row) ?? []);
  const lost = row.events.find((event) => !events.includes(event));
  if (lost !== undefined) throw new RangeError(`${row.id}: no columns for ${lost.type}`);
  return events;
};
