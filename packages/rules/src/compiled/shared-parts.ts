import type { CompiledPack } from '@xinfang/pack/decide';
import type { GroupOutcome, Ruling } from '../decision.ts';
import { frozen } from './frozen.ts';

/** Gives a ruling whose parts are shared with equal parts of others, frozen through and through. */
export type Sharing = (ruling: Ruling) => Ruling;

/** Different parts that are known; beyond it they are forgotten, and only then shared no more with earlier ones. */
const MOST_PARTS = 20_000;

const sharings = new WeakMap<CompiledPack, Sharing>();

/**
 * The sharing of a pack. Many rulings are few outcomes in many combinations: shared, a ruling takes some hundred bytes in
 * place of kilobytes, and who reads the outcomes of many matters finds them in the cache.
 */
export const sharingOf = (compiled: CompiledPack): Sharing => {
  let sharing = sharings.get(compiled);
  if (sharing === undefined) {
    sharing = createSharing();
    sharings.set(compiled, sharing);
  }
  return sharing;
};

const createSharing = (): Sharing => {
  const known = new Map<string, unknown>();
  const share = <Part>(part: Part): Part => {
    const key = JSON.stringify(part);
    const before = known.get(key);
    if (before !== undefined) return before as Part;
    if (known.size === MOST_PARTS) known.clear();
    const kept = frozen(part);
    known.set(key, kept);
    return kept;
  };
  return (ruling) => {
    const outcomes: Record<string, GroupOutcome> = {};
    for (const [group, outcome] of Object.entries(ruling.outcomes))
      outcomes[group] = share(outcome);
    return frozen({
      ...ruling,
      outcomes,
      flags: share(ruling.flags),
      needs: share(ruling.needs),
      remedies: share(ruling.remedies),
    });
  };
};
