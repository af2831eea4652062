import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { loadPackOrThrow } from '@xinfang/pack';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../pack/test/files-in.ts';
import { openBrowser } from '../../report/browser/open-browser.ts';
import { packPages } from '../src/pages.ts';

const RULES = {
  runOnly: {
    type: 'tag' as const,
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  resultTypes: ['violations' as const],
};
const WIDTHS = [360, 1280];
/** One page of each kind, those with the most on them. */
const KINDS = [
  'index.html',
  'groups/dispatch.html',
  'rules/dispatch.accused-unstated.html',
  'deadlines/xf22.objection.html',
  'remedies/review.html',
  'routes/administrative-litigation.html',
  'indicators/reply-in-time.html',
  'instruments/xf22.html',
  'facts.html',
  'conditions.html',
  'warnings.html',
  'integrity.html',
  'untranslated.html',
  'cases/deadline-objection.html',
];
const PAGES = ['index.html', ...['zh', 'en'].flatMap((lang) => KINDS.map((at) => `${lang}/${at}`))];

let browser: Browser;
let folder: string;
const asked: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'xinfang-pages-'));
  const files = filesIn(new URL('../../../packs/national/', import.meta.url));
  for (const { path, text } of packPages(loadPackOrThrow([files]), [files])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const openAt = async (path: string, width: number): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  page.on('console', (message) => said.push(message.text()));
  page.on('request', (request) => asked.push(request.url()));
  await page.setViewportSize({ width, height: 900 });
  await page.goto(pathToFileURL(join(folder, path)).href);
  return page;
};

describe.each(PAGES)('%s', (path) => {
  test.each(WIDTHS)(
    'at %d pixels axe finds nothing, and it does not scroll sideways',
    async (width) => {
      await using page = await openAt(path, width);
      const { violations } = await new AxeBuilder({ page })
        .options(RULES)
        .setLegacyMode()
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );

  test('it prints on A4 without what only a screen needs', async () => {
    await using page = await openAt(path, 680);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(680);
    expect(await page.locator('nav:visible').count()).toBe(0);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/u);
  });
});

test('from the keyboard: the first stop skips to the content, tables that scroll can be reached', async () => {
  await using page = await openAt('zh/groups/dispatch.html', 360);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
  expect(await page.evaluate(UNREACHABLE_SCROLLERS)).toEqual([]);
});

test('pages lead from one to the other, and to the same page in the other language', async () => {
  await using page = await openAt('index.html', 1280);
  await page.getByText('从这里开始（中文）').click();
  await page.locator('main a', { hasText: '去向' }).first().click();
  expect(page.url()).toMatch(/zh\/groups\/dispatch\.html$/u);
  await page.getByText('English', { exact: true }).click();
  expect(page.url()).toMatch(/en\/groups\/dispatch\.html$/u);
});

test('nothing is said on the console, nothing but pages is asked for', () => {
  expect(said).toEqual([]);
  expect(asked.filter((url) => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
});

const UNREACHABLE_SCROLLERS = `[...document.querySelectorAll('body *')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
    && (element.tabIndex !== 0 || element.getAttribute('aria-label') === null))
  .map((element) => element.outerHTML.slice(0, 80))`;
