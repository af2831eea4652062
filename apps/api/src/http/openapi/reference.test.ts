import { expect, test } from 'vitest';
import { testApp } from '../../../test/test-app.ts';

test('the reference page loads from this service only, and its policy lets it load from nowhere else', async () => {
  const app = await testApp();
  const page = await app.inject({ url: '/reference/', headers: { accept: 'text/html' } });
  expect(page.statusCode).toBe(200);
  const loaded = [...page.body.matchAll(/(?:src|href)\s*=\s*"([^"]*)"/gu)].map(([, url]) => url);
  expect(loaded).toEqual(['js/scalar.js']);
  expect(page.body).not.toMatch(/https?:\/\//u);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/u);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toMatch(/script-src 'self' 'sha256-/u);
});

test('the script of the page is given by this service', async () => {
  const app = await testApp();
  const script = await app.inject('/reference/js/scalar.js');
  expect(script.statusCode).toBe(200);
  expect(script.headers['content-type']).toContain('javascript');
});
