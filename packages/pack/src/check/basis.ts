import type { CivilDate } from '@xinfang/calendar';
import { type Basis, BasisSchema, type Effective } from '../format/base.ts';
import { sha256Of } from '../hash.ts';
import { isJsonList, type Path } from '../json/span.ts';
import { dayAfter } from '../law/days.ts';
import { didYouMean } from '../nearest.ts';
import type { ElementKind } from '../read/elements.ts';
import { placesUnder } from '../read/places-under.ts';
import type { Problem } from '../read/problem.ts';
import type { DraftElement } from '../resolve/draft.ts';
import type { Report, Scope } from './scope.ts';

const BASIS: ReadonlySet<string> = new Set(['basis']);
/** Elements that must rest on the law. */
const RESTING: ReadonlySet<ElementKind> = new Set(['rule', 'deadline', 'remedy']);

/** Checks that everything rests on an article that is there and in force, and that official texts are the ones that were read. */
export const checkBasis = (scope: Scope, report: Report): void => {
  for (const element of scope.draft.elements) {
    for (const problem of [
      ...missingProblems(scope, element),
      ...referenceProblems(scope, element),
      ...gapProblems(scope, element),
    ])
      report(element, problem);
  }
  for (const element of scope.draft.of('instrument'))
    for (const problem of instrumentProblems(scope, element)) report(element, problem);
};

const missingProblems = (scope: Scope, element: DraftElement): readonly Problem[] => {
  if (!RESTING.has(element.kind) || element.value['local'] === true) return [];
  if (element.kind === 'rule' && needsNone(scope, element)) return [];
  const basis = element.value['basis'];
  if (basis !== undefined && (!isJsonList(basis) || basis.length > 0)) return [];
  // Where the schema itself asks for a basis it has said so already.
  return element.kind === 'remedy'
    ? []
    : [{ code: 'missing-basis', data: { id: element.id }, path: ['basis'] }];
};

/** Nothing to be done, and what is not encoded, need no article. */
const needsNone = (scope: Scope, { group, parsed }: DraftElement): boolean => {
  if (parsed === undefined || !('event' in parsed)) return false;
  const { type } = parsed.event;
  const outcome = scope.groups.get(group ?? '')?.outcomes.find(({ value }) => value === type);
  return type === 'untranslated' || outcome?.empty === true;
};

interface Reference {
  readonly basis: Basis;
  readonly path: Path;
}

const referencesOf = (element: DraftElement): readonly Reference[] =>
  placesUnder(element.kind, element.value, BASIS).flatMap(({ path, value }) =>
    (isJsonList(value) ? value : []).flatMap((item, index) => {
      const { data } = BasisSchema.safeParse(item);
      return data === undefined ? [] : [{ basis: data, path: [...path, index] }];
    }),
  );

const spanOf = ({ parsed }: DraftElement): Effective | undefined =>
  parsed !== undefined && 'effective' in parsed ? parsed.effective : undefined;

const referenceProblems = (scope: Scope, element: DraftElement): readonly Problem[] =>
  referencesOf(element).flatMap(({ basis, path }): readonly Problem[] => {
    const { instrument, article } = basis;
    if (!scope.instruments.has(instrument)) return [unknownInstrument(scope, instrument, path)];
    const known = scope.instruments.get(instrument);
    if (known === undefined) return [];
    if (!known.articles.some(({ number }) => number === article))
      return [
        {
          code: 'unknown-article',
          data: { instrument, article },
          path: [...path, 'article'],
          hint: articlesNear(known.articles, article),
        },
      ];
    const span = spanOf(element);
    return span === undefined || overlaps(span, known.effective)
      ? []
      : [
          {
            code: 'basis-not-in-force',
            data: { instrument, from: span.from, to: span.to },
            path: [...path, 'instrument'],
          },
        ];
  });

/** The numbers next to a wrong one; which of them was meant only the text can tell. */
const articlesNear = (
  articles: readonly { readonly number: number }[],
  article: number,
): { readonly zh: string; readonly en: string } => {
  const near = articles
    .map(({ number }) => number)
    .toSorted((a, b) => Math.abs(a - article) - Math.abs(b - article))
    .slice(0, 4)
    .toSorted((a, b) => a - b);
  return {
    zh: `附近收录的有：第 ${near.join('、')} 条。请核对原文。`,
    en: `Near it there are: ${near.join(', ')}. Look it up in the text.`,
  };
};

const unknownInstrument = (scope: Scope, instrument: string, path: Path): Problem => ({
  code: 'unknown-instrument',
  data: { instrument },
  path: [...path, 'instrument'],
  ...didYouMean(instrument, scope.instruments.keys()),
});

const overlaps = (a: Effective, b: Effective): boolean =>
  (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);

/** A day on which an element is law but nothing it rests on is. */
const gapProblems = (scope: Scope, element: DraftElement): readonly Problem[] => {
  const span = spanOf(element);
  if (span === undefined || !RESTING.has(element.kind)) return [];
  const spans = referencesOf(element)
    .filter(({ path }) => path.length === 2)
    .flatMap(({ basis }) => scope.instruments.get(basis.instrument)?.effective ?? [])
    .filter((each) => overlaps(each, span));
  const on = spans.length === 0 ? undefined : firstUncovered(span, spans);
  return on === undefined ? [] : [{ code: 'basis-gap', data: { on }, path: ['effective'] }];
};

const firstUncovered = (span: Effective, covers: readonly Effective[]): CivilDate | undefined => {
  let day = span.from;
  for (const { from, to } of covers.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > day) return day;
    if (to === undefined) return undefined;
    if (to >= day) day = dayAfter(to);
  }
  return span.to !== undefined && day > span.to ? undefined : day;
};

const instrumentProblems = (
  scope: Scope,
  { parsed }: DraftElement<'instrument'>,
): readonly Problem[] => {
  if (parsed === undefined) return [];
  const { successor, articles } = parsed;
  return [
    ...(successor === undefined || scope.instruments.has(successor)
      ? []
      : [{ ...unknownInstrument(scope, successor, []), path: ['successor'] } as Problem]),
    ...articles.flatMap(({ number, officialText }, index): readonly Problem[] => [
      ...(articles.findIndex((each) => each.number === number) < index
        ? [
            {
              code: 'duplicate-id',
              data: { id: String(number) },
              path: ['articles', index, 'number'],
            } as const,
          ]
        : []),
      ...hashProblems(officialText, ['articles', index, 'officialText', 'sha256']),
    ]),
  ];
};

const hashProblems = (
  official: { readonly text: string; readonly sha256: string } | undefined,
  path: Path,
): readonly Problem[] => {
  if (official === undefined) return [];
  const actual = sha256Of(official.text);
  return actual === official.sha256 ? [] : [{ code: 'official-text-hash', data: { actual }, path }];
};
