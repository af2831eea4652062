import { appendFileSync, rmSync } from 'node:fs';

/** A file that takes lines until it is read. */
export interface Spool {
  readonly path: string;
  /** Holds a line. How many characters it has. */
  readonly add: (line: string) => number;
  /** Writes what is held. Throws the errors of the file system. */
  readonly flush: () => void;
  /** The bytes that the longest line may have; 0 where none came. */
  readonly longest: () => number;
  readonly remove: () => void;
}

/** Of UTF-8, to a unit of a string. */
const MOST_BYTES = 3;

/** A spool at a path where there is no file yet. It is opened for each flush only, since there may be thousands. */
export const openSpool = (path: string): Spool => {
  let held = '';
  let longest = 0;
  return {
    path,
    add: (line) => {
      held += line;
      longest = Math.max(longest, line.length);
      return line.length;
    },
    flush: () => {
      if (held !== '') appendFileSync(path, held);
      held = '';
    },
    longest: () => longest * MOST_BYTES,
    remove: () => rmSync(path, { force: true }),
  };
};
