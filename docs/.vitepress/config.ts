import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { darkerComments } from './code-colours.ts';
import { useLanguageMarks } from './language-marks.ts';
import { useSiteLinks } from './links.ts';
import { readPages, shadowedPages, twinOf } from './pages.ts';
import { useHanLineBreaks, usePlainCorners, usePlainMarkdown } from './plain-markdown.ts';
import { searchWords } from './search.ts';
import { betterSearchBox } from './search-box.ts';
import { navOf, sidebarOf } from './sidebar.ts';
import { BASE, DOCS, ROOT, SITE_URL } from './site.ts';
import { slugOf } from './slug.ts';
import { EN_WORDS, SEARCH_WORDS, ZH_WORDS } from './theme-words.ts';

const pages = readPages();
const bySource = new Map(pages.map((page) => [page.source, page]));

export default defineConfig({
  base: BASE,
  title: 'Xinfang SDK',
  cleanUrls: true,
  lastUpdated: false,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${BASE}favicon.svg` }]],
  outDir: join(DOCS, '.vitepress/dist'),
  cacheDir: join(ROOT, 'node_modules/.cache/vitepress'),
  srcExclude: ['browser/**', 'images/**', ...shadowedPages()],
  rewrites: Object.fromEntries(
    pages.map(({ source, address }) => [source, `${address.slice(1)}index.md`]),
  ),
  sitemap: { hostname: SITE_URL },
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/',
      title: '信访工作开发工具包',
      description: '县级信访局依法办理信访事项的开发工具包：决定、期限、比率，都有依据',
      themeConfig: { ...ZH_WORDS, nav: navOf(pages, 'zh'), sidebar: sidebarOf(pages, 'zh') },
    },
    en: {
      label: 'English',
      lang: 'en',
      link: '/en/',
      title: 'Xinfang SDK',
      description:
        'Casework of county petition offices by the law: decisions, due days and audited rates',
      themeConfig: { ...EN_WORDS, nav: navOf(pages, 'en'), sidebar: sidebarOf(pages, 'en') },
    },
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: {
          options: { tokenize: searchWords },
          searchOptions: { fuzzy: 0.2, prefix: true, boost: { title: 4, text: 2, titles: 1 } },
        },
        locales: SEARCH_WORDS,
      },
    },
  },
  transformPageData: (data) => {
    const page = bySource.get(data.filePath);
    if (page === undefined) return;
    return { language: page.language, twin: twinOf(page, pages)?.address };
  },
  markdown: {
    anchor: { slugify: slugOf },
    headers: { slugify: slugOf },
    toc: { slugify: slugOf },
    // The colours of these themes keep a contrast of 7 : 1 on the grounds that the stylesheet gives code.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    codeTransformers: [darkerComments],
    config: (md) => {
      usePlainMarkdown(md);
      useHanLineBreaks(md);
      usePlainCorners(md);
      useSiteLinks(md, pages);
      useLanguageMarks(md);
    },
  },
  vite: {
    plugins: [betterSearchBox],
    build: { assetsInlineLimit: 0 },
    resolve: {
      alias: [
        {
          find: /^.*\/composables\/langs(?:\.js)?$/u,
          replacement: join(DOCS, '.vitepress/theme/langs.ts'),
        },
      ],
    },
  },
});
