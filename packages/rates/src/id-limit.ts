import { XinfangError } from '@xinfang/calendar';

/** How many ids a list may hold; undefined where no ids are asked for. */
export type IdLimit = number | undefined;

/** Reads how many ids are asked for. Throws `not-a-count`. */
export const readIdLimit = (ids: boolean | number | undefined): IdLimit => {
  if (ids === undefined || ids === false) return undefined;
  if (ids === true) return Number.POSITIVE_INFINITY;
  if (Number.isSafeInteger(ids) && ids >= 0) return ids;
  throw notACount();
};

/** Adds an id to a list that is not yet full. */
export const addId = (list: string[], id: string, limit: number): void => {
  if (list.length < limit) list.push(id);
};

const notACount = (): XinfangError =>
  new XinfangError([
    {
      code: 'not-a-count',
      path: 'ids',
      message: {
        zh: '每个清单最多列多少编号，要写成不小于0的整数',
        en: 'how many ids a list may hold is a whole number from 0',
      },
      hint: {
        zh: '写成整数，或者 true（全部）、false（不列）',
        en: 'give a whole number, true for all, or false for none',
      },
    },
  ]);
