import { closeSync, fsyncSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';

/** What a file is called while it is not whole. */
export const PARTIAL = '.partial';

const BLOCK = 64 * 1024;

/** A file of JSON lines that grows while a run goes on. */
export interface LineFile {
  readonly add: (line: unknown) => void;
  /** Writes what is held and gives the file its own name. */
  readonly finish: () => void;
  /** Writes what is held as far as that can be done, and leaves the file its partial name. Never throws. */
  readonly abandon: () => void;
}

/** Opens a file of JSON lines, written in blocks as they fill: the run does not wait, and memory does not grow. */
export const openLineFile = (path: string): LineFile => {
  const file = openSync(`${path}${PARTIAL}`, 'w');
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
    finish: () => {
      flush();
      fsyncSync(file);
      close();
      renameSync(`${path}${PARTIAL}`, path);
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

/** Writes a file under its partial name first, so that no half of it ever bears its own. */
export const writeWhole = (path: string, content: string): void => {
  writeFileSync(`${path}${PARTIAL}`, content, { flush: true });
  renameSync(`${path}${PARTIAL}`, path);
};

/** A disk that is nearly full takes a part of what it is given, and only then says no. */
const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
};
