import { test as property } from '@fast-check/vitest';
import { type Condition, conditionsOf, loadPackOrThrow, type Pack } from '@xinfang/pack';
import { expect, test } from 'vitest';
import { filesIn } from '../../../pack/test/files-in.ts';
import { randomPack } from '../../../rules/test/random-pack.ts';
import { sentenceOf } from './sentence.ts';

const pack = loadPackOrThrow([filesIn(new URL('../../../../packs/national/', import.meta.url))]);

const equal = (fact: string, value: string | boolean): Condition => ({
  fact,
  operator: 'equal',
  value,
});

const office = equal('receiverKind', 'petition-office');
const accusation = equal('purpose', 'accusation');
const urgent = equal('majorUrgent', true);
const disciplinary = equal('disciplinary', true);

test.each<[Condition, string, string]>([
  [accusation, '信访目的是“检举控告”', 'Purpose is “Accusation”'],
  [
    { all: [office, accusation] },
    '收件机关类别是“党委和政府信访部门”，且信访目的是“检举控告”',
    'Kind of receiver is “Petition office”, and purpose is “Accusation”',
  ],
  [
    { fact: 'representatives', operator: 'greaterThan', value: 5 },
    '代表人数多于5人',
    'Number of representatives is more than 5',
  ],
  [
    { not: { fact: 'representatives', operator: 'greaterThan', value: 5 } },
    '代表人数不多于5人',
    'Number of representatives is at most 5',
  ],
  [
    { fact: 'representatives', operator: 'in', value: [5, 6] },
    '代表人数是5、6人之一',
    'Number of representatives is one of 5, 6',
  ],
  [
    { fact: 'purpose', operator: 'in', value: ['accusation', 'appeal'] },
    '信访目的是“检举控告”“申诉求决”之一',
    'Purpose is “Accusation” or “Appeal for a claim to be settled”',
  ],
  [
    { fact: 'purpose', operator: 'notIn', value: ['accusation', 'appeal'] },
    '信访目的不是“检举控告”“申诉求决”中的任何一个',
    'Purpose is not “Accusation” or “Appeal for a claim to be settled”',
  ],
  [
    disciplinary,
    '属于纪检监察机关管辖',
    '“Within the remit of discipline inspection and supervision” holds',
  ],
  [
    { not: disciplinary },
    '不属于纪检监察机关管辖',
    '“Within the remit of discipline inspection and supervision” does not hold',
  ],
  [urgent, '“重大、紧急”成立', '“Major and urgent” holds'],
  [{ ...urgent, operator: 'notEqual' }, '“重大、紧急”不成立', '“Major and urgent” does not hold'],
  [equal('dispatch', 'person-decides'), '去向是“由人决定”', 'Dispatch is “a person decides”'],
  [
    { not: { condition: 'organ' } },
    '不符合“收件的是其他机关、单位”',
    'The condition “The receiver is another organ or unit” does not hold',
  ],
  [
    { all: [office, { any: [accusation, urgent] }] },
    '收件机关类别是“党委和政府信访部门”，且（信访目的是“检举控告”，或者“重大、紧急”成立）',
    'Kind of receiver is “Petition office”, and (purpose is “Accusation”, or “Major and urgent” holds)',
  ],
  [
    { not: { any: [accusation, urgent] } },
    '并非（信访目的是“检举控告”，或者“重大、紧急”成立）',
    'It is not so that (purpose is “Accusation”, or “Major and urgent” holds)',
  ],
  [
    { any: [office, accusation, urgent, disciplinary] },
    '以下至少一项成立：收件机关类别是“党委和政府信访部门”；信访目的是“检举控告”；“重大、紧急”成立；属于纪检监察机关管辖',
    'At least one of these holds: kind of receiver is “Petition office”; purpose is “Accusation”; “Major and urgent” holds; “Within the remit of discipline inspection and supervision” holds',
  ],
  [{ all: [{ not: { not: { any: [urgent] } } }] }, '“重大、紧急”成立', '“Major and urgent” holds'],
  [
    { all: [office, { all: [accusation, urgent] }] },
    '收件机关类别是“党委和政府信访部门”，且信访目的是“检举控告”，且“重大、紧急”成立',
    'Kind of receiver is “Petition office”, and purpose is “Accusation”, and “Major and urgent” holds',
  ],
])('%j is said in plain words', (condition, zh, en) => {
  expect([sentenceOf(condition, pack, 'zh'), sentenceOf(condition, pack, 'en')]).toEqual([zh, en]);
});

/** Every condition of a pack, said in both languages. */
const saidIn = (spoken: Pack): readonly (readonly [string, string])[] =>
  conditionsOf(spoken).map((each) => [
    sentenceOf(each, spoken, 'zh'),
    sentenceOf(each, spoken, 'en'),
  ]);

test('every condition of the national pack is said without ids, in each language alone', () => {
  const said = saidIn(pack);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter(([zh]) => /[A-Za-z]|^$|undefined/u.test(zh))).toEqual([]);
  expect(said.filter(([, en]) => /\p{Script=Han}|^$|undefined/u.test(en))).toEqual([]);
});

property.prop([randomPack])('every condition of any pack is said in each language alone', (any) => {
  for (const [zh, en] of saidIn(any)) {
    expect(zh).toMatch(/\S/u);
    expect(en).toMatch(/\S/u);
    // The packs' values are called 甲 and a; what else they are called is an id.
    expect(zh).not.toMatch(/[A-Za-z]/u);
    expect(en).not.toMatch(/\p{Script=Han}|alpha|beta|gamma|person-decides|notEqual|undefined/u);
  }
});
