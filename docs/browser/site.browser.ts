import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../packages/report/browser/open-browser.ts';
import { type SiteServer, serveSite } from './serve-site.ts';

/** Also what axe does not check by itself: the strictest contrast. */
const ALL_RULES = {
  runOnly: {
    type: 'tag' as const,
    values: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  resultTypes: ['violations' as const],
};
const WIDTHS = [360, 768, 1280];

/** Some of each kind, in both languages. */
const PAGES = [
  '',
  'start/',
  'start/developer/',
  'concepts/deadline/',
  'concepts/rate/',
  'concepts/guard/',
  'guides/rule-author/',
  'guides/service-in-use/',
  'guides/who-may-see-what/',
  'recipes/',
  'recipes/decide-in-a-page/',
  'law/',
  'law/xf22/',
  'law/calendar/',
  'law/routes/',
  'diagnostics/',
  'diagnostics/about-a-person/',
  'case/',
  'glossary/',
  'problems/',
  'performance/',
  'en/',
  'en/start/clerk/',
  'en/concepts/decision/',
  'en/concepts/log/',
  'en/guides/build-on-the-service/',
  'en/law/untranslated/',
  'en/law/rules/',
  'en/reference/',
  'en/reference/calendar/',
  'en/decisions/0004-dependencies/',
];

let browser: Browser;
let server: SiteServer;
let context: BrowserContext;
const said: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([openBrowser(), serveSite()]);
  context = await browser.newContext({ reducedMotion: 'reduce' });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') said.push(message.text());
  });
  context.on('weberror', (error) => said.push(error.error().message));
  context.on('request', (request) => asked.push(request.url()));
});
afterAll(async () => {
  await browser?.close();
  await server?.[Symbol.asyncDispose]();
});

const openAt = async (path: string, width: number): Promise<Page> => {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(server.url + path, { waitUntil: 'load' });
  await page.waitForFunction(() => '__vue_app__' in (document.querySelector('#app') ?? {}));
  return page;
};

const violationsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).options(ALL_RULES).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  );
};

const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((each) => document.activeElement?.matches(each) === true, selector);

describe('at every width axe finds nothing and only tables and code scroll sideways', () => {
  test.each(PAGES)('/%s', async (path) => {
    const page = await openAt(path, 1280);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violationsOf(page), `at ${width} pixels`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `at ${width} pixels`).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});

describe('in dark colours', () => {
  test.each(['', 'law/xf22/', 'concepts/deadline/', 'en/reference/calendar/'])(
    '/%s keeps its contrast',
    async (path) => {
      const page = await openAt(path, 1280);
      await page.evaluate(() => document.documentElement.classList.add('dark'));
      expect(await violationsOf(page)).toEqual([]);
      await page.close();
    },
  );
});

describe('by keyboard', () => {
  test('the first stop leads past the menus', async () => {
    const page = await openAt('concepts/deadline/', 1280);
    await page.keyboard.press('Tab');
    expect(await hasFocus(page, '.VPSkipLink')).toBe(true);
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#VPContent');
    await page.close();
  });

  test('every stop shows where it is', async () => {
    const page = await openAt('start/', 1280);
    const unseen: string[] = [];
    for (let stop = 0; stop < 40; stop += 1) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(() => {
        const at = document.activeElement;
        if (at === null || at === document.body) return '';
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return outlineStyle === 'none' || outlineWidth === '0px' ? at.outerHTML.slice(0, 200) : '';
      });
      if (shown !== '') unseen.push(shown);
    }
    expect(unseen).toEqual([]);
    await page.close();
  });

  test('the menu of a telephone opens, and closes on Escape', async () => {
    const page = await openAt('concepts/deadline/', 360);
    await page.focus('.VPLocalNav .menu');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('.VPLocalNav .menu', 'aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.getAttribute('.VPLocalNav .menu', 'aria-expanded')).toBe('false');
    await page.close();
  });

  test('the language switch leads to the same page', async () => {
    const page = await openAt('concepts/deadline/', 1280);
    await page.focus('.VPNavBarTranslations button');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/concepts/deadline/');
    // The address changes first, the page follows.
    await page.waitForSelector('html[lang=en]');
    expect(await page.textContent('h1')).toContain('Deadline');
    await page.close();
  });

  test('a page without a translation leads to the other language’s first page, and says so', async () => {
    const page = await openAt('en/decisions/0004-dependencies/', 1280);
    expect(await page.textContent('.language-notice')).toContain('本页只有英文');
    const hrefs = await page.$$eval('.VPNavBarTranslations a', (links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(hrefs).toEqual(['/']);
    await page.close();
  });
});

const BEST = 5;
const LOOKED_FOR: readonly (readonly [string, string, RegExp])[] = [
  ['', '受理', /受理/u],
  ['', '15日', /law\/|deadline/u],
  ['', '按期答复率', /rate|indicators|答复/u],
  ['', 'deadline', /deadline/iu],
  ['en/', 'deadline', /deadline/iu],
  ['en/', 'onPluginError', /plugin/u],
];

describe('the search', () => {
  test.each(LOOKED_FOR)('from /%s finds %s', async (path, looked, found) => {
    const page = await openAt(path, 1280);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('.VPLocalSearchBox input');
    await page.keyboard.type(looked);
    await page.waitForSelector('.VPLocalSearchBox .result');
    const results = await page.$$eval('.VPLocalSearchBox .result', (links) =>
      links.map((each) => `${each.getAttribute('href')} ${each.textContent}`),
    );
    const best = results.slice(0, BEST);
    expect(
      best.some((each) => found.test(each)),
      best.join('\n'),
    ).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.VPLocalSearchBox', { state: 'detached' });
    await page.close();
  });

  test('its box has no violation', async () => {
    const page = await openAt('', 360);
    await page.click('.VPNavBarSearch button');
    await page.waitForSelector('.VPLocalSearchBox input');
    await page.keyboard.type('期限');
    await page.waitForSelector('.VPLocalSearchBox .result');
    expect(await violationsOf(page)).toEqual([]);
    await page.close();
  });
});

describe('the whole visit', () => {
  test('asked no other host', () => {
    expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:'))).toEqual(
      [],
    );
  });

  test('wrote no error', () => {
    expect(said).toEqual([]);
  });
});
