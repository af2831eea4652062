import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOf } from '../../test/page-table.ts';
import { html, joined, pageText, trusted } from './markup.ts';

test('what is put in is escaped, markup is not', () => {
  const inner = html`<b>${'<i>&"\''}</b>`;
  expect(html`<p title="${'"'}">${inner}${3}${undefined}</p>`.toString()).toBe(
    '<p title="&quot;"><b>&lt;i&gt;&amp;&quot;&#39;</b>3</p>',
  );
  expect(trusted('<br>').toString()).toBe('<br>');
});

test('lists stand one after the other, also lists in lists', () => {
  expect(html`${['<', [html`<br>`, 1]]}`.toString()).toBe('&lt;<br>1');
  expect(html`${joined(['a', html`<b>b</b>`, 'c'], ' & ')}`.toString()).toBe(
    'a &amp; <b>b</b> &amp; c',
  );
});

test('no control or bidi character and no half of a character reaches the page', () => {
  expect(html`${'a\u202eb\u0000c\nd\u2066e\ud800'}`.toString()).toBe('a b c d e\ufffd');
});

property.prop([fc.string({ unit: 'binary' })])(
  'whatever is put in is read back as text',
  (text) => {
    const written = html`<p title="${text}">${text}</p>`.toString();
    expect(written.match(/[<>]/gu)).toHaveLength(4);
    expect(written.match(/"/gu)).toHaveLength(2);
    expect(textOf(written)).toBe(pageText(text).trim());
  },
);
