import { DECISION_WORDS } from './decision-words.ts';
import { FRAME_WORDS } from './frame-words.ts';
import { LAW_WORDS } from './law-words.ts';
import { OTHER_WORDS } from './other-words.ts';
import { PART_WORDS } from './part-words.ts';

/** What the pages of a pack say in words of their own. */
export const SITE_WORDS = {
  ...FRAME_WORDS,
  ...PART_WORDS,
  ...DECISION_WORDS,
  ...OTHER_WORDS,
  ...LAW_WORDS,
} as const;

/** A key of the words. */
export type SiteWord = keyof typeof SITE_WORDS;
