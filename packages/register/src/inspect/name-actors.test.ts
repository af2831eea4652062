import { describe, expect, test } from 'vitest';
import { labelOf } from '../../test/score-guesses.ts';
import { inPieces } from '../../test/sources.ts';
import { inspectRegister } from './inspect-register.ts';

const inspect = (...names: readonly string[]) =>
  inspectRegister(
    inPieces(
      [
        `编号,信访形式,${names.join(',')}`,
        ...Array.from(
          { length: 12 },
          (_, i) =>
            `C-${i},${i % 2 === 0 ? '来信' : '来访'},${names.map((_name, at) => `2023-${at + 3}-${i + 1}`).join(',')}`,
        ),
        '',
      ].join('\n'),
    ),
  );

const guessesIn = async (...names: readonly string[]) => {
  const { columns, warnings } = await inspect(...names);
  return {
    guesses: columns
      .slice(2)
      .map(({ guess }) => (guess === undefined ? '-' : `${labelOf(guess)} ${guess.confidence}`)),
    codes: warnings.map(({ code }) => code),
  };
};

describe('a name that says whose doing a step is', () => {
  test.each([
    ['信访局答复日期', 'replied.on low'],
    ['县信访局答复时间', 'replied.on low'],
    ['信访部门受理日期', 'accepted.on low'],
    ['本局受理日期', 'accepted.on low'],
    ['信访局/答复日期', 'replied.on low'],
    ['信访人答复日期', 'replied.on low'],
    ['信访人收到日期', 'registration.receivedOn low'],
    ['责任单位登记日期', 'registered.on low'],
  ])('is no other’s: %s', async (name, guess) => {
    const { guesses, codes } = await guessesIn('收到日期', name);
    expect(guesses).toEqual(['registration.receivedOn high', guess]);
    expect(codes).toContain('other-actor');
  });

  test.each([
    ['信访局收到日期', 'registration.receivedOn high'],
    ['信访局转送日期', 'dispatched.on/forward high'],
    ['责任单位答复日期', 'replied.on high'],
    ['承办单位受理日期', 'accepted.on high'],
  ])('is of whoever does it as a rule: %s', async (name, guess) => {
    const { guesses, codes } = await guessesIn('登记日期', name);
    expect(guesses[1]).toBe(guess);
    expect(codes).not.toContain('other-actor');
  });

  test.each(['责任单位收文日期', '承办单位收到时间', '单位收文日期'])(
    'is never the receipt of the matter: %s',
    async (name) => {
      const { guesses } = await guessesIn('录入日期', name);
      expect(guesses[0]).toBe('registration.receivedOn medium');
      expect(guesses[1]).toMatch(/^unit-received.on (?:high|medium)$/);
    },
  );

  test.each([
    ['答复日期', '责任单位答复日期', 'replied.on'],
    ['受理日期', '承办单位受理日期', 'accepted.on'],
    ['回复日期', '单位答复日期', 'replied.on'],
  ])('is preferred to one that does not: %s, %s', async (generic, own, label) => {
    const { mapping } = await inspect('收到日期', generic, own);
    expect(mapping.events?.map(({ on }) => on)).toMatchObject([{ column: own }]);
    const { guesses, codes } = await guessesIn('收到日期', generic, own);
    expect(guesses.slice(1)).toEqual([`${label} low`, `${label} high`]);
    expect(codes).toContain('rival-actor');
  });

  test('leaves doubt of one beside it that does not', async () => {
    const { guesses, codes } = await guessesIn('收到日期', '答复日期', '信访局答复日期');
    expect(guesses.slice(1)).toEqual(['replied.on medium', 'replied.on low']);
    expect(codes).toEqual(expect.arrayContaining(['rival-actor', 'other-actor']));
  });
});

describe('days that mostly lie before the receipt', () => {
  const rows = (...gaps: readonly (number | undefined)[]) =>
    [
      '编号,收到日期,信访形式,交办日期,答复日期',
      ...gaps.map((gap, i) =>
        [
          `C-${i}`,
          `2023-3-${i + 10}`,
          '来信',
          gap === undefined ? '' : `2023/3/${i + 10 + gap}`,
          `2023-4-${i + 10}`,
        ].join(','),
      ),
      '',
    ].join('\n');

  test.each([
    ['most', [-5, -5, -5, 2], 'low'],
    ['most of those that are filled', [-5, -5, -5, undefined, undefined, undefined], 'low'],
    ['half', [-5, -5, 2, 2], 'high'],
    ['one of two', [-5, undefined], 'high'],
    ['none: the same day', [0, 0, 0, 0], 'high'],
  ])('are of something else: %s', async (_, gaps, confidence) => {
    const inspection = await inspectRegister(inPieces(rows(...gaps)));
    expect(inspection.columns[3]?.guess?.confidence).toBe(confidence);
    const isLow = confidence === 'low';
    expect(inspection.mapping.events?.map(({ type }) => type)).toEqual([
      ...(isLow ? [] : ['dispatched']),
      'replied',
    ]);
    expect(inspection.warnings.some(({ code }) => code === 'days-before-receipt')).toBe(isLow);
  });
});
