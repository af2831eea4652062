/** Characters that nobody sees, such as a zero-width space that came along when an id was copied. */
const UNSEEN = /\p{Cf}/gu;

/** An id without what cannot be seen. */
export const seenId = (id: string): string => id.replaceAll(UNSEEN, '');

/** What ids of one matter have in common however they were typed: `Ｃ-1` is `C-1`. */
export const idKey = (id: string): string => seenId(id).normalize('NFKC');
