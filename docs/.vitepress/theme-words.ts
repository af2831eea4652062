import type { DefaultTheme } from 'vitepress';

/** What the theme itself says, in Chinese. */
export const ZH_WORDS: DefaultTheme.Config = {
  outline: { label: '本页内容', level: [2, 3] },
  docFooter: { prev: '上一页', next: '下一页' },
  darkModeSwitchLabel: '深浅颜色',
  lightModeSwitchTitle: '改用浅色',
  darkModeSwitchTitle: '改用深色',
  sidebarMenuLabel: '目录',
  returnToTopLabel: '回到顶部',
  langMenuLabel: '语言 Language',
  skipToContentLabel: '跳到正文',
  externalLinkIcon: false,
  notFound: {
    title: '没有这一页',
    quote: '地址也许写错了，也许这一页已经改名。请从首页或者搜索找。',
    linkLabel: '回首页',
    linkText: '回首页',
    code: '404',
  },
};

/** What the theme itself says, in English. */
export const EN_WORDS: DefaultTheme.Config = {
  outline: { label: 'On this page', level: [2, 3] },
  docFooter: { prev: 'Previous', next: 'Next' },
  langMenuLabel: 'Language 语言',
  skipToContentLabel: 'Skip to content',
  notFound: {
    title: 'No such page',
    quote:
      'The address may be wrong, or the page renamed. Start from the first page or the search.',
    linkLabel: 'To the first page',
    linkText: 'To the first page',
    code: '404',
  },
};

type SearchWords = Partial<Omit<DefaultTheme.LocalSearchOptions, 'locales'>>;

/** What the search says in Chinese; in English the theme has its own words. */
export const SEARCH_WORDS: Readonly<Record<string, SearchWords>> = {
  root: {
    translations: {
      button: { buttonText: '搜索', buttonAriaLabel: '搜索文档' },
      modal: {
        displayDetails: '显示详情',
        resetButtonTitle: '清空',
        backButtonTitle: '关闭搜索',
        noResultsText: '没有找到',
        footer: {
          selectText: '打开',
          selectKeyAriaLabel: '回车键',
          navigateText: '选择',
          navigateUpKeyAriaLabel: '上箭头',
          navigateDownKeyAriaLabel: '下箭头',
          closeText: '关闭',
          closeKeyAriaLabel: 'Esc 键',
        },
      },
    },
  },
};
