import { describe, expect, test } from 'vitest';
import { nameReader } from './header-name.ts';

const read = nameReader([
  { id: 'statutoryDuty', label: { zh: '申请查处违法行为', en: 'Statutory duty' } },
]);

const firstOf = (name: string): string => {
  const [guess] = read(name);
  return guess === undefined ? '-' : `${guess.targets[0]} ${guess.confidence} ${guess.match}`;
};

describe('a name of a column', () => {
  test.each([
    ['收到日期', 'registration.receivedOn high whole'],
    [' 收 到\n日 期 ', 'registration.receivedOn high whole'],
    ['收到日期*', 'registration.receivedOn high whole'],
    ['收到日期（必填）', 'registration.receivedOn high close'],
    ['ＲＥＣＥＩＶＥＤ＿ＯＮ', 'registration.receivedOn high whole'],
    ['received_on', 'registration.receivedOn high whole'],
    ['registration.unit', 'registration.unit high whole'],
    ['受理/日期', 'events.accepted.on high whole'],
    ['满意度/信访部门', 'events.evaluated.grade high close'],
    ['复查环节/申请日期', 'events.review-requested.on high close'],
    ['信访件责任单位名称', 'registration.unit medium close'],
    ['受理', 'events.accepted.on medium bare'],
    ['市局交办日期', 'events.dispatched.on low part'],
    ['statutoryDuty', 'facts.statutoryDuty high whole'],
    ['申请查处违法行为', 'facts.statutoryDuty high whole'],
    ['来访人电话', 'identity medium close'],
    ['填表人（必填）', 'identity medium close'],
    ['petitioner_name', 'identity high whole'],
    ['是否申请查处违法行为（是/否）', 'facts.statutoryDuty medium close'],
    ['申请查处的违法行为', 'facts.statutoryDuty medium label'],
    ['是否申请复查', '-'],
    ['送达（复核意见）/日期', 'events.delivered.on high close'],
    ['受理日期（复查）', 'events.accepted.on low close'],
    ['一、登记情况/收到日期', 'registration.receivedOn high close'],
    ['登记机构名称', 'registration.receiver.id medium close'],
    ['归档/录入日期', '-'],
    ['退回/理由', 'events.objected.reason high whole'],
    ['registration.petitioners.people.0.name', '-'],
    ['矛盾焦点', '-'],
    ['', '-'],
    [`收到日期（${'年'.repeat(100)}）`, 'registration.receivedOn high close'],
    [`收到日期（${'年'.repeat(200)}）`, '-'],
  ])('%j is read as %s', (name, expected) => {
    expect(firstOf(name)).toBe(expected);
  });

  test('under the heading of a review is no acceptance of the matter', () => {
    expect(firstOf('复查/受理日期')).toBe('events.accepted.on low close');
    expect(firstOf('办理情况/受理日期')).toBe('events.accepted.on high close');
    expect(firstOf('县里/受理日期')).toBe('events.accepted.on medium close');
    expect(firstOf('复查复核/复查申请日期')).toBe('events.review-requested.on high close');
  });
});
