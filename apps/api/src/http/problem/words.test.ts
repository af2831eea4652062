import { describe, expect, test } from 'vitest';
import { accepts } from '../hooks/accept.ts';
import { languageOf } from './language.ts';

describe('the language', () => {
  test.for([
    [undefined, 'zh'],
    ['', 'zh'],
    ['en', 'en'],
    ['en-GB, zh;q=0.5', 'en'],
    ['en;q=0.5, zh-CN', 'zh'],
    ['fr, de;q=0.9', 'zh'],
    ['en;q=0', 'zh'],
    ['*', 'zh'],
    ['en;q=nonsense', 'zh'],
  ] as const)('of %j is %s', ([header, lang]) => {
    expect(languageOf(header)).toBe(lang);
  });
});

describe('acceptance', () => {
  test.for([
    [undefined, true],
    ['*/*', true],
    ['application/json', true],
    ['application/*', true],
    ['text/html, */*;q=0.1', true],
    ['text/html', false],
    ['application/json;q=0, */*', false],
    ['application/json;q=0.0', false],
    ['APPLICATION/JSON', true],
  ] as const)('of JSON by %j: %s', ([header, taken]) => {
    expect(accepts(header, 'application/json')).toBe(taken);
  });
});
