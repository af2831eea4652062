import type { Effective, Pack } from '@xinfang/pack';
import type { Elements } from './elements.ts';
import type { Finding } from './finding.ts';
import type { Law } from './law.ts';

/** A loaded pack with the elements it was made of. */
export interface LintScope {
  readonly pack: Pack;
  readonly elements: Elements;
  /** Which layer is checked, from 0 for the lowest. */
  readonly layer: number;
  /** The days for which the pack that is checked is kept. */
  readonly kept: Effective;
}

/** A check of what stands in a pack. */
export type Check = (scope: LintScope) => readonly Finding[];

/** A check that reasons about all possible facts. */
export type LawCheck = (scope: LintScope, law: Law) => readonly Finding[];
