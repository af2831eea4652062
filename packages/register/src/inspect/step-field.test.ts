import { describe, expect, test } from 'vitest';
import { nameIndex } from './name-index.ts';
import { readStepField } from './step-field.ts';

const index = nameIndex([]);

const read = (name: string): string => {
  const [guess] = readStepField(name, index);
  if (guess === undefined) return '-';
  const told = Object.values(guess.as ?? {}).map((word) => `/${word}`);
  return `${guess.targets[0]?.slice('events.'.length)}${told.join('')} ${guess.confidence}`;
};

describe('a column of a step', () => {
  test.each([
    ['登记/录入', 'registered.recordedOn high'],
    ['受理/录入时间', 'accepted.recordedOn high'],
    ['受理环节/录入', 'accepted.recordedOn high'],
    ['复查/申请录入', 'review-requested.recordedOn high'],
    ['听证/结束录入', 'hearing-ended.recordedOn high'],
    ['送达（复查意见）/录入', 'delivered.recordedOn/review high'],
    ['满意度（信访部门）/逾期未评', 'evaluated.expired/office high'],
    ['转送/方式', 'dispatched.mode high'],
    ['转送/单位', 'dispatched.to/forward high'],
    ['交办/单位', 'dispatched.to/assign medium'],
    ['转送/报送期限', 'dispatched.reportDueOn/forward high'],
    ['受理/单位', 'accepted.unit high'],
    ['受理/受理单位', 'accepted.unit high'],
    ['告知/去向', 'informed.to medium'],
    ['导入其他途径/途径', 'redirected.route high'],
    ['责任单位收到/系统', 'unit-received.sector high'],
    ['延期/批准人', 'extended.approvedBy high'],
    ['答复/结论', 'replied.outcome high'],
    ['重大紧急报告/报告对象', 'reported-urgent.to high'],
    ['同意退回/理由', 'objection-agreed.reason high'],
    ['受理录入日期', 'accepted.recordedOn medium'],
    ['转送责任单位', 'dispatched.to/forward medium'],
  ])('is a field of its event: %s', (name, field) => {
    expect(read(name)).toBe(field);
  });

  test.each([
    ['of a field that the event does not have', '答复/单位'],
    ['of no known step', '归档/录入'],
    ['of a receipt, which is no event', '收件/录入'],
    ['of a field alone', '录入日期'],
    ['of a person', '办结/经办人'],
    ['of a way of telling', '送达/方式'],
  ])('is nothing %s: %s', (_, name) => {
    expect(read(name)).toBe('-');
  });
});
