import { EVENT_WORDS } from './header-words-events.ts';
import { FACT_WORDS } from './header-words-facts.ts';
import { MATTER_WORDS } from './header-words-matter.ts';
import { OTHER_WORDS } from './header-words-other.ts';
import type { Target } from './target.ts';

/** How sure a guess is. */
export type Confidence = 'high' | 'medium' | 'low';

/**
 * Names that columns have in registers, and what such a column is. Where there are several targets its values decide, or the
 * first that no better column has.
 */
export interface HeaderWords {
  readonly to: Target | readonly [Target, ...Target[]];
  /** What the name says beyond the target, such as who was evaluated. */
  readonly as?: Readonly<Record<string, string>>;
  /** `high` unless the name is used for other things too. */
  readonly sure?: Confidence;
  /** Whole names, separated by spaces. */
  readonly names?: string;
  /** Names without the word for day or time that ends them (日期, 时间 …), separated by spaces. */
  readonly days?: string;
}

/** Every name that is known, the better place first among those of one target. */
export const HEADER_WORDS: readonly HeaderWords[] = [
  ...MATTER_WORDS,
  ...FACT_WORDS,
  ...EVENT_WORDS,
  ...OTHER_WORDS,
];
