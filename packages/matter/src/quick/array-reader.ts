import { DOUBT, type Reader } from './doubt.ts';

/** The reader of a list. An absent item is a doubt: in some lists it is left out, in others refused. */
export const arrayReader =
  (readItem: Reader): Reader =>
  (value) => {
    if (!Array.isArray(value) || Object.getPrototypeOf(value) !== Array.prototype) return DOUBT;
    const out: unknown[] = [];
    for (const item of value) {
      const read = readItem(item);
      if (read === DOUBT) return DOUBT;
      out.push(read);
    }
    return out;
  };
