import { availableParallelism } from 'node:os';
import { XinfangError } from '@xinfang/calendar';
import type { MeasureOptions } from '@xinfang/rates';
import type { Opened } from './open-tools.ts';
import type { RefusedRow } from './range-result.ts';
import type { ReaderModule } from './row-reader.ts';

/** How far a run is. */
export interface FileProgress {
  /** Cases read, refused ones too. */
  readonly read: number;
  /** Bytes of the file that are done, and all. */
  readonly bytes: number;
  readonly size: number;
}

/** What a run of a file asks, how it is done, and whom it tells. */
export interface FileRunOptions extends MeasureOptions {
  /** How many worker threads; `off` for none. By default as many as there are cores where the file is large enough, else none. */
  readonly workers?: number | 'off';
  /** The bytes of a range, which one thread reads at a time; memory grows with it. */
  readonly rangeBytes?: number;
  /** What reads the rows; by default each line is a case as the SDK writes it. */
  readonly reader?: ReaderModule;
  /** What was opened before by the same options: it is not opened again in this thread. */
  readonly opened?: Opened;
  /** Is told each row that was refused, in the order of the file. */
  readonly onRefused?: (refused: RefusedRow) => void;
  /** Is given the lines that the reader writes of the cases, in UTF-8, each with its line break. */
  readonly onLines?: (lines: Uint8Array) => void;
  /** The order in which lines are given: that of the file, or as they come, which holds none back. Default `file`. */
  readonly lineOrder?: 'file' | 'any';
  /** Is given what the reader has to say of each range, in the order of the file. What it throws ends the run. */
  readonly onNotes?: (notes: unknown) => void;
  readonly onProgress?: (progress: FileProgress) => void;
  /** Ends the run early: it rejects with the reason of the signal, and no thread is left. */
  readonly signal?: AbortSignal;
}

/** From here on threads save more time than they take to start. */
const PAYS_FROM = 16 * 1024 * 1024;
/** More threads would wait for the disk, and each holds a pack. */
const MOST_THREADS = 16;
const MEBIBYTE = 1024 * 1024;
/** So many ranges that no thread is left alone at the end with a long one. */
const RANGES = 32;

/**
 * How many threads read a file of so many bytes; 0 for none but that which asks. As many as are wanted, else one a core where
 * the file is large enough.
 *
 * @throws XinfangError `not-a-count`.
 * @example
 * threadsFor(1000) // 0
 */
export const threadsFor = (size: number, wanted?: number | 'off'): number => {
  if (wanted === 'off') return 0;
  if (wanted === undefined) return size >= PAYS_FROM ? threadsFor(size, coresOf()) : 0;
  if (!(Number.isSafeInteger(wanted) && wanted >= 0)) throw new XinfangError([NOT_A_COUNT]);
  return Math.min(wanted, MOST_THREADS);
};

/** A single core would but take turns. */
const coresOf = (): number => {
  const cores = availableParallelism();
  return cores === 1 ? 0 : cores;
};

/**
 * The bytes of a range: more of a larger file, up to what is held of it in memory, and less where lines are written. Not by the
 * number of threads: a run comes to the same on any machine.
 */
export const rangeBytesFor = (
  size: number,
  { rangeBytes, onLines }: Pick<FileRunOptions, 'rangeBytes' | 'onLines'>,
): number => {
  const most = (onLines === undefined ? 16 : 4) * MEBIBYTE;
  return rangeBytes ?? Math.min(most, Math.max(MEBIBYTE, Math.ceil(size / RANGES)));
};

const NOT_A_COUNT = {
  code: 'not-a-count',
  path: 'workers',
  message: { zh: '工作线程数应是从 0 起的整数', en: 'worker threads are a whole number from 0' },
  hint: { zh: '例如 4；0 表示不用', en: 'e.g. 4; 0 for none' },
};
