import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleOf } from '../../../scripts/bundle.ts';
import { openBrowser } from '../../report/browser/open-browser.ts';
import { createXinfang, type Xinfang } from '../src/index.ts';
import { showPage, WRITTEN } from './strict-page.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const AS_OF = '2024-02-26';
const PERIOD = { from: '2023-01-01', to: '2023-12-31' };
const KERNEL = {
  '@xinfang/calendar': ['createCalendar'],
  '@xinfang/matter': ['parseCase'],
  '@xinfang/pack/decide': ['restorePack'],
  '@xinfang/rules': ['decide'],
  '@xinfang/deadlines': ['assess'],
  '@xinfang/rates': ['startMeasure'],
  'national.mjs': ['compiledPack'],
};

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const cases = read('examples/county-2023/register.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as { readonly id: string });

let browser: Browser;
let built: string;
let xf: Xinfang;

beforeAll(async () => {
  browser = await openBrowser();
  xf = await createXinfang({ from: ROOT });
  built = mkdtempSync(join(tmpdir(), 'xinfang-kernel-'));
  const bin = join(ROOT, 'apps/cli/bin/xinfang.js');
  const argv = ['pack', 'build', 'packs/national', '--out', join(built, 'national.mjs')];
  const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
});
afterAll(async () => {
  await browser?.close();
  if (built !== undefined) rmSync(built, { recursive: true });
});

/** The sample county's register and the calendar, as a script of the page: it may fetch nothing. */
const DATA = `export const cases = ${JSON.stringify(cases)};
export const notices = ${read('packs/calendar-cn/calendar.json')};`;

const REGISTER = `
import { assess, compiledPack, createCalendar, decide, parseCase, restorePack, startMeasure } from './kernel.js';
import { cases, notices } from './data.js';

const pack = restorePack(compiledPack);
const calendar = createCalendar(notices);
const asked = { asOf: '${AS_OF}' };
const measure = startMeasure(pack, calendar, { ...asked, period: ${JSON.stringify(PERIOD)} });
const answers = cases.map((each) => {
  const one = parseCase(each);
  measure.add(one);
  return [decide(one, pack), assess(one, pack, calendar, asked)];
});
const measured = measure.report();
const rows = { read: cases.length, cases: cases.length, rejected: 0 };
answers.push({ ...measured, rows, warnings: measured.warnings });
${WRITTEN}`;

test('a page decides, reckons and counts the sample register as Node does, byte for byte', async () => {
  const { code } = await bundleOf(KERNEL, ROOT, built);
  const scripts = { 'kernel.js': code, 'data.js': DATA, 'page.js': REGISTER };
  const { text, broken } = await showPage(browser, scripts, 'page.js');
  expect(broken).toEqual([]);
  const shown = JSON.parse(text) as readonly (readonly unknown[])[];
  expect(shown).toHaveLength(cases.length + 1);
  for (const [index, one] of cases.entries())
    expect(JSON.stringify(shown[index]), one.id).toBe(
      JSON.stringify([xf.decide(one), xf.assess(one, { asOf: AS_OF })]),
    );
  const report = await xf.run(cases, { asOf: AS_OF, period: PERIOD });
  expect(JSON.stringify(shown.at(-1))).toBe(JSON.stringify(report));
});

const STANDALONE = `
import { decide } from './national.mjs';
import { cases } from './data.js';

const answers = cases.map((each) => decide(each));
${WRITTEN}`;

test('a pack built ahead of time decides the sample register by itself, byte for byte', async () => {
  const parsed = `export const cases = ${JSON.stringify(cases)};`;
  const scripts = {
    'national.mjs': readFileSync(join(built, 'national.mjs'), 'utf8'),
    'data.js': parsed,
    'page.js': STANDALONE,
  };
  const { text, broken } = await showPage(browser, scripts, 'page.js');
  expect(broken).toEqual([]);
  const shown = JSON.parse(text) as readonly unknown[];
  for (const [index, one] of cases.entries())
    expect(JSON.stringify(shown[index]), one.id).toBe(JSON.stringify(xf.decide(one)));
});

test('the policy is a strict one: a page that evaluates a text is refused', async () => {
  const page = `let answers; try { answers = new Function('return 1')(); } catch { answers = 'refused'; }\n${WRITTEN}`;
  const { text, broken } = await showPage(browser, { 'page.js': page }, 'page.js');
  expect(text).toBe('"refused"');
  expect(broken.join('\n')).toMatch(/unsafe-eval|script-src/u);
});
