import type { Lang } from '../words/labels.ts';

/** What has a page, or a place on one. */
export type PageKind =
  | 'rule'
  | 'group'
  | 'deadline'
  | 'remedy'
  | 'route'
  | 'indicator'
  | 'instrument'
  | 'test'
  | 'fact'
  | 'condition'
  | 'constraint'
  | 'warning'
  | 'integrity'
  | 'reminder'
  | 'untranslated';

const FOLDERS = {
  rule: 'rules',
  group: 'groups',
  deadline: 'deadlines',
  remedy: 'remedies',
  route: 'routes',
  indicator: 'indicators',
  instrument: 'instruments',
  test: 'cases',
} as const satisfies Partial<Record<PageKind, string>>;

const LISTS = {
  fact: 'facts.html',
  condition: 'conditions.html',
  constraint: 'conditions.html',
  warning: 'warnings.html',
  integrity: 'integrity.html',
  reminder: 'reminders.html',
  untranslated: 'untranslated.html',
} as const satisfies Partial<Record<PageKind, string>>;

const hasPage = (kind: PageKind): kind is keyof typeof FOLDERS => kind in FOLDERS;

/** The file of a page inside the folder of its language. */
export const pathOf = (kind: PageKind, id: string): string =>
  hasPage(kind) ? `${FOLDERS[kind]}/${id}.html` : LISTS[kind];

/** The anchor of something on a page that lists many. */
export const anchorOf = (kind: PageKind, id: string): string => `${kind}-${id}`;

/** Where something stands: its page, or its place on one. */
export const placeOf = (kind: PageKind, id: string): string =>
  hasPage(kind) ? pathOf(kind, id) : `${pathOf(kind, id)}#${anchorOf(kind, id)}`;

/** The anchor of an article on the page of its instrument. */
export const articleAnchor = (article: number): string => `article-${article}`;

/** The way from one page to a place, both inside the folder of a language. */
export const wayTo = (place: string, from: string): string =>
  `${'../'.repeat(from.split('/').length - 1)}${place}`;

/** The way from a page to the same page in the other language. */
export const otherLanguage = (from: string, lang: Lang): string =>
  wayTo(`../${lang === 'zh' ? 'en' : 'zh'}/${from}`, from);
