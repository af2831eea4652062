import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

const BLOCK = 64 * 1024;

/** A file of JSON lines that grows while a run goes on. */
export interface LineFile {
  readonly add: (line: unknown) => void;
  /** Adds lines that are written already, in UTF-8, each with its line break. */
  readonly addWritten: (lines: Uint8Array) => void;
  /** Writes what is held, to the disk itself. */
  readonly end: () => void;
  /** Writes what is held as far as that can be done. Never throws. */
  readonly abandon: () => void;
}

/** Opens a new file of JSON lines, written in blocks as they fill: the run does not wait, and memory does not grow. */
export const openLineFile = (path: string): LineFile => {
  const file = openSync(path, 'wx');
  let block = '';
  let isOpen = true;
  const close = (): void => {
    isOpen = false;
    closeSync(file);
  };
  const flush = (): void => {
    writeAll(file, Buffer.from(block));
    block = '';
  };
  return {
    add: (line) => {
      block += `${JSON.stringify(line)}\n`;
      if (block.length >= BLOCK) flush();
    },
    addWritten: (lines) => {
      flush();
      writeAll(file, lines);
    },
    end: () => {
      flush();
      fsyncSync(file);
      close();
    },
    abandon: () => {
      // The number of a closed file may be that of another by now.
      if (!isOpen) return;
      try {
        flush();
        close();
      } catch {
        // The run has failed already, and this is most likely why.
      }
    },
  };
};

/** A disk that is nearly full takes a part of what it is given, and only then says no. */
const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
};
