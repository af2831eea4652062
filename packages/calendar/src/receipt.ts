import type { CivilDate } from './civil-date.ts';
import type { CountingArticle } from './data.ts';
import type { Text } from './error.ts';

/**
 * One line of the account of a reckoning. `source` is where it comes from: `law` (an article, in `basis`), `notice`
 * (a published notice, in `document`) or `pack-choice` (a reading that no article settles).
 *
 * @example
 * for (const line of due.receipt) console.log(line.source, line.text.zh, line.document ?? '');
 */
export interface ReceiptLine {
  readonly source: 'law' | 'notice' | 'pack-choice';
  /** Stable kebab-case kind, e.g. `skipped-holiday`. */
  readonly kind: string;
  /** The day that the line is about. */
  readonly on?: CivilDate;
  /** Address of the notice that names the day. */
  readonly document?: string;
  /** The article that a line of the law rests on. */
  readonly basis?: ReceiptBasis;
  readonly text: Text;
}

/**
 * The article that a receipt line rests on, as the calendar's data states it.
 *
 * @example
 * const { instrument, article }: ReceiptBasis = line.basis;
 */
export interface ReceiptBasis {
  readonly instrument: string;
  readonly article: number;
  readonly confidence: CountingArticle['confidence'];
}

/** A line that rests on an article; `text` is put before the article's gist. */
export const lawLine = (
  kind: string,
  on: CivilDate,
  article: CountingArticle,
  text: Text,
): ReceiptLine => ({
  source: 'law',
  kind,
  on,
  basis: {
    instrument: article.instrument,
    article: article.article,
    confidence: article.confidence,
  },
  text: {
    zh: `${text.zh}：${article.gist.zh}（${article.cite.zh}）`,
    en: `${text.en}: ${article.gist.en} (${article.cite.en})`,
  },
});
