import { type Diagnostic, diagnose, type Instrument, type Pack, spotOf } from '@xinfang/pack';
import { type Cited, officialTextOf } from './cited.ts';
import { subjectOf } from './subject.ts';
import { isNumber, periodTerms, type Terms, termsOf } from './terms.ts';

/** The articles of one instrument whose official text is attached, ready to be asked what they speak of. */
interface Library {
  readonly articles: ReadonlyMap<number, Terms>;
  /** Whether they are enough to tell from their words alone. */
  readonly isLarge: boolean;
  /** How telling a term is: the fewer articles have it, the more. */
  readonly weightOf: (term: string) => number;
}

/** Below so many attached articles nothing can be told from the words they share, only from a length of time. */
const FEWEST = 5;
/** How much better an article that is not cited must fit before the cited one is called into question. */
const BY_WORDS = { ratio: 3, margin: 12 };
const BY_TIMES = { ratio: 1.3, margin: 4 };

/** Citations whose words do not occur in the article that they name but in another one of the instrument. */
export const keywordProblems = (cited: readonly Cited[], pack: Pack): readonly Diagnostic[] => {
  const libraries = new Map<string, Library>();
  for (const [id, instrument] of pack.instruments) {
    const library = libraryOf(instrument);
    if (library.articles.size > 1) libraries.set(id, library);
  }
  return cited.flatMap((one) => {
    const library = libraries.get(one.basis.instrument);
    const other = library === undefined ? undefined : betterArticle(one, library, pack);
    if (other === undefined) return [];
    const { element, path, basis } = one;
    const { instrument, article } = basis;
    return [
      diagnose(
        'citation-keywords',
        { instrument, article, other },
        spotOf(element, [...path, 'article']),
      ),
    ];
  });
};

const libraryOf = ({ articles }: Instrument): Library => {
  const terms = new Map<number, Terms>();
  const having = new Map<string, number>();
  for (const { number, officialText } of articles) {
    if (officialText === undefined) continue;
    const own = termsOf(officialText.text);
    terms.set(number, own);
    for (const term of own) having.set(term, (having.get(term) ?? 0) + 1);
  }
  const size = Math.max(terms.size, FEWEST);
  return {
    articles: terms,
    isLarge: terms.size >= FEWEST,
    weightOf: (term) => Math.log((size + 1) / ((having.get(term) ?? 0) + 0.5)),
  };
};

/** The article that speaks of what is said, where the cited one does not; undefined where the citation may stand. */
const betterArticle = (cited: Cited, library: Library, pack: Pack): number | undefined => {
  const { element, basis, words, periods } = cited;
  if (words === '' || officialTextOf(basis, pack) === undefined) return undefined;
  const others = articlesBeside(cited);
  const explained = new Set(others.flatMap((each) => [...(library.articles.get(each) ?? [])]));
  const isOpen = (term: string): boolean => !explained.has(term);
  const times = [...periodTerms(periods)].filter(isNumber).filter(isOpen);
  const asked = new Set(
    [...termsOf(`${words}。${subjectOf(element, pack)}`), ...times].filter(isOpen),
  );
  const fits = [...library.articles]
    .filter(([article]) => !others.includes(article))
    .map(([article, terms]) => fitOf(article, terms, [...asked], times, library))
    .toSorted((a, b) => b.score - a.score);
  const own = fits.find(({ article }) => article === basis.article);
  return own && fits.find((fit) => fit !== own && isClearlyBetter(fit, own, library))?.article;
};

/** Articles of the same instrument that are cited for the same words: what they speak of needs no second article. */
const articlesBeside = ({ basis, beside }: Cited): readonly number[] =>
  beside
    .filter(
      ({ instrument, article }) => instrument === basis.instrument && article !== basis.article,
    )
    .map(({ article }) => article);

/** How well an article fits what is said: the weight of the terms it shares, and whether it has every length of time. */
interface Fit {
  readonly article: number;
  readonly score: number;
  readonly times: 'all' | 'some' | 'none' | 'unasked';
}

const fitOf = (
  article: number,
  terms: Terms,
  asked: readonly string[],
  times: readonly string[],
  library: Library,
): Fit => {
  const had = times.filter((term) => terms.has(term)).length;
  return {
    article,
    score: asked.reduce((sum, term) => sum + (terms.has(term) ? library.weightOf(term) : 0), 0),
    times:
      times.length === 0 ? 'unasked' : had === times.length ? 'all' : had === 0 ? 'none' : 'some',
  };
};

/** A length of time that stands in one article and not in the other says more than many words. */
const isClearlyBetter = (fit: Fit, own: Fit, { isLarge }: Library): boolean => {
  const isOfTimes = own.times === 'none' && fit.times === 'all';
  if (!isOfTimes && !isLarge) return false;
  const { ratio, margin } = isOfTimes ? BY_TIMES : BY_WORDS;
  return fit.score >= own.score * ratio && fit.score - own.score >= margin;
};
