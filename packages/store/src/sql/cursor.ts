import { CursorError, type Page, type PageQuery } from '../page.ts';

const MOST_ROWS = 500;

/** The values of the last row by which a list is ordered: what the next page begins after. */
export type Place = readonly (string | number)[];

/** A kind of list and what its places are made of: a cursor of one list is none of another. */
export interface CursorKind {
  readonly name: string;
  readonly of: readonly ('text' | 'integer')[];
}

/** A place as an opaque text. */
export const writeCursor = (kind: CursorKind, place: Place): string =>
  Buffer.from(JSON.stringify([kind.name, ...place]), 'utf8').toString('base64url');

/** @throws CursorError where the text was not written by {@link writeCursor} for this kind of list. */
export const readCursor = (kind: CursorKind, cursor: string): Place => {
  const [name, ...place] = parse(cursor);
  const whole = place.length === kind.of.length && kind.of.every((of, at) => isOf(of, place[at]));
  if (name !== kind.name || !whole || writeCursor(kind, place as Place) !== cursor) {
    throw new CursorError('not a cursor of this list');
  }
  return place as Place;
};

/** The place after which a page begins; undefined for the first. */
export const placeOf = (kind: CursorKind, { cursor }: PageQuery): Place | undefined =>
  cursor === undefined ? undefined : readCursor(kind, cursor);

/** How many rows to ask for: one more than the page holds, to know whether another follows. */
export const rowsFor = ({ limit }: PageQuery): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_ROWS) {
    throw new RangeError(`a page has 1 to ${MOST_ROWS} rows`);
  }
  return limit + 1;
};

/** Rows that were asked for with {@link rowsFor} as a page. */
export const pageOf = <Row, Told>(
  rows: readonly Row[],
  { limit }: PageQuery,
  kind: CursorKind,
  { tell, placed }: { readonly tell: (row: Row) => Told; readonly placed: (row: Row) => Place },
): Page<Told> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(tell),
    ...(rows.length > limit && last !== undefined ? { next: writeCursor(kind, placed(last)) } : {}),
  };
};

const isOf = (of: CursorKind['of'][number], value: unknown): value is string | number =>
  of === 'text'
    ? typeof value === 'string' && value.isWellFormed() && !value.includes('\u0000')
    : Number.isSafeInteger(value);

const parse = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
};
