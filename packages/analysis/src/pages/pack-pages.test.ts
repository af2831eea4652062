import { loadPack, loadPackOrThrow, type PackFiles } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../pack/test/files-in.ts';
import { filesOf, overlay, SMALL_PACK, smallPack } from '../../../pack/test/small-pack.ts';
import { statuteText, troupePack } from '../../test/invented-statute.ts';
import { packPages } from './pack-pages.ts';

const NATIONAL = filesIn(new URL('../../../../packs/national/', import.meta.url));

const siteOf = (...layers: readonly PackFiles[]): ReadonlyMap<string, string> => {
  const { pack, diagnostics } = loadPack(layers);
  if (pack === undefined) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return new Map(packPages(pack, layers).map(({ path, text }) => [path, text]));
};

const national = siteOf(NATIONAL);
const pageAt = (path: string, site = national): string => {
  const page = site.get(path);
  if (page === undefined) throw new Error(`there is no page ${path}`);
  return page;
};

/** What a page shows, without its style and its marks; parts in the other language may be left out. */
const textOf = (page: string, without = /$^/gu): string =>
  page
    .replace(/^[\s\S]*<body>/u, '')
    .replaceAll(without, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ');

const sectionOf = (page: string, id: string): string =>
  new RegExp(`<section class="part" id="${id}"[\\s\\S]*?</section>`, 'u').exec(page)?.[0] ?? '';

describe('the site of the national pack', () => {
  test('has a page for every element of each kind, in both languages', () => {
    const pack = loadPackOrThrow([NATIONAL]);
    const paths = [
      ...pack.rules.map(({ id }) => `rules/${id}.html`),
      ...pack.groups.map(({ id }) => `groups/${id}.html`),
      ...pack.deadlines.map(({ id }) => `deadlines/${id}.html`),
      ...pack.remedies.map(({ id }) => `remedies/${id}.html`),
      ...pack.routes.map(({ id }) => `routes/${id}.html`),
      ...pack.indicators.map(({ id }) => `indicators/${id}.html`),
      ...[...pack.instruments.keys()].map((id) => `instruments/${id}.html`),
    ];
    for (const lang of ['zh', 'en'])
      expect(paths.filter((path) => !national.has(`${lang}/${path}`))).toEqual([]);
  });

  test('has only links that lead to a page of it and to a place on that page', () => {
    const ids = new Map(
      [...national].map(([path, page]) => [
        path,
        new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id)),
      ]),
    );
    const dead: string[] = [];
    for (const [path, page] of national) {
      for (const [, href = ''] of page.matchAll(/ href="([^"]*)"/gu)) {
        const url = new URL(href, `file:///${path}`);
        const found = ids.get(url.pathname.slice(1));
        const anchor = url.hash.slice(1);
        if (found === undefined || (anchor !== '' && !found.has(anchor)))
          dead.push(`${path}: ${href}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('runs nothing, loads nothing, and says no id twice on a page', () => {
    for (const [path, page] of national) {
      expect(page).toContain("default-src 'none'");
      expect(page).not.toMatch(/<(?:script|img|link|iframe|form)\b|javascript:| on[a-z]+="/iu);
      const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
      expect([path, ids.length - new Set(ids).size]).toEqual([path, 0]);
    }
  });

  test('has nothing unsaid', () => {
    for (const page of national.values())
      expect(textOf(page)).not.toMatch(/undefined|\[object|NaN|\{\w+\}/u);
  });

  test('speaks English in English, but for what is marked as Chinese', () => {
    const chinese = /<(\w+)[^>]* lang="zh-CN"[^>]*>[\s\S]*?<\/\1>|<code>[\s\S]*?<\/code>/gu;
    const mixed = [...national]
      .filter(([path]) => path.startsWith('en/'))
      .map(([path, page]) => [path, /\p{Script=Han}+/u.exec(textOf(page, chinese))?.[0]] as const)
      .filter(([, found]) => found !== undefined);
    expect(mixed).toEqual([]);
  });

  test('is the same whatever the order of the files', () => {
    const reversed = Object.fromEntries(Object.entries(NATIONAL).toReversed());
    expect(Object.fromEntries(siteOf(reversed))).toEqual(Object.fromEntries(national));
  });

  test('calls every gist what it is', () => {
    const page = pageAt('zh/instruments/xf22.html');
    const gists = page.match(/<p class="gist">/gu)?.length;
    expect(gists).toBe(37);
    expect(
      page.match(/<p class="gist"><span class="label">摘要，非法条原文<\/span>/gu),
    ).toHaveLength(37);
  });

  test('tells what rests on an article, with the deadline through which an indicator does', () => {
    const rests = textOf(sectionOf(pageAt('zh/instruments/xf22.html'), 'article-34'));
    expect(rests).toContain('什么以第三十四条为依据？');
    expect(rests).toContain('期限 信访程序事项办结');
    expect(rests).toContain('指标 按期答复率 经由期限“信访程序事项办结”');
    expect(textOf(pageAt('en/instruments/xf22.html'))).toContain('What rests on Article 34?');
  });
});

test('a rule is told as a sentence, a table, a reason, a basis and cases', () => {
  const page = pageAt('zh/rules/dispatch.accused-unstated.html');
  expect(textOf(page)).toContain(
    '符合“收件的是信访部门”，且符合“有检举控告而没有写明被检举控告的单位”。',
  );
  expect(textOf(sectionOf(page, 'conditions'))).toContain(
    '比较什么 应为 收件的是信访部门 符合 即：收件机关类别是“党委和政府信访部门”',
  );
  expect(textOf(sectionOf(page, 'basis'))).toContain(
    '《信访工作条例》第三十条第三款 读过全文 摘要，非法条原文',
  );
  expect(textOf(sectionOf(page, 'cases'))).toContain('检举控告没有写明对象，由人决定');
});

test('a group is told as decision tables, one for each law, the first rule first', () => {
  const page = pageAt('zh/groups/dispatch.html');
  const [old = '', current = ''] = page.match(/<table id="rules-\d">[\s\S]*?<\/table>/gu) ?? [];
  expect(textOf(`<body>${old}`)).toContain('决定表（2005年5月1日至2022年4月30日）');
  expect(textOf(`<body>${current}`)).toContain('决定表（自2022年5月1日起）');
  const rules = [...current.matchAll(/<th scope="row"><a href="\.\.\/rules\/([^"]+)\.html"/gu)];
  expect(rules[0]?.[1]).toBe('dispatch.not-admitted');
  expect(rules).toHaveLength(21);
});

test.each([
  ['zh', '还有三日到期', '到期前第3日', '义务、本地目标、当事人的权利'],
  ['zh', '今日到期', '到期当日', '义务、本地目标、当事人的权利'],
  ['zh', '已经逾期', '到期后第1日', '义务、本地目标'],
  ['en', 'overdue', 'day 1 after the due day', 'duty, local target'],
])('a reminder is told in %s with its day, as practice and no law: %s', (lang, ...told) => {
  const sections = pageAt(`${lang}/reminders.html`)
    .split('<section')
    .map((each) => textOf(each));
  const section = sections.find((each) => told.every((said) => each.includes(said)));
  expect(section).toContain(lang === 'zh' ? '本地做法' : 'local practice');
});

test('a deadline is told with its start, its length, its extension and its readings', () => {
  const text = textOf(pageAt('zh/deadlines/xf22.conclude.html'));
  for (const part of [
    '谁对谁 责任单位对信访人',
    '从何时起 受理告知',
    '多久 60日',
    '怎样算完成 出具处理意见书、调解、和解达成、办结',
    '延长 “延长办理期限”，一次，最多30日；须写明：批准人、理由、告知日期',
    '本包的读法',
  ])
    expect(text).toContain(part);
});

describe('the site of an overlay', () => {
  const label = { zh: '尽快转', en: 'Pass on soon' };
  const site = siteOf(
    smallPack(),
    overlay({
      'deadlines/pass-on.json': { id: 'pass-on', label },
      'deadlines/decide.json': { id: 'decide', period: { amount: 1 } },
      'warnings.json': {
        warnings: [
          { id: 'pending', effective: { from: '2020-01-01' }, text: { zh: '再等等', en: 'Wait' } },
        ],
      },
      'deadlines/own.json': {
        ...(SMALL_PACK['deadlines/pass-on.json'] as object),
        id: 'own',
        kind: 'target',
        local: true,
        basis: [],
      },
    }),
  );

  test.each([
    ['own', '来源 “规则包”自己的'],
    ['pass-on', '改动：名称'],
    ['decide', '改动：期限（原为2个月）'],
    ['finish', '没有改动'],
  ])('tells of %s where it comes from', (id, origin) => {
    const text = textOf(pageAt(`zh/deadlines/${id}.html`, site)).replaceAll('： ', '：');
    expect(text).toContain(origin);
  });

  test('lists on its first page what is its own and what it changes', () => {
    const origins = textOf(sectionOf(pageAt('zh/index.html', site), 'origins'));
    expect(origins.match(/期限 |提示 |规则 |事实 /gu)).toEqual([
      '期限 ',
      '期限 ',
      '期限 ',
      '提示 ',
    ]);
    expect(origins).toContain('尽快转');
    expect(origins).toContain('再等等');
    expect(pageAt('zh/index.html')).not.toContain('id="origins"');
  });
});

test('an official text is shown by paragraphs, with the words that are relied on', () => {
  const basis = [{ instrument: 'troupe', article: 34, confidence: 'H', quote: '谜底密封' }];
  const site = siteOf({
    ...troupePack(),
    ...filesOf({
      'deadlines/troupe-34.json': {
        ...(JSON.parse(troupePack()['deadlines/troupe-34.json'] ?? '') as object),
        basis,
      },
    }),
  });
  const page = pageAt('en/deadlines/troupe-34.html', site);
  expect(page.match(/<blockquote class="official" lang="zh-CN">/gu)).toHaveLength(1);
  for (const line of statuteText(34).split('\n')) expect(page).toContain(`<p>${line}</p>`);
  expect(page).toContain('<q lang="zh-CN">谜底密封</q>');
});

test('text of a pack is shown as text', () => {
  const hostile = { zh: '<script>alert(1)</script>', en: '"><img src=x>' };
  const file = SMALL_PACK['deadlines/finish.json'] as object;
  const site = siteOf({
    ...filesOf(SMALL_PACK),
    ...filesOf({ 'deadlines/finish.json': { ...file, label: hostile } }),
  });
  for (const page of site.values()) expect(page).not.toMatch(/<script|<img/u);
  expect(pageAt('zh/deadlines/finish.html', site)).toContain('&lt;script&gt;');
});
