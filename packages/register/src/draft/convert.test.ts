import { describe, expect, test } from 'vitest';
import type { Column } from '../mapping/mapping-schema.ts';
import type { Kind } from './case-places.ts';
import { converterOf } from './convert.ts';

const convert = (raw: unknown, kind: Kind, column: Omit<Column, 'column'> = {}) =>
  converterOf({ column: 'c', ...column }, kind)(raw);

describe('cells in the places of a case', () => {
  test.each<[unknown, Kind, unknown]>([
    [' 标题 ', 'text', '标题'],
    [17, 'text', '17'],
    [true, 'text', 'true'],
    [' 3 ', 'whole', 3],
    ['３', 'whole', 3],
    [3, 'whole', 3],
    ['-1.5', 'number', -1.5],
    ['是', 'boolean', true],
    [' FALSE ', 'boolean', false],
    [0, 'boolean', false],
    [1, 'boolean', true],
    ['无', 'boolean', false],
    ['2023/3/1', 'date', '2023-03-01'],
    ['county-zrzyj', 'list', ['county-zrzyj']],
    [['a', 'b'], 'list', ['a', 'b']],
    [' same-level ', 'any', 'same-level'],
    [true, 'any', true],
    [[{ name: 'x' }], 'json', [{ name: 'x' }]],
  ])('%j as %s becomes %j', (raw, kind, value) => {
    expect(convert(raw, kind)).toEqual({ value });
  });

  test.each<[unknown, Kind, string]>([
    [{}, 'text', 'wrong-type'],
    [2 ** 60, 'text', 'wrong-type'],
    ['3人', 'whole', 'wrong-type'],
    ['0x10', 'number', 'wrong-type'],
    ['', 'number', 'wrong-type'],
    ['也许', 'boolean', 'wrong-type'],
    [2, 'boolean', 'wrong-type'],
    ['2023-02-30', 'date', 'impossible-date'],
    [45000, 'date', 'impossible-date'],
    [[], 'any', 'wrong-type'],
  ])('%j as %s is refused: %s', (raw, kind, code) => {
    expect(convert(raw, kind)).toMatchObject({ code });
  });

  test('a table of values is all that a cell may hold', () => {
    const values = { 来信: 'letter', '1': 'visit', 是: true };
    expect(convert(' 来信 ', 'text', { values })).toEqual({ value: 'letter' });
    expect(convert(1, 'text', { values })).toEqual({ value: 'visit' });
    expect(convert('是', 'any', { values })).toEqual({ value: true });
    expect(convert('toString', 'text', { values })).toMatchObject({ code: 'unknown-value' });
    expect(convert({}, 'text', { values })).toMatchObject({ code: 'unknown-value' });
    expect(convert('信函', 'text', { values })).toMatchObject({
      hint: { zh: expect.stringContaining('来信') },
    });
  });

  test('what the mapping says of a type goes before the place', () => {
    expect(convert('是', 'any', { type: 'boolean' })).toEqual({ value: true });
    expect(convert('3', 'any', { type: 'number' })).toEqual({ value: 3 });
    expect(convert('2023.3.1', 'any', { type: 'date' })).toEqual({ value: '2023-03-01' });
    expect(convert('1.3.2023', 'any', { date: ['D.M.YYYY'] })).toEqual({ value: '2023-03-01' });
  });

  test.each<[unknown, string | undefined]>([
    [45000, '2023-03-15'],
    ['45000', '2023-03-15'],
    [45000.75, '2023-03-15'],
    ['2023-3-15', '2023-03-15'],
    [0, undefined],
    [1e300, undefined],
    [Number.NaN, undefined],
    [true, undefined],
  ])('%j is the day number of %s where the mapping says so', (raw, day) => {
    expect(convert(raw, 'date', { date: ['YYYY-M-D', 'serial'] })).toMatchObject(
      day === undefined ? { code: 'impossible-date' } : { value: day },
    );
  });

  test.each<[string, RegExp]>([
    ['2023-02-30', /^写法对/u],
    ['2023年13月1日', /^写法对/u],
    ['2023/3/1 25:00', /^写法对/u],
    ['3月1日', /^写法：/u],
    ['20230301', /^写法：/u],
  ])('the day %j tells whether it is the form', (raw, zh) => {
    expect(convert(raw, 'date')).toMatchObject({ hint: { zh: expect.stringMatching(zh) } });
  });

  test('a number that looks like a day number says how to have it read, without repeating it', () => {
    for (const raw of ['45123', 45123, '45123.25'])
      expect(convert(raw, 'date')).toMatchObject({
        code: 'impossible-date',
        hint: { zh: expect.stringMatching(/^(?!.*45123).*"serial"/u) },
      });
    for (const raw of ['2023', 20230301, '4512x'])
      expect(JSON.stringify(convert(raw, 'date'))).not.toContain('serial');
  });

  test('a separator parts several values in one cell', () => {
    expect(convert('甲局、 乙局、', 'list', { split: '、' })).toEqual({ value: ['甲局', '乙局'] });
    expect(convert(['甲局 '], 'list', { split: '、' })).toEqual({ value: ['甲局'] });
  });

  test('each value of several is read as one of its column would be', () => {
    const values = { 甲局: 'county-a', 乙局: 'county-b' };
    const two = { value: ['county-a', 'county-b'] };
    expect(convert(' 甲局、乙局 、', 'list', { split: '、', values })).toEqual(two);
    expect(convert(['甲局', ' 乙局'], 'list', { split: '、', values })).toEqual(two);
    expect(convert(['甲局', '乙局'], 'list', { values })).toEqual(two);
    expect(convert('甲局', 'list', { values })).toEqual({ value: ['county-a'] });
    expect(convert('1,2', 'any', { split: ',', type: 'number' })).toEqual({ value: [1, 2] });
    expect(convert('2023.3.1,2023.3.2', 'any', { split: ',', date: ['YYYY.M.D'] })).toEqual({
      value: ['2023-03-01', '2023-03-02'],
    });
  });

  test('one unknown value of several is enough to refuse the cell', () => {
    const values = { 甲局: 'county-a' };
    for (const cell of ['甲局、丙局', ['甲局', {}]])
      expect(convert(cell, 'list', { split: '、', values })).toEqual({
        code: 'unknown-value',
        hint: { zh: '可用：甲局', en: 'Allowed: 甲局' },
      });
    expect(convert('1,x', 'any', { split: ',', type: 'number' })).toMatchObject({
      code: 'wrong-type',
    });
  });

  test('no hint repeats the cell', () => {
    const kinds: Kind[] = ['text', 'whole', 'number', 'boolean', 'date', 'any'];
    for (const kind of kinds)
      for (const raw of ['canary-1380', { canary: 'canary-1380' }])
        expect(JSON.stringify(['value' in convert(raw, kind) || convert(raw, kind)])).not.toContain(
          'canary',
        );
  });
});
