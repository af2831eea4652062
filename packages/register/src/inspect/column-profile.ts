import { isScalar } from '../draft/row-values.ts';
import { type DayProfile, profileDays } from './day-profile.ts';
import { EMPTY_MARKS, YES_NO } from './value-words.ts';

/** What the sampled cells of a column are like, whatever its name. */
export interface ColumnProfile {
  /** Cells that hold something. */
  readonly filled: number;
  /** Cells, filled or not. */
  readonly rows: number;
  /** Each value that is a text, number or boolean, as a text, with its count. */
  readonly values: ReadonlyMap<string, number>;
  readonly days: DayProfile;
  /** Shares of the filled cells that are so. */
  readonly numbers: number;
  readonly yesNo: number;
  readonly persons: number;
  /** Characters of a filled cell on average. */
  readonly length: number;
  /** Marks that stand for empty cells here. */
  readonly marks: ReadonlySet<string>;
}

const NUMBER = /^[+-]?\d{1,15}(?:\.\d{1,15})?$/;
const ID_CARD = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const MOBILE = /^(?:\+?86)?1[3-9]\d{9}$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Profiles a column from its cells; what is no text, number or boolean counts as filled. */
export const profileColumn = (cells: readonly unknown[]): ColumnProfile => {
  const marks = new Set<string>();
  const held = cells.filter((cell) => isHeld(cell, marks));
  const scalars = held.filter((cell) => isScalar(cell));
  const values = new Map<string, number>();
  for (const scalar of scalars) {
    const text = String(scalar).trim();
    values.set(text, (values.get(text) ?? 0) + 1);
  }
  const share = (test: (text: string) => boolean): number => {
    let count = 0;
    for (const [text, times] of values) if (test(text)) count += times;
    return held.length === 0 ? 0 : count / held.length;
  };
  return {
    filled: held.length,
    rows: cells.length,
    values,
    days: profileDays(scalars.filter((cell) => typeof cell !== 'boolean')),
    numbers: share((text) => NUMBER.test(text.normalize('NFKC'))),
    yesNo: share((text) => YES_NO.has(text.toLowerCase())),
    persons: share((text) => isPersonal(text.replaceAll(/[\s-]/gu, ''))),
    length: meanLength(values),
    marks,
  };
};

/** Half of the cells are such a number where they are the persons' own; ids of a register seldom look so. */
export const isAboutPersons = ({ persons }: ColumnProfile): boolean => persons >= 0.3;

const isPersonal = (text: string): boolean =>
  text.length <= LONGEST_ADDRESS && isNumberOfPerson(text);

/** As mail addresses go; longer texts take long to match. */
const LONGEST_ADDRESS = 254;

const isNumberOfPerson = (text: string): boolean =>
  ID_CARD.test(text) || MOBILE.test(text) || EMAIL.test(text);

const isHeld = (cell: unknown, marks: Set<string>): boolean => {
  if (cell === undefined || cell === null) return false;
  if (typeof cell !== 'string') return true;
  const text = cell.trim();
  if (EMPTY_MARKS.has(text)) marks.add(text);
  return text !== '' && !EMPTY_MARKS.has(text);
};

const meanLength = (values: ReadonlyMap<string, number>): number => {
  let [length, count] = [0, 0];
  for (const [text, times] of values) {
    length += text.length * times;
    count += times;
  }
  return count === 0 ? 0 : length / count;
};
