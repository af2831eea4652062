import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { accepts } from '../hooks/accept.ts';
import { languageOf } from './language.ts';
import { pointerOf, pointerOfPath } from './pointer.ts';

describe('a pointer', () => {
  test.for([
    ['', ''],
    ['registration.receivedOn', '/registration/receivedOn'],
    ['events[2].on', '/events/2/on'],
    ['facts["a.b/c"]', '/facts/a.b~1c'],
  ] as const)('of the path %j is %j', ([path, pointer]) => {
    expect(pointerOfPath(path)).toBe(pointer);
  });

  property.prop([fc.array(fc.oneof(fc.string(), fc.nat()))])(
    'has one part for each part of a path, which can be read back',
    (parts) => {
      const read = pointerOf(parts).split('/').slice(1);
      const back = read.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      expect(back).toEqual(parts.map(String));
    },
  );
});

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
