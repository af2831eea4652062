import type { Text } from '@xinfang/calendar';
import type { PackDiff } from '../diff-packs.ts';
import type { Impact } from '../impact.ts';
import type { PackPair } from '../region-words.ts';
import { type Lang, type Say, wordsIn } from './page-words.ts';

/** A comparison as the page shows it; of a register how many rows it had, where one was read. */
export type ShownDiff = PackDiff & {
  readonly impact?: Impact & {
    readonly rows?: { readonly read: number; readonly cases: number; readonly rejected: number };
  };
};

/** What every part of the page is written with. */
export interface DiffWriting {
  readonly diff: ShownDiff;
  readonly packs: PackPair;
  readonly lang: Lang;
  readonly say: Say;
  /** What ends a sentence, and what stands between a thing and what is said of it. */
  readonly stop: string;
  readonly colon: string;
  /** A text in the language of the page. */
  readonly in: (text: Text) => string;
}

/** What the parts of a page are written with. */
export const diffWriting = (diff: ShownDiff, packs: PackPair, lang: Lang): DiffWriting => ({
  diff,
  packs,
  lang,
  say: wordsIn(lang),
  stop: lang === 'zh' ? '。' : '.',
  colon: lang === 'zh' ? '：' : ': ',
  in: (text) => text[lang],
});
