import type { DefaultTheme } from 'vitepress';
import type { SitePage } from './pages.ts';

type Locale = 'zh' | 'en';

interface Section {
  /** The folder below `docs/` or `docs/en/`. */
  readonly folder: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** In the bar above, which has little room; what has none is not in it. */
  readonly short?: Readonly<Record<Locale, string>>;
  /** Has many pages: a sidebar of its own, and only its first page in the others. */
  readonly apart?: true;
}

/** The order of the folders; one that is not listed follows by its name. Pages appear by themselves, ordered by `order`. */
const SECTIONS: readonly Section[] = [
  {
    folder: 'start',
    title: { zh: '五分钟开始', en: 'Start in five minutes' },
    short: { zh: '开始', en: 'Start' },
  },
  {
    folder: 'tutorial',
    title: { zh: '教程', en: 'Tutorial' },
    short: { zh: '教程', en: 'Tutorial' },
  },
  {
    folder: 'concepts',
    title: { zh: '概念', en: 'Concepts' },
    short: { zh: '概念', en: 'Concepts' },
  },
  { folder: 'guides', title: { zh: '指南', en: 'Guides' } },
  { folder: 'recipes', title: { zh: '做法', en: 'Recipes' } },
  {
    folder: 'law',
    title: { zh: '法律对照表', en: 'Law tables' },
    short: { zh: '法律', en: 'Law' },
    apart: true,
  },
  { folder: 'diagnostics', title: { zh: '错误代码', en: 'Diagnostics' }, apart: true },
  {
    folder: 'reference',
    title: { zh: 'API 参考', en: 'API reference' },
    short: { zh: 'API', en: 'API' },
    apart: true,
  },
  { folder: 'policy', title: { zh: '版本与格式', en: 'Versions and formats' } },
  { folder: 'decisions', title: { zh: '设计决定', en: 'Decisions' } },
];
const LOOSE: Section = { folder: '', title: { zh: '资料', en: 'To look up' } };

/** The folder of a page below its language: `''` for a page that stands in none. */
export const folderOf = (page: SitePage): string => {
  const [folder = '', below = ''] = withoutLocale(page.address).split('/').slice(1);
  if (below !== '') return folder;
  return SECTIONS.find((section) => isIndex(page, section.folder))?.folder ?? '';
};

const isIndex = ({ address }: SitePage, folder: string): boolean =>
  address === `/${folder}/` || address === `/en/${folder}/`;

const isHome = ({ address }: SitePage): boolean => address === '/' || address === '/en/';

const withoutLocale = (address: string): string => address.replace(/^\/en\//u, '/');

/** The pages of a language's sidebar: its own, and in the other language those that it lacks. */
const pagesOf = (pages: readonly SitePage[], locale: Locale): readonly SitePage[] => {
  const own = pages.filter(({ address }) => address.startsWith('/en/') === (locale === 'en'));
  const there = new Set(own.map(({ address }) => withoutLocale(address)));
  const lacking = pages.filter(
    (page) => !own.includes(page) && !there.has(withoutLocale(page.address)),
  );
  return [...own, ...lacking].filter((page) => !isHome(page));
};

const ONLY: Readonly<Record<Locale, Readonly<Record<SitePage['language'], string>>>> = {
  zh: { zh: '', both: '', en: '（英文）' },
  en: { en: '', both: '', zh: ' (Chinese)' },
};

const itemOf = (page: SitePage, locale: Locale): DefaultTheme.SidebarItem => ({
  text: `${page.title}${ONLY[locale][page.language]}`,
  link: page.address,
});

const inOrder = (a: SitePage, b: SitePage): number =>
  a.order - b.order || (withoutLocale(a.address) < withoutLocale(b.address) ? -1 : 1);

const sectionsOf = (pages: readonly SitePage[]): readonly Section[] => {
  const known = new Set(['', ...SECTIONS.map(({ folder }) => folder)]);
  const others = [...new Set(pages.map(folderOf))].filter((folder) => !known.has(folder));
  return [
    ...SECTIONS,
    ...others.toSorted().map((folder) => ({ folder, title: { zh: folder, en: folder } })),
    LOOSE,
  ];
};

const ownPages = (section: Section, pages: readonly SitePage[]): readonly SitePage[] =>
  pages.filter((page) => folderOf(page) === section.folder).toSorted(inOrder);

const groupOf = (
  section: Section,
  pages: readonly SitePage[],
  locale: Locale,
): readonly DefaultTheme.SidebarItem[] => {
  const own = ownPages(section, pages);
  if (own.length === 0) return [];
  const first = own.find((page) => isIndex(page, section.folder));
  const title = section.title[locale];
  return section.apart === true && first !== undefined
    ? [{ text: `${title}${ONLY[locale][first.language]}`, link: first.address }]
    : [{ text: title, items: own.map((page) => itemOf(page, locale)) }];
};

/** The sidebar of a language: the whole site, and for each folder of many pages one of its own. */
export const sidebarOf = (
  pages: readonly SitePage[],
  locale: Locale,
): DefaultTheme.SidebarMulti => {
  const shown = pagesOf(pages, locale);
  const prefix = locale === 'en' ? '/en/' : '/';
  const apart = SECTIONS.filter((section) => section.apart === true).flatMap((section) => {
    const own = ownPages(section, shown);
    const at = `${prefix}${section.folder}/`;
    return own.some(({ address }) => address.startsWith(at))
      ? [[at, apartSidebar(section, own, locale)] as const]
      : [];
  });
  const all = sectionsOf(shown).flatMap((section) => groupOf(section, shown, locale));
  return { ...Object.fromEntries(apart), [prefix]: all };
};

const apartSidebar = (
  section: Section,
  own: readonly SitePage[],
  locale: Locale,
): DefaultTheme.SidebarItem[] => [
  locale === 'zh' ? { text: '← 全部文档', link: '/' } : { text: '← All pages', link: '/en/' },
  { text: section.title[locale], items: own.map((page) => itemOf(page, locale)) },
];

/** The bar above: the first page of some folders. */
export const navOf = (pages: readonly SitePage[], locale: Locale): DefaultTheme.NavItem[] => {
  const shown = pagesOf(pages, locale);
  return SECTIONS.flatMap((section) => {
    if (section.short === undefined) return [];
    const own = ownPages(section, shown);
    const first = own.find((page) => isIndex(page, section.folder)) ?? own[0];
    if (first === undefined) return [];
    const text = `${section.short[locale]}${ONLY[locale][first.language]}`;
    return [{ text, link: first.address, activeMatch: `^/(?:en/)?${section.folder}/` }];
  });
};
