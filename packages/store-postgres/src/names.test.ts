import { expect, test } from 'vitest';
import { plainName } from './names.ts';

test.each(['xinfang', 'xinfang_app', '_a', 'a1'])('%s is a plain name', (name) => {
  expect(plainName(name)).toBe(name);
});

test.each(['', 'A', '1a', 'a b', 'a"b', "a'b", 'a;b', 'a-b', '信访', 'a'.repeat(64)])(
  '%j is none: what it would be put into could say something else',
  (name) => {
    expect(() => plainName(name)).toThrow('store: schema');
  },
);
