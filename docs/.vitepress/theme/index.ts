import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { defineComponent, h } from 'vue';
import { LanguageNotice } from './language-notice.ts';
import './style.css';

/** The default theme with a notice above pages that exist in one language only. */
const theme: Theme = {
  extends: DefaultTheme,
  Layout: defineComponent({
    setup: () => () => h(DefaultTheme.Layout, null, { 'doc-before': () => h(LanguageNotice) }),
  }),
};

export default theme;
