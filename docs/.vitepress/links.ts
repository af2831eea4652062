import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';
import type { SitePage } from './pages.ts';
import { CODE_URL, DOCS, ROOT } from './site.ts';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/** What is known of the page that is being rendered. */
interface PageEnv {
  readonly realPath?: string;
  readonly path?: string;
}

const EXTERNAL = /^(?:[a-z][a-z\d+.-]*:|\/\/|#)/iu;

/**
 * Pages are written for whoever reads them in the repository: links lead from file to file. Here each is turned to the
 * address of that page on the site; one that leads out of `docs/` leads to the code host.
 */
export const siteLinkOf = (href: string, source: string, pages: readonly SitePage[]): string => {
  if (EXTERNAL.test(href) || href.startsWith('/')) return href;
  const [, path = '', hash = ''] = /^([^#?]*)(.*)$/u.exec(href) ?? [];
  const target = posix.normalize(posix.join(posix.dirname(source), decodeURI(path)));
  const page = pageAt(target.replace(/\/$/u, ''), pages);
  if (page !== undefined) return `${page.address}${hash}`;
  const inRepository = posix.normalize(posix.join('docs', target));
  return existsSync(join(ROOT, inRepository)) ? codeLink(inRepository, hash) : href;
};

const pageAt = (target: string, pages: readonly SitePage[]): SitePage | undefined => {
  const names = new Set([
    target,
    `${target}.md`,
    ...['index.md', 'README.md'].map((name) => (target === '.' ? name : `${target}/${name}`)),
  ]);
  return pages.find(({ source }) => names.has(source));
};

const codeLink = (path: string, hash: string): string => {
  const kind = statSync(join(ROOT, path)).isDirectory() ? 'tree' : 'blob';
  return `${CODE_URL}/${kind}/main/${path.replace(/\/$/u, '')}${hash}`;
};

const sourceOf = ({ realPath, path }: PageEnv): string =>
  posix.relative(DOCS.replaceAll('\\', '/'), (realPath ?? path ?? DOCS).replaceAll('\\', '/'));

/** Turns the links of a page before they are rendered. */
export const useSiteLinks = (md: MarkdownRenderer, pages: readonly SitePage[]): void => {
  md.core.ruler.push('site-links', ({ tokens, env }) => {
    const source = sourceOf(env);
    for (const token of inlineTokens(tokens)) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', siteLinkOf(href, source, pages));
      const src = token.type === 'image' ? token.attrGet('src') : null;
      if (src !== null) token.attrSet('src', figurePlace(src, source));
    }
  });
};

const inlineTokens = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap(({ children }) => children ?? []);

/** A figure may be named by its place on the site; the file lies beside the other pictures. */
const figurePlace = (src: string, source: string): string =>
  src.replace(/^\/figures\//u, `${'../'.repeat(source.split('/').length - 1) || './'}images/`);
