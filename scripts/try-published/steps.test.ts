import { describe, expect, test, vi } from 'vitest';
import { Steps, tableOf } from './steps.ts';

test('a table is as wide as its widest cells', () => {
  expect(
    tableOf([
      ['', 'node@22'],
      ['npx tsc', '1.0 s'],
      ['x', ''],
    ]),
  ).toBe('         node@22\nnpx tsc  1.0 s\nx');
});

describe('steps', () => {
  test('are printed with their seconds and kept', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const steps = new Steps();
    expect(await steps.walk('one', async () => 1)).toBe(1);
    expect(print.mock.lastCall?.[0]).toMatch(/^one +\d+\.\d s$/u);
    expect(steps.taken.map(({ name }) => name)).toEqual(['one']);
    print.mockRestore();
  });

  test('a step that fails is told as failed and ends the walk', async () => {
    const print = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const steps = new Steps();
    const failing = steps.walk('two', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(print.mock.lastCall?.[0]).toMatch(/FAILED$/u);
    expect(steps.taken).toEqual([]);
    print.mockRestore();
  });
});
