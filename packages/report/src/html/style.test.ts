import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CONTENT_POLICY, STYLE } from './style.ts';

test('the policy allows exactly the style that stands in the page', () => {
  const hash = createHash('sha256').update(STYLE).digest('base64');
  expect(CONTENT_POLICY).toBe(
    `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
  );
});

test('the style loads nothing and cannot end its element', () => {
  expect(STYLE).not.toMatch(/url\(|@import|@font-face|<|\r/u);
});
