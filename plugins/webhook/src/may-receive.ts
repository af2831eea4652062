import type { MatterView } from '@xinfang/sdk';
import type { Settings } from './options.ts';

/** Why nothing of a matter is sent. */
export type LeftOut =
  | 'purpose-not-stated'
  | 'accused-not-granted'
  | 'accused-not-stated'
  | 'receiver-not-stated'
  | 'accused-receiver';

/** What bears on it whether a receiver may know of a matter. */
export type Confided = Pick<MatterView, 'facts' | 'accused'>;

/**
 * Why a receiver must not know of a matter, if so: nothing of an accusation reaches the accused or a body under it
 * (XF22 Art 30 ¶3), and where that cannot be told, it reaches nobody.
 */
export const whyLeftOut = (
  { facts, accused }: Confided,
  { unit, under, unclassified }: Pick<Settings, 'unit' | 'under' | 'unclassified'>,
): LeftOut | undefined => {
  if (!isAccusation(facts, accused)) {
    const isOpen = facts['purpose'] === undefined && unclassified !== 'send';
    return isOpen ? 'purpose-not-stated' : undefined;
  }
  if (accused === undefined) return 'accused-not-granted';
  if (accused.length === 0) return 'accused-not-stated';
  if (unit === undefined || under === undefined) return 'receiver-not-stated';
  const chain = new Set([unit, ...under]);
  return accused.some((id) => chain.has(id)) ? 'accused-receiver' : undefined;
};

const isAccusation = (facts: Confided['facts'], accused: Confided['accused'] = []): boolean =>
  facts['purpose'] === 'accusation' ||
  facts['containsAccusation'] === true ||
  facts['accusedStated'] === true ||
  accused.length > 0;
