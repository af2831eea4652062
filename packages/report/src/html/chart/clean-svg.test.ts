import { expect, test } from 'vitest';
import { cleanSvg } from './clean-svg.ts';

test('ids are the chart’s own, whatever number the library was at', () => {
  const svg = (id: string) =>
    `<svg><path fill="url(#${id})" d="M1 1"></path><defs><pattern id="${id}"></pattern></defs></svg>`;
  expect(cleanSvg(svg('zr0-p0'), 'months')).toBe(cleanSvg(svg('zr217-p0'), 'months'));
  expect(cleanSvg(svg('zr0-p0'), 'months')).toContain('fill="url(#months-p0)"');
  expect(cleanSvg(svg('zr0-p0'), 'months')).toContain('<pattern id="months-p0"/>');
});

test('a text that looks like an id stays a text', () => {
  expect(cleanSvg('<text>url(#zr0-p0) id="zr0-p0"</text>', 'months')).toBe(
    '<text>url(#zr0-p0) id="zr0-p0"</text>',
  );
});

test.each([
  ['a style element', '<style><![CDATA[.a:hover { fill: red; }]]></style>', ''],
  ['a script', '<g><script src="x"></script></g>', '<g/>'],
  ['what listens', '<path onclick="x" d="M1 1"></path>', '<path d="M1 1"/>'],
  [
    'classes and notes of the library',
    '<path class="zr0-cls-0" ecmeta_silent="true"></path>',
    '<path/>',
  ],
  ['what nobody sees', '<g><path d="M1 1" fill="none"></path></g>', '<g></g>'],
])('%s is left out', (_, svg, clean) => {
  expect(cleanSvg(svg, 'months').replaceAll('\n', '')).toBe(clean);
});

test('of a style attribute size and weight are kept, as attributes', () => {
  expect(
    cleanSvg('<text style="font-size:12px;font-family:sans-serif;font-weight:bold">1</text>', 'a'),
  ).toBe('<text font-size="12" font-weight="bold">1</text>');
});

test('numbers are kept to a tenth', () => {
  expect(cleanSvg('<path d="M1.2345 -0.96l10 2.5Z" stroke="#123456"></path>', 'a').trim()).toBe(
    '<path d="M1.2 -1l10 2.5Z" stroke="#123456"/>',
  );
});
