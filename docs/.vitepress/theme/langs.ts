import { useData } from 'vitepress';
import { computed } from 'vue';

const HOME = { zh: '简体中文（首页）', en: 'English (home)' } as const;

/** Stands in for the theme's own: the other language leads to the same page where it exists, else to that language's first page. */
export const useLangs = (_options: { readonly correspondingLink?: boolean } = {}) => {
  const { site, localeIndex, page, hash } = useData();
  const currentLang = computed(() => ({
    label: site.value.locales[localeIndex.value]?.label,
    link: site.value.locales[localeIndex.value]?.link ?? '/',
  }));
  const localeLinks = computed(() =>
    Object.entries(site.value.locales)
      .filter(([key]) => key !== localeIndex.value)
      .map(([key, { label, link = '/' }]) =>
        page.value.twin === undefined
          ? { text: key === 'root' ? HOME.zh : HOME.en, link }
          : { text: label, link: page.value.twin + hash.value },
      ),
  );
  return { localeLinks, currentLang };
};
