import { avalanche } from './hash.ts';
import type { Keys } from './key.ts';

/** Finds the place of a key among many. */
export interface PlaceIndex {
  /** Enters a place; gives the place that has its key already, and then enters nothing, or `NOWHERE`. */
  enter(place: number): number;
  find(high: number, low: number): number;
}

/** The place of what is not there. */
export const NOWHERE = -1;

const RANGE = 2 ** 32;
const SMALLEST = 64;
/** Neighbouring slots share a line of memory and tell strangers by their tags: a full table is still searched in one go. */
const FULL = 0.85;
/** For a few keys that are asked for by many: most find a free slot at once. */
export const ROOMY = 0.4;
/** A table that doubles takes up to twice the memory it needs: from a million slots on it grows gently. */
const MANY = 1_000_000;
const GROWTH = 2;
const GENTLE_GROWTH = 1.25;

/**
 * An index of places by their keys: open addressing over four bytes a slot, which hold a place and, in the bits left over, a
 * tag of its key. The keys stay where they are. With no size given it grows, and places are entered from 0 on without a gap.
 */
export const createPlaceIndex = (
  keys: Keys,
  entries = 0,
  places = entries,
  fullest = FULL,
): PlaceIndex => {
  let slots = new Uint32Array(0);
  let size = 0;
  let placeBits = 0;
  let placeMask = 0;
  let entered = 0;
  const clear = (wanted: number): void => {
    size = wanted;
    // 0 says that a slot is free, so a place is held one higher.
    placeBits = Math.ceil(Math.log2(Math.max(size, places) + 2));
    placeMask = 2 ** placeBits - 1;
    slots = new Uint32Array(0);
    slots = new Uint32Array(size);
  };
  const placeIn = (slot: number): number => ((slots[slot] as number) & placeMask) - 1;
  /** The slot of a key, or the free one where it belongs. */
  const slotOf = (high: number, low: number): number => {
    const mix = mixOf(high, low);
    let slot = Math.floor((mix / RANGE) * size);
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0) return slot;
      if ((held ^ (mix << placeBits)) >>> placeBits === 0) {
        const place = placeIn(slot);
        if (keys.high(place) === high && keys.low(place) === low) return slot;
      }
      slot = slot + 1 === size ? 0 : slot + 1;
    }
  };
  const put = (slot: number, place: number): void => {
    const mix = mixOf(keys.high(place), keys.low(place));
    slots[slot] = (mix << placeBits) | (place + 1);
  };
  const enter = (place: number): number => {
    const slot = slotOf(keys.high(place), keys.low(place));
    const known = placeIn(slot);
    if (known === NOWHERE) put(slot, place);
    return known;
  };
  const grow = (before: number): void => {
    clear(Math.ceil(size * (size < MANY ? GROWTH : GENTLE_GROWTH)));
    for (let each = 0; each < before; each++) enter(each);
  };
  clear(Math.max(SMALLEST, Math.ceil(entries / fullest)));
  return {
    enter: (place) => {
      entered += 1;
      if (entered > size * fullest) grow(place);
      return enter(place);
    },
    find: (high, low) => placeIn(slotOf(high, low)),
  };
};

/** Short ids are no hashes, so all keys are mixed; the upper bits choose the slot and the lower ones are the tag. */
const mixOf = (high: number, low: number): number => avalanche(high ^ Math.imul(low, 0x9e3779b1));
