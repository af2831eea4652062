/** What a chart may consist of; nothing else that the charting library writes reaches the page. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'text',
  'tspan',
  'rect',
  'line',
  'polyline',
  'defs',
  'pattern',
  'clipPath',
]);
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'clip-path',
  'd',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-size',
  'font-weight',
  'height',
  'id',
  'paint-order',
  'patternTransform',
  'patternUnits',
  'points',
  'stroke',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'transform',
  'viewBox',
  'width',
  'x',
  'x1',
  'x2',
  'xml:space',
  'y',
  'y1',
  'y2',
]);
/** Of a style attribute only these are kept, as attributes: the page's policy allows no styles in elements. */
const STYLES: ReadonlySet<string> = new Set(['font-size', 'font-weight']);
const INVISIBLE = /fill="none"(?!.*stroke="(?!none))|fill-opacity="0"/u;

/**
 * A chart's SVG as it stands on a page: without styles and scripts, numbers to a tenth, and with ids that are the chart's
 * own and the same each time (the charting library counts charts over its whole life).
 *
 * @example
 * cleanSvg('<svg width="9.123" class="zr7-cls-0"></svg>', 'months'); // '<svg width="9.1"/>'
 */
export const cleanSvg = (svg: string, name: string): string =>
  svg
    .replaceAll(/<style[^>]*>[\s\S]*?<\/style>/gu, '')
    .replaceAll(/<(\/?)([\w:]+)([^>]*)>/gu, (_, slash: string, tag: string, attributes: string) => {
      if (!ELEMENTS.has(tag)) return '';
      return slash === '' ? `<${tag}${cleanAttributes(attributes, name)}>` : `</${tag}>`;
    })
    .replaceAll(/<(\w+)([^>]*)><\/\1>\n?/gu, (_, tag: string, attributes: string) =>
      tag === 'path' && INVISIBLE.test(attributes) ? '' : `<${tag}${attributes}/>\n`,
    )
    .trim();

const cleanAttributes = (attributes: string, name: string): string =>
  [...attributes.matchAll(/([\w:-]+)="([^"]*)"/gu)]
    .flatMap(([, key = '', value = '']) => (key === 'style' ? declarations(value) : [[key, value]]))
    .filter(([key = '']) => ATTRIBUTES.has(key))
    .map(([key = '', value = '']) => ` ${key}="${ownIds(rounded(key, value), name)}"`)
    .join('');

const declarations = (style: string): readonly (readonly string[])[] =>
  style
    .split(';')
    .map((declaration) => declaration.split(':').map((part) => part.trim()))
    .filter(([key = '']) => STYLES.has(key))
    .map(([key = '', value = '']) => [key, value.replace(/px$/u, '')]);

const TENTHS = 10;

const rounded = (key: string, value: string): string =>
  ['fill', 'stroke', 'id', 'clip-path'].includes(key)
    ? value
    : value.replaceAll(
        /-?\d+\.\d{2,}/gu,
        (number) => `${Math.round(Number(number) * TENTHS) / TENTHS}`,
      );

const ownIds = (value: string, name: string): string =>
  value.replace(/^(url\(#)?zr\d+-/u, (_, url: string | undefined) => `${url ?? ''}${name}-`);
