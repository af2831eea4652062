import type { Text } from '@xinfang/calendar';
import type { Basis, ElementKind, Pack, Period, WrittenElement } from '@xinfang/pack';

/** A citation inside an element: what it names, where it stands, and what is said there in words. */
export interface Cited {
  readonly element: WrittenElement;
  readonly path: readonly (string | number)[];
  readonly basis: Basis;
  /** The citations beside it: they rest on the law for the same words. */
  readonly beside: readonly Basis[];
  readonly words: string;
  readonly periods: readonly Period[];
}

/** Kinds that hold cases, terms or the law itself. */
const OTHER: ReadonlySet<ElementKind> = new Set(['test', 'vocabulary', 'instrument']);
/** The keys under which an object says in words what it is about. */
const WORDS = ['label', 'explain', 'text', 'question', 'hint', 'what'] as const;

/** Every citation in the elements of a loaded pack. */
export const citedIn = (elements: readonly WrittenElement[]): readonly Cited[] =>
  elements
    .filter(({ kind }) => !OTHER.has(kind))
    .flatMap((element) => search(element, element.value, []));

const search = (element: WrittenElement, value: unknown, path: Cited['path']): readonly Cited[] => {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => search(element, item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'basis' && Array.isArray(inner)
      ? citedBy(element, value, inner as readonly Basis[], [...path, key])
      : search(element, inner, [...path, key]),
  );
};

const citedBy = (
  element: WrittenElement,
  holder: Readonly<Record<string, unknown>>,
  bases: readonly Basis[],
  path: Cited['path'],
): readonly Cited[] =>
  bases.map((basis, index) => ({
    element,
    path: [...path, index],
    basis,
    beside: bases.filter((_, other) => other !== index),
    words: wordsOf(holder),
    periods: [holder['period'], holder['extension'], memberOf(holder['extension'], 'max')].filter(
      isPeriod,
    ),
  }));

const wordsOf = (holder: Readonly<Record<string, unknown>>): string =>
  WORDS.flatMap((key) => {
    const text = holder[key];
    return isText(text) ? [text.zh] : [];
  }).join('。');

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const memberOf = (value: unknown, key: string): unknown =>
  isObject(value) ? value[key] : undefined;

const isText = (value: unknown): value is Text => typeof memberOf(value, 'zh') === 'string';

const isPeriod = (value: unknown): value is Period =>
  typeof memberOf(value, 'amount') === 'number' && typeof memberOf(value, 'unit') === 'string';

/** The official text of an article, where it is attached. */
export const officialTextOf = (
  { instrument, article }: Pick<Basis, 'instrument' | 'article'>,
  { instruments }: Pick<Pack, 'instruments'>,
): string | undefined =>
  instruments.get(instrument)?.articles.find(({ number }) => number === article)?.officialText
    ?.text;
