import {
  ARRIVALS,
  CHANNELS,
  DELIVERED_DOCUMENTS,
  DISPATCH_MODES,
  EVENT_TYPES,
  GRADES,
  REPLY_OUTCOMES,
} from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import type { Target } from './target.ts';
import { meaningReader } from './value-meaning.ts';
import { VALUE_WORDS } from './value-words.ts';

describe('the words of a category', () => {
  test.each<[Target, readonly string[]]>([
    ['registration.channel', CHANNELS],
    ['registration.arrival', ARRIVALS],
    ['events.dispatched.mode', DISPATCH_MODES],
    ['events.evaluated.grade', GRADES],
    ['events.replied.outcome', REPLY_OUTCOMES],
    ['events.delivered.document', DELIVERED_DOCUMENTS],
    ['facts.purpose', ['suggestion', 'accusation', 'appeal', 'other']],
    ['facts.remit', ['same-level', 'subordinate', 'elsewhere', 'own']],
    ['events.any.type', [...EVENT_TYPES, 'no-event']],
  ])('of %s mean nothing that a case could not hold', (target, allowed) => {
    const meanings = [...new Set(VALUE_WORDS[target]?.values())];
    expect(meanings.filter((meaning) => !allowed.includes(`${meaning}`))).toEqual([]);
    expect(meanings.length).toBeGreaterThan(0);
  });
});

describe('a value', () => {
  test.each<[Target, string, unknown]>([
    ['registration.channel', '来信', 'letter'],
    ['registration.channel', ' 来 访 ', 'visit'],
    ['registration.channel', '来访（集体访）', 'visit'],
    ['registration.channel', '市长信箱', 'online'],
    ['registration.channel', '国家信访信息系统', 'online'],
    ['registration.channel', '网上信访', 'online'],
    ['registration.channel', '手机ＡＰＰ', 'online'],
    ['registration.channel', '12345热线', 'phone'],
    ['registration.channel', '传真', 'fax'],
    ['registration.channel', '信鸽', undefined],
    ['registration.arrival', '省信访局转送', 'transferred'],
    ['facts.purpose', '揭发控告', 'accusation'],
    ['facts.purpose', '求决', 'appeal'],
    ['facts.judicialMatter', '是', true],
    ['facts.judicialMatter', '×', false],
    ['events.evaluated.grade', '基本满意', 'mostly-satisfied'],
    ['events.evaluated.grade', '满意（电话回访）', 'satisfied'],
    ['events.dispatched.mode', '交办', 'assign'],
    ['repeat-flag', '重件', true],
    ['registration.unit', '县水利局', undefined],
  ])('in a column of %s, %j means %s', (target, value, meaning) => {
    expect(meaningReader(target, undefined)?.(value)).toBe(meaning);
  });

  test.each(['张三来访', '来访（张三）', '13900001234电话', '张三的信箱', '来访 李某某'])(
    'that holds more than words of the category is not understood: %j',
    (value) => {
      expect(meaningReader('registration.channel', undefined)?.(value)).toBeUndefined();
    },
  );

  test('of a column that asks whether means what the name says', () => {
    const meaning = meaningReader('registration.arrival', { yes: 'assigned', no: 'direct' });
    expect([meaning?.('是'), meaning?.('否'), meaning?.('交办')]).toEqual([
      'assigned',
      'direct',
      'assigned',
    ]);
  });
});
