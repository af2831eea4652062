import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCS } from './site.ts';

/** In which languages a page can be read. */
export type Language = 'zh' | 'en' | 'both';

/** A Markdown file of `docs/` and where it stands on the site. */
export interface SitePage {
  /** Its path from `docs/`, with `/`. */
  readonly source: string;
  /** Its address on the site, from the base, ending with `/`: every page is a folder, so that any static server will do. */
  readonly address: string;
  readonly title: string;
  /** Its place among the pages of its folder. */
  readonly order: number;
  readonly language: Language;
}

const NOT_PAGES = new Set(['.vitepress', 'browser', 'images', 'public', 'node_modules']);

const markdownIn = (folder: string, from = ''): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = from === '' ? entry.name : `${from}/${entry.name}`;
    if (entry.isDirectory())
      return NOT_PAGES.has(entry.name) ? [] : markdownIn(join(folder, entry.name), path);
    return entry.name.endsWith('.md') ? [path] : [];
  });

const FRONTMATTER = /^---\n(?<head>[\s\S]*?)\n---\n/u;

/** The plain `key: value` lines before a page. */
export const headOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    (FRONTMATTER.exec(text)?.groups?.['head'] ?? '').split('\n').flatMap((line) => {
      const { key, value } = /^(?<key>\w+):\s*(?<value>.*?)\s*$/u.exec(line)?.groups ?? {};
      return key === undefined || value === undefined
        ? []
        : [[key, value.replace(/^(['"])(.*)\1$/u, '$2')] as const];
    }),
  );

const proseOf = (text: string): string =>
  text
    .replace(FRONTMATTER, '')
    .replace(/^```[\s\S]*?^```/gmu, '')
    .replace(/`[^`\n]*`|\]\([^)]*\)|<[^>]*>/gu, ' ');

const FEW_HAN = 0.15;
const FEW_LATIN = 0.25;

/** The languages of a text by its letters: a page in both has nearly as many Latin words as Han characters. */
export const languageOf = (text: string): Language => {
  const prose = proseOf(text);
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = prose.match(/[A-Za-z]{2,}/gu)?.length ?? 0;
  if (han < latin * FEW_HAN) return 'en';
  return latin < han * FEW_LATIN ? 'zh' : 'both';
};

const titleOf = (text: string, head: ReadonlyMap<string, string>): string =>
  head.get('title') ??
  /^# (?<title>.+)$/mu
    .exec(text.replace(FRONTMATTER, ''))
    ?.groups?.['title']?.replaceAll('`', '') ??
  '';

const isIndex = (source: string): boolean => /(?:^|\/)(?:index|README)\.md$/u.test(source);

/** A page only in English stands under `/en/`, wherever its file lies: there the whole page is said to be English. */
const addressOf = (source: string, language: Language): string => {
  const place = isIndex(source)
    ? source.replace(/(?:index|README)\.md$/u, '')
    : source.replace(/\.md$/u, '/');
  return `/${language === 'en' && !place.startsWith('en/') ? `en/${place}` : place}`;
};

const LANGUAGES: readonly Language[] = ['zh', 'en', 'both'];

/** A page may say its language itself, where its letters would mislead. */
const saidLanguage = (head: ReadonlyMap<string, string>): Language | undefined =>
  LANGUAGES.find((language) => language === head.get('language'));

const LAST = 1000;

const readPage = (source: string): SitePage => {
  const text = readFileSync(join(DOCS, source), 'utf8');
  const head = headOf(text);
  const language = source.startsWith('en/') ? 'en' : (saidLanguage(head) ?? languageOf(text));
  return {
    source,
    address: addressOf(source, language),
    title: titleOf(text, head),
    order: Number(head.get('order') ?? (isIndex(source) ? 0 : LAST)),
    language,
  };
};

/** A README is for those who browse the repository where the folder has a first page for the site. */
const isShadowed = (source: string, sources: readonly string[]): boolean =>
  source.endsWith('README.md') && sources.includes(source.replace(/README\.md$/u, 'index.md'));

/** The Markdown files that are no pages of the site. */
export const shadowedPages = (): readonly string[] => {
  const sources = markdownIn(DOCS);
  return sources.filter((source) => isShadowed(source, sources));
};

/** Every page of the site, in the order of their paths. Throws where two would stand at one address. */
export const readPages = (): readonly SitePage[] => {
  const shadowed = new Set(shadowedPages());
  const pages = markdownIn(DOCS)
    .toSorted()
    .filter((source) => !shadowed.has(source))
    .map(readPage);
  const [twice] = [...Map.groupBy(pages, ({ address }) => address).values()].filter(
    ({ length }) => length > 1,
  );
  if (twice !== undefined)
    throw new RangeError(`one address for ${twice.map(({ source }) => source).join(' and ')}`);
  return pages;
};

/** The same page in the other language. */
export const twinOf = (page: SitePage, pages: readonly SitePage[]): SitePage | undefined => {
  const address = page.address.startsWith('/en/')
    ? page.address.slice('/en'.length)
    : `/en${page.address}`;
  return pages.find((each) => each.address === address);
};
