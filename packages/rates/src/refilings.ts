import type { DayNumber } from '@xinfang/calendar';
import type { JoinedFilings } from './joined-filings.ts';
import { NOWHERE } from './place-index.ts';

/** Which matters were filed again, and when last: the join that "resolved the first time" asks for, answered once all cases are in. */
export interface Refilings {
  /** Whether some case names the one at this place with a receipt after that day. */
  isRefiledAfter(place: number, day: DayNumber): boolean;
}

/** Finds the last receipt under the id of each matter that was filed again. */
export const findRefilings = ({ ids, links, received }: JoinedFilings): Refilings => {
  const latest = new Int32Array(links.length).fill(LONG_AGO);
  for (let link = 0; link < links.length; link++) {
    const first = links.sameFirst(link);
    latest[first] = Math.max(latest[first] as number, received(links.again(link)));
  }
  return {
    isRefiledAfter: (place, day) => {
      const link = links.naming(ids.high(place), ids.low(place));
      return link !== NOWHERE && (latest[link] as number) > day;
    },
  };
};

const LONG_AGO = -(2 ** 31);
