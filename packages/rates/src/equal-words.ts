import type { JoinedFilings } from './joined-filings.ts';
import type { Keys } from './key.ts';
import { createPlaceIndex, NOWHERE } from './place-index.ts';

/**
 * The filings that have their words in common with another: a list for each words, in the order first met, the earlier filing
 * first. Of those of one day nobody knows which came first; the order of their keys decides, so that the order of the register
 * does not.
 */
export function* groupsOfEqualWords(filings: JoinedFilings): Generator<Uint32Array> {
  const { heads, places } = pairsOfEqualWords(filings);
  const order = Uint32Array.from(heads.keys()).sort(
    (a, b) => (heads[a] as number) - (heads[b] as number) || a - b,
  );
  for (let at = 0; at < order.length; ) {
    const head = heads[order[at] as number] as number;
    const group = [head];
    while (at < order.length && heads[order[at] as number] === head)
      group.push(places[order[at++] as number] as number);
    yield Uint32Array.from(group).sort(earlierFirst(filings));
  }
}

/** Each filing whose words were met before, with the first that has them. */
const pairsOfEqualWords = ({ length, words }: JoinedFilings) => {
  const index = createPlaceIndex(words, countOf(words, length), length);
  const heads: number[] = [];
  const places: number[] = [];
  for (let place = 0; place < length; place++) {
    if (!hasKey(words, place)) continue;
    const head = index.enter(place);
    if (head === NOWHERE) continue;
    heads.push(head);
    places.push(place);
  }
  return { heads, places };
};

const hasKey = (keys: Keys, place: number): boolean =>
  keys.low(place) !== 0 || keys.high(place) !== 0;

const countOf = (keys: Keys, length: number): number => {
  let count = 0;
  for (let place = 0; place < length; place++) if (hasKey(keys, place)) count += 1;
  return count;
};

const earlierFirst =
  ({ ids, received }: JoinedFilings) =>
  (a: number, b: number): number =>
    received(a) - received(b) || ids.high(a) - ids.high(b) || ids.low(a) - ids.low(b) || a - b;
