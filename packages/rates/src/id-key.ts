import { createHash, keyOfHash, mixIn } from './hash.ts';
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
