import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderRunPage } from '../src/html.ts';
import { sayerOf } from '../src/messages.ts';
import { emptyReport } from '../test/empty-report.ts';
import { hostileReport } from '../test/hostile-report.ts';
import { COMMAND, countyReport, FILES, nationalLabels } from './county-report.ts';
import { openBrowser } from './open-browser.ts';
import { pdfLetters } from './pdf-letters.ts';

/** Also what axe does not check by itself: the strictest contrast, and its rules on trial. */
const ALL_RULES = {
  runOnly: {
    type: 'tag' as const,
    values: [
      'wcag2a',
      'wcag2aa',
      'wcag2aaa',
      'wcag21a',
      'wcag21aa',
      'wcag22aa',
      'best-practice',
      'experimental',
    ],
  },
  resultTypes: ['violations' as const],
};
const WIDTHS = [360, 768, 1280];
const LANGS = ['zh', 'en'] as const;
const REPORTS = {
  'the county’s report': countyReport(),
  'an empty report': emptyReport,
  'a hostile report': hostileReport,
};
const PAGES = Object.entries(REPORTS).flatMap(([name, report]) =>
  LANGS.map((lang) => ({ name, lang, report })),
);

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'xinfang-page-'));
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

describe.each(PAGES)('$name, $lang', ({ report, lang }) => {
  let context: BrowserContext;
  let url: string;
  const said: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    const file = join(folder, `${PAGES.findIndex((one) => one.report === report)}-${lang}.html`);
    writeFileSync(
      file,
      renderRunPage(report, {
        lang,
        labels: nationalLabels(),
        variant: 'due',
        files: FILES,
        wholeFiles: FILES,
        command: COMMAND,
      }),
    );
    url = pathToFileURL(file).href;
    context = await browser.newContext();
    context.on('console', (message) => said.push(message.text()));
    context.on('weberror', (error) => said.push(error.error().message));
    context.on('request', (request) => asked.push(request.url()));
  });
  afterAll(() => context?.close());

  const openAt = async (width: number): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.goto(url);
    return page;
  };

  test.each(WIDTHS)('at %d pixels axe finds nothing', async (width) => {
    await using page = await openAt(width);
    // The page has no frames, so that the faster way loses nothing.
    const { violations } = await new AxeBuilder({ page })
      .options(ALL_RULES)
      .setLegacyMode()
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test.each(WIDTHS)('at %d pixels the page does not scroll sideways', async (width) => {
    await using page = await openAt(width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  test('one of the two sizes of each chart is shown, and its text can be read', async () => {
    for (const [width, size] of [
      [360, 'narrow'],
      [1280, 'wide'],
    ] as const) {
      await using page = await openAt(width);
      const figures = await page.locator('figure').count();
      expect(await page.locator('figure > div:visible').count()).toBe(figures);
      expect(await page.locator(`figure > .${size}:visible`).count()).toBe(figures);
      expect(await page.evaluate(SMALLEST_TEXT)).toBeGreaterThanOrEqual(9);
    }
  });

  test('every link within the page leads to something', async () => {
    await using page = await openAt(1280);
    expect(await page.evaluate(DEAD_LINKS)).toEqual([]);
  });

  test('from the keyboard: the first stop skips to the content, tables that scroll can be reached', async () => {
    await using page = await openAt(360);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    expect(await page.evaluate(UNREACHABLE_SCROLLERS)).toEqual([]);
  });

  test('it prints on A4, and its text stays text', async () => {
    await using page = await openAt(1280);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const source = pdf.toString('latin1');
    expect(source.match(/\/Type\s*\/Page\b/gu)?.length).toBeGreaterThanOrEqual(1);
    expect(source).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
    const letters = pdfLetters(pdf);
    const heading = sayerOf(lang)('run.title').replaceAll(' ', '');
    expect(Array.from(heading).filter((letter) => !letters.has(letter))).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 680, height: 960 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(680);
    expect(await page.locator('nav').isVisible()).toBe(false);
  });

  test('nothing is said on the console, nothing but the page is asked for', () => {
    expect(said).toEqual([]);
    expect(new Set(asked)).toEqual(new Set([url]));
  });
});

/** In pixels of the screen, over all text that is shown, charts as they are scaled. */
const SMALLEST_TEXT = `(() => {
  const sizes = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (texts.currentNode.data.trim() === '' || !element.checkVisibility()) continue;
    const svg = element.ownerSVGElement;
    const scale = svg == null ? 1 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    sizes.push(parseFloat(getComputedStyle(element).fontSize) * scale);
  }
  return Math.min(...sizes);
})()`;

const DEAD_LINKS = `[...document.querySelectorAll('a[href^="#"]')]
  .map((link) => link.getAttribute('href').slice(1))
  .filter((id) => document.getElementById(id) === null)`;

const UNREACHABLE_SCROLLERS = `[...document.querySelectorAll('body *')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    && (element.tabIndex !== 0 || element.getAttribute('aria-label') === null))
  .map((element) => element.outerHTML.slice(0, 80))`;
