import { describe, expect, test } from 'vitest';
import { NATIONAL_FACTS } from '../../test/national-facts.ts';
import type { Target } from './target.ts';
import { meaningReader } from './value-meaning.ts';

const meaningOf = (fact: string, value: string) =>
  meaningReader(
    `facts.${fact}` as Target,
    undefined,
    NATIONAL_FACTS.find(({ id }) => id === fact),
  )?.(value);

describe('a value of a fact', () => {
  test.each([
    ['remit', '本级', 'same-level'],
    ['remit', '下级机关、单位', 'subordinate'],
    ['remit', '别处', 'elsewhere'],
    ['remit', '本机关', 'own'],
    ['administrativeProcedure', '行政裁决', 'adjudication'],
    ['administrativeProcedure', '不涉及', 'none'],
    ['administrativeProcedure', 'Administrative penalty', undefined],
    ['administrativeProcedure', 'penalty', 'penalty'],
    ['priorHandling', '没有办过', 'none'],
    ['priorHandling', '正在办理', 'pending'],
    ['priorHandling', '已有书面答复', 'replied'],
    ['purpose', '申诉求决', 'appeal'],
    ['judicialMatter', '是', true],
  ])('of %s: %s is %s', (fact, value, meaning) => {
    expect(meaningOf(fact, value)).toBe(meaning);
  });

  test('is not told by a part that several labels have', () => {
    const values = ['甲乙', '甲丙'].map((zh, i) => ({ value: `v${i}`, label: { zh, en: zh } }));
    const fact = { id: 'any', type: 'enum', values } as const;
    expect(meaningReader('facts.any', undefined, fact)?.('甲')).toBeUndefined();
    expect(meaningReader('facts.any', undefined, fact)?.('甲乙')).toBe('v0');
  });

  test('is not understood with a name beside it', () => {
    expect(meaningOf('purpose', '钱塘柒检举控告')).toBeUndefined();
    expect(meaningOf('priorHandling', '没有办过（钱塘柒）')).toBeUndefined();
  });

  test('is one that the pack declares, whatever the dictionary knows', () => {
    const fact = {
      id: 'purpose',
      type: 'enum',
      values: [{ value: 'complaint', label: { zh: '投诉', en: 'Complaint' } }],
    } as const;
    expect(meaningReader('facts.purpose', undefined, fact)?.('投诉')).toBe('complaint');
    expect(meaningReader('facts.purpose', undefined, fact)?.('求决')).toBeUndefined();
  });
});
