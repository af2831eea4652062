import { groupsOfEqualWords } from './equal-words.ts';
import type { Found } from './integrity-check.ts';
import type { JoinedFilings } from './joined-filings.ts';
import { type DayRange, lies } from './period.ts';
import { NOWHERE } from './place-index.ts';

/**
 * Matters filed anew, by their link or by equal words, while a duty towards the first filing was still running, or may have
 * been. Each id is found once, and named up to the limit.
 */
export const refiledWhileDue = (
  filings: JoinedFilings,
  hasRepeatedIds: boolean,
  days: DayRange,
  limit: number,
): Found => {
  const found = createFound(filings, hasRepeatedIds, limit);
  const add = (again: number): void => {
    if (lies(filings.received(again), days)) found.add(again);
  };
  for (const again of linkedWhileDue(filings)) add(again);
  for (const group of groupsOfEqualWords(filings))
    for (const again of filedWhileDue(group, filings)) add(again);
  return found.found();
};

const createFound = ({ ids, nameOf }: JoinedFilings, hasRepeatedIds: boolean, limit: number) => {
  const seen = new Set<number | string>();
  const cases: string[] = [];
  const keyOf = (place: number): number | string =>
    hasRepeatedIds ? `${ids.high(place)}/${ids.low(place)}` : place;
  return {
    add: (place: number): void => {
      const before = seen.size;
      seen.add(keyOf(place));
      const name = cases.length < limit ? nameOf(place) : undefined;
      if (seen.size > before && name !== undefined) cases.push(name);
    },
    found: (): Found => ({ count: seen.size, cases }),
  };
};

function* linkedWhileDue(filings: JoinedFilings): Generator<number> {
  const { links } = filings;
  if (links.length === 0) return;
  const firsts = placesOfFirsts(filings);
  for (let link = 0; link < links.length; link++) {
    const again = links.again(link);
    const first = firsts[links.sameFirst(link)] as number;
    if (first !== NOWHERE && first !== again && isWhileDue(again, first, filings)) yield again;
  }
}

/** For each link the place of the matter it names; of several filed under one id the last. */
const placesOfFirsts = ({ length, ids, links, isFiled }: JoinedFilings): Float64Array => {
  const firsts = new Float64Array(links.length).fill(NOWHERE);
  for (let place = 0; place < length; place++) {
    const link = links.naming(ids.high(place), ids.low(place));
    if (link !== NOWHERE && isFiled(place)) firsts[link] = place;
  }
  return firsts;
};

const isWhileDue = (
  again: number,
  first: number,
  { received, dueThrough }: JoinedFilings,
): boolean => received(first) <= received(again) && received(again) <= dueThrough(first);

/** Of filings with equal words those that came while an earlier one was due, whatever their order in the register. */
function* filedWhileDue(group: Uint32Array, filings: JoinedFilings): Generator<number> {
  let dueThrough = Number.NEGATIVE_INFINITY;
  for (const place of group) {
    if (filings.received(place) <= dueThrough) yield place;
    dueThrough = Math.max(dueThrough, filings.dueThrough(place));
  }
}
