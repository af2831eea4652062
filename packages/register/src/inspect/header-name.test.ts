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
    ['registration.petitioners.people.0.name', '-'],
    ['矛盾焦点', '-'],
    ['', '-'],
  ])('%j is read as %s', (name, expected) => {
    expect(firstOf(name)).toBe(expected);
  });

  test('under the heading of a review is no acceptance of the matter', () => {
    expect(firstOf('复查/受理日期')).toBe('events.accepted.on low close');
    expect(firstOf('办理情况/受理日期')).toBe('events.accepted.on high close');
    expect(firstOf('县里/受理日期')).toBe('events.accepted.on medium close');
  });
});
