import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { chinaCalendar, nationalFiles } from '../../../../../fixtures/national-pack.ts';
import { diffPacks } from '../diff-packs.ts';
import { openSide } from '../diff-side.ts';
import { startImpact } from '../impact.ts';
import { renderDiffPage, type ShownDiff } from './render-diff-page.ts';

const PACK = {
  id: 'county-x',
  version: '1.0.0',
  title: { zh: '某县<b>', en: 'County <b>' },
  effective: { from: '2022-05-01' },
  requires: { engine: '^1.0.0' },
};

const national = openSide([nationalFiles], chinaCalendar);

const overlay = (files: PackFiles) =>
  openSide([nationalFiles, { 'pack.json': JSON.stringify(PACK), ...files }], chinaCalendar);

const county = overlay({
  'deadlines/xf22.conclude.json': JSON.stringify({ id: 'xf22.conclude', period: { amount: 45 } }),
});

const packs = { before: national.pack, after: county.pack };

const impactOn = (cases: number): NonNullable<ShownDiff['impact']> => {
  const measure = startImpact(national.pack, county.pack, chinaCalendar, { asOf: '2024-02-26' });
  const register = new URL('../../../../../examples/county-2023/register.jsonl', import.meta.url);
  for (const line of readFileSync(register, 'utf8').split('\n').slice(0, cases))
    measure.add(JSON.parse(line));
  const impact = measure.finish();
  return { ...impact, rows: { read: cases, cases: impact.cases, rejected: 0 } };
};

const diff: ShownDiff = {
  ...diffPacks(national, county, chinaCalendar),
  impact: impactOn(30),
};

const zh = renderDiffPage(diff, packs, 'zh');
const en = renderDiffPage(diff, packs, 'en');

describe('a page for the meeting where a change is decided', () => {
  test('loads nothing, runs nothing, and its policy names exactly its styles', () => {
    const styles = [...zh.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, style]) => style ?? '');
    const sources = styles.map(
      (style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    );
    expect(zh).toContain(`default-src 'none'; style-src ${sources.join(' ')};`);
    expect(zh).not.toMatch(/<script|<img|<link|style="| on\w+="|https?:\/\//u);
  });

  test('shows the change side by side in the words of the author', () => {
    expect(zh).toContain('改动：期限“信访程序事项办结”');
    expect(zh).toContain('data-side="原来">60 日');
    expect(zh).toContain('data-side="改后">45 日');
    expect(en).toContain('data-side="Before">60 days');
  });

  test('says what the law behind it says, as a gist', () => {
    expect(zh).toContain('《信访工作条例》第34条');
    expect(zh).toMatch(/摘要，非法条原文：[^<]*60日/u);
  });

  test('says which matters come out differently', () => {
    expect(zh).toContain('1706 天的到期日提前 15 日');
    expect(en).toContain('15 days earlier');
  });

  test('counts the cases of the register by their way of changing, with ids', () => {
    const { impact } = diff;
    expect(zh).toContain(`比较 30 件，其中 ${impact?.changed} 件结果变化`);
    for (const { examples } of impact?.ways ?? [])
      expect(zh).toContain(`<bdi>${examples[0]}</bdi>`);
  });

  test('says what stays', () => {
    const same = zh.slice(zh.indexOf('id="same"'), zh.indexOf('id="how"'));
    expect(same).toContain('办理途径');
    expect(same).not.toContain('信访程序事项办结、');
  });

  test('takes what authors wrote as text', () => {
    expect(zh).toContain('某县&lt;b&gt;');
    expect(zh).not.toContain('某县<b>');
  });

  test('is the same for the same comparison, in either language', () => {
    expect(renderDiffPage(diff, packs, 'zh')).toBe(zh);
    expect(zh).toContain('<html lang="zh-CN">');
    expect(en).toContain('<html lang="en">');
  });
});

test('of packs that do not differ the page says so', () => {
  const none = diffPacks(national, national, chinaCalendar);
  const page = renderDiffPage(none, { before: national.pack, after: national.pack }, 'zh');
  expect(page).toContain('写法没有不同。');
  expect(page).toContain('结果没有任何不同');
  expect(page).toContain('没有比较登记册');
});
