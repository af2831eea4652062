import { describe, expect, test } from 'vitest';
import { COUNTY } from '../test/county.ts';
import { readDirectory } from './read-directory.ts';

const { bodiesAbove, bodiesUnder, isUnder, texts } = readDirectory(COUNTY);

describe('bodies under a body', () => {
  test('are those near and far', () => {
    expect(bodiesUnder('town-1')).toEqual(['town-1-xf', 'town-1-ny', 'town-1-v1']);
    expect(bodiesUnder('city')).toContain('town-1-v1');
    expect(bodiesUnder('town-1-v1')).toEqual([]);
  });

  test('count the body itself where asked', () => {
    expect(bodiesUnder('town-2', { self: true })).toEqual(['town-2']);
    expect(isUnder('town-2', 'town-2')).toBe(false);
    expect(isUnder('town-2', 'town-2', { self: true })).toBe(true);
  });

  test('have those above them, the nearest first', () => {
    expect(bodiesAbove('town-1-v1')).toEqual(['town-1', 'county', 'city']);
    expect(bodiesAbove('city')).toEqual([]);
    expect(bodiesAbove('nobody')).toEqual([]);
  });

  test.each([
    ['town-1-v1', 'county', true],
    ['town-1-v1', 'county-zrzyj', false],
    ['county', 'town-1', false],
    ['nobody', 'county', false],
    ['county', 'nobody', false],
  ])('%s under %s: %s', (id, above, expected) => {
    expect(isUnder(id, above)).toBe(expected);
  });
});

describe('the words', () => {
  test('are those of all bodies as units, and of townships too', () => {
    expect(texts['unit.county-zrzyj']).toEqual({ zh: '县自然资源局', en: 'Body county-zrzyj' });
    expect(texts['township.town-1']?.zh).toBe('柳河镇');
    expect(texts['township.county']).toBeUndefined();
  });
});
