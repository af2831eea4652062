import { describe, expect, it } from 'vitest';
import { matches, stepsOf } from './doc-walk.ts';

describe('the runner of walks', () => {
  it('reads files and commands', () => {
    const text = '```json file=a/b.json\n{}\n```\n```console exit=1\n$ npx xinfang x\nout\n```\n';
    expect(stepsOf(text)).toEqual([
      { kind: 'file', line: 2, path: 'a/b.json', text: '{}\n' },
      { kind: 'command', line: 5, command: 'npx xinfang x', exit: 1, printed: 'out' },
    ]);
  });

  it.each([
    ['a\nb\n', 'a\nb', true],
    ['a\nb\nc', 'a\n…\nc', true],
    ['a\nc', 'a\n…\nc', true],
    ['took 3 s', 'took … s', true],
    ['a\nb', 'a\n…', true],
    ['a', 'b', false],
    ['a\nb', 'a', false],
    ['a.b', 'axb', false],
  ])('%j is what %j says: %s', (printed, said, same) => {
    expect(matches(printed, said)).toBe(same);
  });
});
