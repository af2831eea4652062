import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrap } from './figures/drawing.ts';
import { drawFigures, FIGURES_FOLDER } from './figures/figures.ts';

const figures = await drawFigures();
const REDRAW = 'run: node --conditions=@xinfang/source scripts/site/draw-figures.ts';

describe('the figures', () => {
  it.each([...figures])('%s is as its data say', (name, text) => {
    expect(readFileSync(join(FIGURES_FOLDER, name), 'utf8') === text, REDRAW).toBe(true);
  });

  it('are all that lie in the folder', () => {
    const files = readdirSync(FIGURES_FOLDER).filter((name) => name.endsWith('.svg'));
    expect(files.toSorted()).toEqual([...figures.keys()].toSorted());
  });

  it.each([...figures])('%s names itself and what it shows', (_, text) => {
    expect(text).toMatch(/<title id="title">[^<]+<\/title>\n<desc id="description">[^<]+<\/desc>/u);
  });

  it.each([...figures])('%s fetches nothing', (_, text) => {
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\(|<script|href/u,
    );
  });
});

describe('a line of a figure', () => {
  it.each([
    ['信访部门收到信访事项', 60, ['信访部门', '收到信访', '事项']],
    ['一二三四，五六', 52, ['一二三四，', '五六']],
    ['never break a word', 60, ['never', 'break a', 'word']],
    ['', 60, []],
  ])('%j in %d is %j', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });
});
