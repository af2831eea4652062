import type { Plugin } from '@xinfang/sdk';
import { expect, test } from 'vitest';
import { BAD_PLUGINS } from '../../test/bad-plugins.ts';
import { GOOD_OPTIONS, goodPlugin } from '../../test/good-plugin.ts';
import { checkPlugin } from './check-plugin.ts';

/** The good plugin without what makes the pack load anew, which takes most of the time. */
const withoutPacks = (): Plugin => {
  const { packs: _, indicators: __, ...plugin } = goodPlugin();
  return plugin;
};

test.each(BAD_PLUGINS)('$kind is refused', async ({ spoil, found, options }) => {
  const findings = await checkPlugin(spoil(withoutPacks()) as Plugin, {
    ...GOOD_OPTIONS,
    limits: { call: 250 },
    ...options,
  });
  expect(findings.map(({ code, element }) => [code, element])).toEqual(found);
  for (const { message, hint } of findings) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).toMatch(/[a-z]/u);
    if (hint !== undefined) expect(hint.zh).toMatch(/\p{Script=Han}/u);
  }
});

test('there are many kinds of them', () => {
  expect(new Set(BAD_PLUGINS.map(({ kind }) => kind)).size).toBe(BAD_PLUGINS.length);
  expect(BAD_PLUGINS.length).toBeGreaterThan(60);
});
