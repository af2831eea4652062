const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The text of a piece of a page, as a reader sees it. */
export const textOf = (markup: string): string =>
  markup
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity)
    .trim();

/** The element of a page with an id, with all that stands in it. */
export const elementOf = (page: string, id: string): string => {
  const start = new RegExp(`<(\\w+)[^>]* id="${id}"`, 'u').exec(page);
  if (start === null) return '';
  const tag = start[1] ?? '';
  let depth = 0;
  for (const { 0: found, index } of page.matchAll(new RegExp(`</?${tag}[ >]`, 'gu'))) {
    if (index < start.index) continue;
    depth += found.startsWith('</') ? -1 : 1;
    if (depth === 0) return page.slice(start.index, index + tag.length + '</>'.length);
  }
  return '';
};

/** A table of a page as the texts of its cells, row by row, without the heads of its columns; the total row comes last. */
export const tableOf = (page: string, id: string): readonly (readonly string[])[] =>
  [...elementOf(page, id).matchAll(/<tr>([\s\S]*?)<\/tr>/gu)]
    .map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/gu)].map(([, cell = '']) => textOf(cell)),
    )
    .slice(1);
