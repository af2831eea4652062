import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { foreignOf } from '../../docs/.vitepress/language-marks.ts';
import { siteLinkOf } from '../../docs/.vitepress/links.ts';
import { languageOf, type SitePage } from '../../docs/.vitepress/pages.ts';
import { searchWords } from '../../docs/.vitepress/search.ts';
import { sidebarOf } from '../../docs/.vitepress/sidebar.ts';
import { CODE_URL } from '../../docs/.vitepress/site.ts';
import { slugOf } from '../../docs/.vitepress/slug.ts';
import { pagesOf } from '../documents.ts';
import { outlineOf } from './outline.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const zh = pagesOf(root, 'zh');
const en = pagesOf(root, 'en');
const englishOf = (page: string): string => page.replace(/^docs\//u, 'docs/en/');

describe('pages in two languages', () => {
  it('are some', () => expect(zh.length).toBeGreaterThan(5));

  it('stand in pairs, or hold both', () => {
    const alone = zh.filter(
      (page) =>
        !existsSync(join(root, englishOf(page))) &&
        !page.endsWith('README.md') &&
        languageOf(read(page)) !== 'both',
    );
    expect(alone).toEqual([]);
    expect(en.filter((page) => !existsSync(join(root, page.replace('/en/', '/'))))).toEqual([]);
  });

  it.each(zh.filter((page) => existsSync(join(root, englishOf(page)))))(
    '%s has the same outline in English',
    (page) => {
      expect(outlineOf(read(englishOf(page)))).toEqual(outlineOf(read(page)));
    },
  );

  it('show their pictures to those who browse the code too', () => {
    const rooted = [...zh, ...en].filter((page) => /!\[[^\]]*\]\(\//u.test(read(page)));
    expect(rooted).toEqual([]);
  });
});

describe('JSON in pages', () => {
  const blocks = [...zh, ...en].flatMap((page) =>
    [...read(page).matchAll(/^```json(?: [^\n]*)?\n(?<json>[\s\S]*?)^```/gmu)].map(
      ({ groups }) => [page, groups?.['json'] ?? ''] as const,
    ),
  );
  const named = blocks.flatMap(([page, json]) => {
    const schema = /"\$schema":\s*"[^"]*\/(?<name>[\w-]+)\.json"/u.exec(json)?.groups?.['name'];
    return schema === undefined ? [] : [[page, schema, json] as const];
  });

  it.each(named)('%s fits the schema %s', (_, schema, json) => {
    const ajv = new Ajv2020({ strict: false });
    const check = ajv.compile(JSON.parse(read(`schema/v1/${schema}.json`)));
    check(JSON.parse(json));
    expect(check.errors ?? []).toEqual([]);
  });

  it('is JSON, save where something is left out or shown wrong on purpose', () => {
    const broken = blocks.filter(([, json]) => !json.includes('…') && !isJson(json));
    expect(broken).toEqual([]);
  });
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const page = (source: string, address: string, order = 1, title = source): SitePage => ({
  source,
  address,
  title,
  order,
  language: address.startsWith('/en/') ? 'en' : 'zh',
});

const PAGES = [
  page('concepts/index.md', '/concepts/', 0, '概念'),
  page('concepts/rate.md', '/concepts/rate/', 2, '比率'),
  page('concepts/pack.md', '/concepts/pack/', 1, '规则包'),
  page('en/concepts/index.md', '/en/concepts/', 0, 'Concepts'),
  page('decisions/README.md', '/en/decisions/', 0, 'Decisions'),
];

describe('a link', () => {
  it.each([
    ['rate.md#口径', 'concepts/index.md', '/concepts/rate/#口径'],
    ['../concepts/', 'concepts/rate.md', '/concepts/'],
    ['../decisions/README.md', 'concepts/rate.md', '/en/decisions/'],
    ['../../concepts/rate.md', 'en/concepts/index.md', '/concepts/rate/'],
    ['../../README.md', 'concepts/rate.md', `${CODE_URL}/blob/main/README.md`],
    ['../../examples', 'concepts/rate.md', `${CODE_URL}/tree/main/examples`],
    ['nowhere.md', 'concepts/rate.md', 'nowhere.md'],
    ['#here', 'concepts/rate.md', '#here'],
    ['https://www.gov.cn/', 'concepts/rate.md', 'https://www.gov.cn/'],
  ])('%s on %s leads to %s', (href, source, address) => {
    expect(siteLinkOf(href, source, PAGES)).toBe(address);
  });
});

describe('the sidebar', () => {
  it('orders the pages of a folder, and lists what the language lacks with its language', () => {
    expect(sidebarOf(PAGES, 'zh')['/']).toEqual([
      {
        text: '概念',
        items: [
          { text: '概念', link: '/concepts/' },
          { text: '规则包', link: '/concepts/pack/' },
          { text: '比率', link: '/concepts/rate/' },
        ],
      },
      { text: '设计决定', items: [{ text: 'Decisions（英文）', link: '/en/decisions/' }] },
    ]);
  });
});

describe('the words of the search', () => {
  it.each([
    ['受理', ['受理']],
    ['及时受理率', ['及时', '时受', '受理', '理率']],
    ['15日', ['15', '15日', '日']],
    ['在 15 日内', ['在', '15', '15日', '日内']],
    ['createXinfang()', ['createxinfang']],
    ['xf22.dispatch', ['xf', '22', 'dispatch']],
  ])('of %s are %j', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });
});

describe('the language of a block', () => {
  it.each([
    ['One command starts a project.', 'zh', 'en'],
    ['一条命令建好项目。', 'zh', undefined],
    ['`npx xinfang init my county pack`', 'zh', undefined],
    ['本页只有中文', 'en', 'zh-CN'],
    ['the petition office 信访局 says', 'en', undefined],
  ] as const)('%s on a page in %s is %s', (text, language, foreign) => {
    expect(foreignOf(text, language)).toBe(foreign);
  });
});

describe('the anchor of a heading', () => {
  it.each([
    ['2. 写错了 A slip', '2-写错了-a-slip'],
    ['EVENT_TYPES', 'event_types'],
    ['What it never does', 'what-it-never-does'],
  ])('%s is %s', (heading, slug) => {
    expect(slugOf(heading)).toBe(slug);
  });
});
