import { describe, expect, test } from 'vitest';
import { PERSON_LEXICON, personTermIn } from './lexicon.ts';

test.each([
  ['petitionerRiskScore', 'risk score'],
  ['is-troublemaker', 'troublemaker'],
  ['Troublemakers of the year', 'troublemaker'],
  ['black_list', 'black list'],
  ['flags.vexatious', 'vexatious'],
  ['缠访人员', '缠访'],
  ['有闹访行为', '闹访'],
  ['是否越级', '越级'],
  ['信用等级', '信用'],
  ['缠　访', undefined],
  ['credit rating', 'credit'],
])('%s labels a person: %s', (text, term) => {
  expect(personTermIn(text)).toBe(term);
});

test.each([
  'isRepeat',
  'representatives',
  'too-many-representatives',
  'priorHandling',
  'underscore',
  'accredited',
  'credit card dispute',
  'creditCardDispute',
  '信用卡纠纷',
  '退休年龄认定',
  '积分入学',
  'old-age pension',
  'occupation of land',
  'noise nuisance',
  'life-threatening damage',
  '名誉权',
  '职业病诊断',
  '重复信访',
  '联名信访人数',
])('%s is about a matter', (text) => {
  expect(personTermIn(text)).toBeUndefined();
});

describe('the lexicon', () => {
  test('finds each of its own terms', () => {
    for (const term of [...PERSON_LEXICON.zh, ...PERSON_LEXICON.en])
      expect([term, personTermIn(`x ${term} y`)]).not.toContain(undefined);
  });
  test('finds none in its innocent words', () => {
    for (const word of PERSON_LEXICON.innocent)
      expect([word, personTermIn(word)]).toEqual([word, undefined]);
  });
});
