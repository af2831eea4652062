import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Something on the built site that leads nowhere, or that would be fetched from elsewhere. */
export interface SiteFault {
  readonly page: string;
  readonly fault: string;
}

const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();

const TAG = /<(?<name>[a-z][\w-]*)(?<attributes>(?:\s+[^\s=>"']+(?:="[^"]*")?)*)\s*\/?>/gu;
const ATTRIBUTE = /(?<key>[^\s=]+)="(?<value>[^"]*)"/gu;

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tagsIn = (html: string): readonly Tag[] =>
  [...html.matchAll(TAG)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    attributes: new Map(
      [...(groups?.['attributes'] ?? '').matchAll(ATTRIBUTE)].map(({ groups: found }) => [
        found?.['key'] ?? '',
        (found?.['value'] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
      ]),
    ),
  }));

interface Page {
  readonly path: string;
  readonly tags: readonly Tag[];
  readonly ids: ReadonlySet<string>;
}

const readHtml = (folder: string, path: string): Page => {
  const tags = tagsIn(readFileSync(join(folder, path), 'utf8'));
  return {
    path,
    tags,
    ids: new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])),
  };
};

const ELSEWHERE = /^(?:https?:)?\/\//iu;
/** What a browser fetches by itself; a link is followed by a person. */
const FETCHED: ReadonlySet<string> = new Set(['img', 'script', 'link', 'source', 'iframe', 'use']);

/** Every link and anchor of a built site that leads nowhere, and everything that it would fetch from another host. */
export const faultsOf = (folder: string, base: string): readonly SiteFault[] => {
  const pages = filesIn(folder, '.html').map((path) => readHtml(folder, path));
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const inPages = pages.flatMap((page) =>
    page.tags.flatMap(({ name, attributes }) =>
      ['href', 'src'].flatMap((key) => {
        const value = attributes.get(key);
        const fault =
          value === undefined ? undefined : faultOf(value, { name, page, byPath, folder, base });
        return fault === undefined ? [] : [{ page: page.path, fault }];
      }),
    ),
  );
  return [...inPages, ...stylesFaults(folder)];
};

interface Place {
  readonly name: string;
  readonly page: Page;
  readonly byPath: ReadonlyMap<string, Page>;
  readonly folder: string;
  readonly base: string;
}

const faultOf = (
  value: string,
  { name, page, byPath, folder, base }: Place,
): string | undefined => {
  if (ELSEWHERE.test(value))
    return FETCHED.has(name) ? `would be fetched from elsewhere: ${value}` : undefined;
  if (/^(?:data|mailto):/iu.test(value)) return undefined;
  const [, path = '', hash = ''] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/u.exec(value) ?? [];
  const target = path === '' ? page.path : targetOf(path, page.path, base);
  const html = target === undefined ? undefined : htmlAt(target, byPath);
  if (html === undefined)
    return target !== undefined && isFile(join(folder, target))
      ? undefined
      : `leads nowhere: ${value}`;
  return hash === '' || html.ids.has(decodeURIComponent(hash))
    ? undefined
    : `no such place: ${value}`;
};

const targetOf = (path: string, from: string, base: string): string | undefined => {
  const decoded = decodeURIComponent(path);
  if (!decoded.startsWith('/')) return posix.normalize(posix.join(posix.dirname(from), decoded));
  return decoded.startsWith(base) ? decoded.slice(base.length) : undefined;
};

const htmlAt = (target: string, byPath: ReadonlyMap<string, Page>): Page | undefined =>
  byPath.get(target) ?? byPath.get(posix.join(target, 'index.html').replace(/^\//u, ''));

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

const stylesFaults = (folder: string): readonly SiteFault[] =>
  filesIn(folder, '.css').flatMap((path) =>
    [
      ...readFileSync(join(folder, path), 'utf8').matchAll(
        /(?:url\(|@import\s*)["']?((?:https?:)?\/\/[^"')]+)/giu,
      ),
    ].map(([, url]) => ({ page: path, fault: `would be fetched from elsewhere: ${url}` })),
  );
