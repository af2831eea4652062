import type { UserConfig } from 'vitepress';

type Plugin = Extract<
  NonNullable<NonNullable<UserConfig['vite']>['plugins']>[number],
  { readonly name: string }
>;

/** What the theme writes, and what is written here instead. */
const MENDED: readonly (readonly [string | RegExp, string])[] = [
  [
    /role="button"\s+:aria-owns="[^"]*"\s+aria-expanded="true"\s+aria-haspopup="listbox"\s+aria-labelledby="localsearch-label"/u,
    'role="dialog" aria-modal="true" :aria-label="buttonText"',
  ],
  [
    'aria-autocomplete="both"',
    `aria-autocomplete="list" role="combobox" :aria-expanded="results?.length ? 'true' : 'false'"`,
  ],
  [
    /:id="'localsearch-item-' \+ index"\s+:aria-selected="selectedIndex === index \? 'true' : 'false'"\s+role="option"/u,
    'role="none"',
  ],
  [
    ':href="p.id"',
    `:href="p.id" :id="'localsearch-item-' + index" role="option" :aria-selected="selectedIndex === index ? 'true' : 'false'"`,
  ],
];

/**
 * The theme's search calls itself a button that holds a field and links, which nobody can operate by ear: it is a dialog
 * with a field and a list of options. Throws where the theme changed, so that this is looked at again.
 */
export const betterSearchBox: Plugin = {
  name: 'better-search-box',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/VPLocalSearchBox.vue')) return null;
    return MENDED.reduce((text, [from, to]) => {
      const mended = text.replace(from, () => to);
      if (mended === text) throw new RangeError(`the search box no longer holds ${String(from)}`);
      return mended;
    }, code);
  },
};
