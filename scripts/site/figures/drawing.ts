import type { Text } from '@xinfang/calendar';

/** The language of a figure's words. */
export type Lang = keyof Text;

/** What a box stands for, which gives its colours. */
export type Tone = 'plain' | 'key' | 'good' | 'bad' | 'doubt' | 'quiet';

/** A piece of a figure: how high it is, and its SVG with its upper edge at a given height. */
export interface Block {
  readonly height: number;
  readonly at: (y: number) => string;
}

/** A figure in both languages. */
export interface Figure {
  /** Its file is `<name>.<lang>.svg`. */
  readonly name: string;
  readonly title: Text;
  /** What it shows, for those who do not see it. */
  readonly description: Text;
  readonly draw: (lang: Lang) => readonly Block[];
}

/** Narrow, so that the words stay readable on a telephone. */
export const WIDTH = 340;
const SHOWN_WIDTH = 420;
const EDGE = 8;
const INNER = WIDTH - 2 * EDGE;
const GAP = 8;

/** Colours by day and by night: every pair of ink and ground has a contrast of 7 : 1 or more. */
const STYLE = `
text { font-family: system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; fill: #1b1f24; font-size: 13px }
.b { font-weight: 600; font-size: 14px }
.m { text-anchor: middle }
.ground { fill: #fff }
.box { stroke-width: 1.2 }
.plain { fill: #f3f5f8; stroke: #65707d }
.key { fill: #e3edfb; stroke: #1d4f91 }
.good { fill: #e2f3e6; stroke: #1f6b35 }
.bad { fill: #fbe6e4; stroke: #962419 }
.doubt { fill: #fdf1d2; stroke: #7d5a00 }
.quiet { fill: #fff; stroke: #65707d; stroke-dasharray: 4 3 }
.line { stroke: #4a5561; stroke-width: 1.4; fill: none }
.head { fill: #4a5561 }
@media (prefers-color-scheme: dark) {
text { fill: #f2f4f7 }
.ground { fill: #1b1b1f }
.plain { fill: #2a2e34; stroke: #9aa5b1 }
.key { fill: #1c3150; stroke: #7fb0ee }
.good { fill: #173a22; stroke: #6fc088 }
.bad { fill: #4c1f1a; stroke: #f09287 }
.doubt { fill: #43360f; stroke: #dfb64a }
.quiet { fill: #1b1b1f; stroke: #9aa5b1 }
.line { stroke: #b3bdc8 }
.head { fill: #b3bdc8 }
}`;

/** The whole figure as one SVG file. */
export const renderFigure = (figure: Figure, lang: Lang): string => {
  const body = stack(figure.draw(lang));
  const height = Math.ceil(body.height + 2 * EDGE);
  const shownHeight = Math.round((height * SHOWN_WIDTH) / WIDTH);
  const language = lang === 'zh' ? 'zh-CN' : 'en';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${SHOWN_WIDTH}" height="${shownHeight}" role="img" aria-labelledby="title description" xml:lang="${language}" lang="${language}">
<title id="title">${escaped(figure.title[lang])}</title>
<desc id="description">${escaped(figure.description[lang])}</desc>
<style>${STYLE}
</style>
<rect class="ground" width="${WIDTH}" height="${height}" rx="6"/>
${body.at(EDGE)}
</svg>
`;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const WIDE = /[⺀-鿿＀-￯　-〿“”‘’…—①-⑳]/u;

/** About how wide a text is: a Han character is as wide as it is high, others a little more than half. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, letter) => sum + (WIDE.test(letter) ? 1 : 0.56), 0) * size;

const NEVER_FIRST = /^[，。；：、！？）》」”’…·,.;:!?)]/u;

/** A Han character may end a line, a Latin word may not be broken. */
const piecesOf = (text: string): readonly string[] =>
  text.match(/[⺀-鿿＀-￯　-〿“”‘’…—]|[^\s⺀-鿿＀-￯　-〿“”‘’…—]+\s*|\s+/gu) ?? [];

/** Breaks a text into lines of at most a width. */
export const wrap = (text: string, width: number, size = 13): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    const full = widthOf((line + piece).trimEnd(), size) > width;
    if (full && line !== '' && !NEVER_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
};

interface Place {
  readonly x?: number;
  readonly width?: number;
}

const LINE = 18;

interface Words extends Place {
  readonly bold?: boolean;
  readonly middle?: boolean;
}

/** Words without a box. */
export const words = (
  text: string,
  { x = EDGE, width = INNER, bold = false, middle = false }: Words = {},
): Block => {
  const lines = wrap(text, width, bold ? 14 : 13);
  const classes = [bold ? 'b' : '', middle ? 'm' : ''].filter((each) => each !== '').join(' ');
  return {
    height: lines.length * LINE,
    at: (y) =>
      lines
        .map(
          (line, i) =>
            `<text${classes === '' ? '' : ` class="${classes}"`} x="${middle ? x + width / 2 : x}" y="${y + 13 + i * LINE}">${escaped(line)}</text>`,
        )
        .join('\n'),
  };
};

interface Card extends Place {
  readonly title?: string;
  readonly lines?: readonly string[];
  readonly tone?: Tone;
}

const PAD = 8;

/** A box with a title and words below it. */
export const card = ({
  title,
  lines = [],
  tone = 'plain',
  x = EDGE,
  width = INNER,
}: Card): Block => {
  const place = { x: x + PAD, width: width - 2 * PAD };
  const inside = stack(
    [
      ...(title === undefined ? [] : [words(title, { ...place, bold: true })]),
      ...lines.map((line) => words(line, place)),
    ],
    2,
  );
  return framed(inside, { x, width, tone });
};

const framed = (
  inside: Block,
  { x, width, tone }: Required<Place> & { readonly tone: Tone },
): Block => ({
  height: inside.height + 2 * PAD - 2,
  at: (y) =>
    `<rect class="box ${tone}" x="${x}" y="${y}" width="${width}" height="${inside.height + 2 * PAD - 2}" rx="5"/>\n${inside.at(y + PAD - 1)}`,
});

/** Boxes side by side, as high as the highest. */
export const beside = (cards: readonly Card[]): Block => {
  const width = (INNER - GAP * (cards.length - 1)) / cards.length;
  const blocks = cards.map((each, i) => ({
    ...each,
    x: EDGE + i * (width + GAP),
    width,
  }));
  const height = Math.max(...blocks.map((each) => card(each).height));
  return {
    height,
    at: (y) =>
      blocks
        .map((each) => {
          const frame = `<rect class="box ${each.tone ?? 'plain'}" x="${each.x}" y="${y}" width="${width}" height="${height}" rx="5"/>`;
          const [, ...text] = card(each).at(y).split('\n');
          return [frame, ...text].join('\n');
        })
        .join('\n'),
  };
};

/** An arrow downwards with words beside it. */
export const arrow = (label = '', x = 40): Block => {
  const text = label === '' ? undefined : words(label, { x: x + 14, width: WIDTH - x - 14 - EDGE });
  const height = Math.max(24, (text?.height ?? 0) + 8);
  return {
    height,
    at: (y) =>
      [
        `<path class="line" d="M${x} ${y + 1}V${y + height - 7}"/>`,
        `<path class="head" d="M${x - 5} ${y + height - 8}h10l-5 7z"/>`,
        ...(text === undefined ? [] : [text.at(y + (height - text.height) / 2)]),
      ].join('\n'),
  };
};

/** Blocks one below the other. */
export const stack = (blocks: readonly Block[], gap = 0): Block => ({
  height: blocks.reduce((sum, { height }) => sum + height, gap * Math.max(0, blocks.length - 1)),
  at: (y) => {
    let top = y;
    return blocks
      .map((block) => {
        const drawn = block.at(top);
        top += block.height + gap;
        return drawn;
      })
      .join('\n');
  },
});

/** Empty height. */
export const space = (height = GAP): Block => ({ height, at: () => '' });

/** One square of a grid. */
export interface Cell {
  readonly lines: readonly string[];
  readonly tone: Tone;
}

/** Rows of seven squares, as a calendar has them. */
export const weeks = (cells: readonly (Cell | undefined)[], height = 46): Block => {
  const width = INNER / 7;
  return {
    height: Math.ceil(cells.length / 7) * height,
    at: (y) =>
      cells
        .flatMap((cell, i) =>
          cell === undefined ? [] : [{ cell, column: i % 7, week: Math.floor(i / 7) }],
        )
        .map(({ cell, column, week }) => {
          const x = EDGE + column * width;
          const top = y + week * height;
          const text = cell.lines.map(
            (line, i) =>
              `<text class="m${i === 0 ? '' : ' b'}" x="${round(x + width / 2)}" y="${top + 17 + i * 19}">${escaped(line)}</text>`,
          );
          return [
            `<rect class="box ${cell.tone}" x="${round(x + 1)}" y="${top + 1}" width="${round(width - 2)}" height="${height - 2}" rx="4"/>`,
            ...text,
          ].join('\n');
        })
        .join('\n'),
  };
};

const round = (value: number): number => Math.round(value * 10) / 10;
