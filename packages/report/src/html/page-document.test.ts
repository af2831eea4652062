import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html } from './markup.ts';
import { pageDocument } from './page-document.ts';

const page = pageDocument({
  title: '<目录>',
  lang: 'zh',
  body: html`<main><h1>目录</h1></main>`,
  style: '.own { color: #000; }',
});

const stylesOf = (text: string): readonly string[] =>
  [...text.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, rules]) => rules ?? '');

test('the policy allows exactly the styles that stand in the page, and nothing else', () => {
  const hashes = stylesOf(page).map(
    (rules) => `'sha256-${createHash('sha256').update(rules).digest('base64')}'`,
  );
  expect(hashes).toHaveLength(2);
  expect(page).toContain(
    `content="default-src 'none'; style-src ${hashes.join(' ')}; base-uri 'none'; form-action 'none'"`,
  );
});

test('title and language are those given, and the body stands as it is', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
  expect(page).toContain('<title>&lt;目录&gt;</title>');
  expect(page).toContain('<body>\n<main><h1>目录</h1></main>\n</body>');
  expect(pageDocument({ title: 'Contents', lang: 'en', body: [] })).toContain('<html lang="en">');
});

test('without a style of its own a page has the shared one alone', () => {
  expect(stylesOf(pageDocument({ title: '目录', lang: 'zh', body: [] }))).toHaveLength(1);
});

test('the shared style loads nothing', () => {
  expect(stylesOf(page)[0]).not.toMatch(/url\(|@import|@font-face/u);
});

test.each([['</style>'], ['a\r\nb']])(
  'the style %j, which would not be read as given, is refused',
  (style) => {
    expect(() => pageDocument({ title: '目录', lang: 'zh', body: [], style })).toThrow(RangeError);
  },
);
