import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

describe('the command line', () => {
  test.each([
    [[], { matrix: false, keep: false }],
    [['--node', '22'], { node: '22', matrix: false, keep: false }],
    [['--typescript', '5.9', '--keep'], { typescript: '5.9', matrix: false, keep: true }],
    [['--matrix'], { matrix: true, keep: false }],
  ])('%j is understood', (args, options) => {
    expect(readOptions(args)).toEqual(options);
  });

  test.each([
    [['--node', '20'], '--node takes 22, 24, 26, not 20'],
    [['--typescript', '4'], '--typescript takes 5.9, 6, 7, not 4'],
    [['--nod', '22'], '--nod'],
    [['22'], '22'],
  ])('%j is refused by name', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
