import {
  type Cell,
  type GridRow,
  isBlank,
  isBlankRow,
  isFault,
  type Merge,
} from '../table/grid.ts';
import { type HeaderRow, headerNames } from '../table/header-names.ts';
import { LOOKED_THROUGH } from '../table/header-search.ts';
import type { NameReader } from './header-name.ts';
import type { Confidence } from './header-words.ts';
import type { InspectedHeader } from './inspection.ts';
import { numberedNames } from './numbered-names.ts';
import { isCategoryWord } from './value-words.ts';

/** The header of a sample, with the names under it. */
export interface FoundHeader extends InspectedHeader {
  readonly names: readonly string[];
  /** How many of the names are known; of two ways of reading a file the one with more is right. */
  readonly known: number;
}

const MOST_ROWS = 3;

/**
 * Finds the header of a table: where the most names are known ones, and no cell is a day or a long number. Where no name is
 * known it is taken to be the first row that is not blank, and that is a mere guess: the row may be a petitioner's.
 */
export const findHeader = (
  rows: readonly GridRow[],
  merges: readonly Merge[] | undefined,
  names: NameReader,
): FoundHeader | undefined => {
  const filled = rows.filter((row) => 'cells' in row && !isBlankRow(row)) as HeaderRow[];
  const tried = filled
    .slice(0, LOOKED_THROUGH)
    .flatMap((_, top) =>
      HEIGHTS.map((height) => tryHeader(filled.slice(top, top + height), height, merges, names)),
    )
    .filter((each) => each !== undefined);
  const best = tried.reduce<Tried | undefined>(
    (found, each) => (found === undefined || each.score > found.score ? each : found),
    undefined,
  );
  if (best === undefined || best.known === 0) return firstRow(filled, merges);
  const { row, rows: height, names: found, known } = best;
  return { row, rows: height, sure: sureness(best), names: found, known };
};

const HEIGHTS = Array.from({ length: MOST_ROWS }, (_, i) => i + 1);

interface Tried {
  readonly row: number;
  readonly rows: number;
  readonly names: readonly string[];
  /** Names that are known, those of them that are no values of categories too, and all. */
  readonly known: number;
  readonly telling: number;
  readonly named: number;
  readonly score: number;
}

/** What an unknown name and a further row cost, in known names: as much as keeps titles and first rows out of headers. */
const UNKNOWN = 0.25;
const FURTHER_ROW = 0.75;

const tryHeader = (
  rows: readonly HeaderRow[],
  height: number,
  merges: readonly Merge[] | undefined,
  read: NameReader,
): Tried | undefined => {
  const [first] = rows;
  if (first === undefined || rows.length < height || !isOneBlock(rows)) return undefined;
  if (rows.some(({ cells }) => cells.some(isData) || isTitle(cells, height))) return undefined;
  const names = headerNames(rows, mergesFor(height, merges));
  const named = names.filter((name) => name !== '');
  const numbers = numberedNames(named);
  const understood = named.filter((name) => isKnown(numbers.get(name)?.base ?? name, read));
  const known = understood.length;
  const telling = understood.filter((name) => !isCategoryWord(name)).length;
  const doubled = named.length - new Set(named).size;
  const score = known - UNKNOWN * (named.length - known) - doubled - FURTHER_ROW * (height - 1);
  return { row: first.row, rows: height, names, known, telling, named: named.length, score };
};

/** A header of one row is read without its merges: what stands over several columns names the first. */
const mergesFor = (
  height: number,
  merges: readonly Merge[] | undefined,
): readonly Merge[] | undefined => (height === 1 && merges !== undefined ? [] : merges);

const isOneBlock = (rows: readonly HeaderRow[]): boolean =>
  rows.every(({ row }, i) => row === (rows[0] as HeaderRow).row + i);

/** One cell alone is a title, and never one row of several of a header. */
const isTitle = (cells: readonly Cell[], height: number): boolean =>
  height > 1 && cells.filter((cell) => !isBlank(cell)).length < 2;

const DATA = /^\d{4}[-/.年]\d{1,2}|^\d{1,2}月\d{1,2}[日号]?$|^[+-]?\d{3,}(?:\.\d+)?$|\d{7,}|@/u;

/** Days, numbers and what holds long ones are never names. */
const isData = (cell: Cell): boolean =>
  isFault(cell) ||
  typeof cell === 'boolean' ||
  (typeof cell === 'number' && cell > MOST_ROWS) ||
  (typeof cell === 'string' && DATA.test(cell.trim()));

/** How surely names are those of columns: most are known, and not as what stands in cells too, as 上级交办 does. */
const sureness = ({ telling, named }: Pick<Tried, 'telling' | 'named'>): Confidence => {
  if (telling >= 3 && telling >= named / 2) return 'high';
  return telling >= 3 || (telling === 2 && telling >= named / 2) ? 'medium' : 'low';
};

/** How surely names that stand in no header, as in JSON lines, are those of columns. */
export const surenessOf = (names: readonly string[], read: NameReader): Confidence => {
  const known = names.filter((name) => isKnown(name, read) && !isCategoryWord(name));
  return sureness({ telling: known.length, named: names.length });
};

const isKnown = (name: string, read: NameReader): boolean =>
  read(name).some(({ match }) => match === 'whole' || match === 'close');

const firstRow = (
  filled: readonly HeaderRow[],
  merges: readonly Merge[] | undefined,
): FoundHeader | undefined => {
  const [first] = filled;
  return first === undefined
    ? undefined
    : {
        row: first.row,
        rows: 1,
        sure: 'low',
        names: headerNames([first], mergesFor(1, merges)),
        known: 0,
      };
};
