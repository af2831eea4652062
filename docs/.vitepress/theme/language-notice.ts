import { useData } from 'vitepress';
import { computed, defineComponent, h } from 'vue';

const NOTICES = {
  zh: { text: '本页只有中文。', other: 'This page is in Chinese only.', lang: 'en' },
  en: { text: 'This page is in English only.', other: '本页只有英文。', lang: 'zh-CN' },
} as const;

/** Says to readers of the other language that a page has no translation. */
export const LanguageNotice = defineComponent({
  setup: () => {
    const { page } = useData();
    const notice = computed(() => {
      const { language, twin } = page.value;
      return language === undefined || language === 'both' || twin !== undefined
        ? undefined
        : NOTICES[language];
    });
    return () =>
      notice.value === undefined
        ? undefined
        : h('aside', { class: 'language-notice', 'aria-label': '语言 Language' }, [
            notice.value.text,
            ' ',
            h('span', { lang: notice.value.lang }, notice.value.other),
          ]);
  },
});
