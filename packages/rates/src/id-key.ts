import { avalanche, createHash, keyOfHash, mixIn } from './hash.ts';
import type { Key } from './key.ts';

const MOST_PACKED = 8;
const HALF = 4;
const LARGEST_BYTE = 0xff;

/**
 * The key of a matter's id. An id of up to eight plain characters is its own key, in the order of texts; a longer one is
 * hashed. That any two of ten million hashed ids share a key has a chance of 3 in a million (n²/2⁶⁵): those two would be taken for
 * one matter.
 */
export const idKeyOf = (id: string): Key => packed(id) ?? hashed(id);

const packed = (id: string): Key | undefined => {
  if (id.length > MOST_PACKED) return undefined;
  let high = 0;
  let low = 0;
  for (let at = 0; at < MOST_PACKED; at++) {
    const unit = at < id.length ? id.charCodeAt(at) : 0;
    if (unit > LARGEST_BYTE) return undefined;
    if (at < HALF) high = high * 256 + unit;
    else low = low * 256 + unit;
  }
  return { high, low };
};

const hashed = (id: string): Key => {
  const hash = createHash();
  for (let at = 0; at < id.length; at++) mixIn(hash, id.charCodeAt(at));
  return keyOfHash(hash);
};

const CHECK_START = 0x165667b1;
const CHECK_FACTOR = 0x9e3779b1;
const CHECK_SHIFT = 16;

/**
 * Sixteen bits more of an id that is hashed, and 0 of one that is its own key: where a row is refused because its id was borne
 * before, any two of ten million ids are taken for one with a chance of 4 in 10¹¹ (n²/2⁸¹).
 */
export const idCheckOf = (id: string): number => {
  if (packed(id) !== undefined) return 0;
  let hash = CHECK_START;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), CHECK_FACTOR);
    hash ^= hash >>> CHECK_SHIFT;
  }
  return avalanche(hash) >>> CHECK_SHIFT;
};
