import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';

const BLOCK = 64 * 1024;

/** A file of text that grows while cases are compared. */
export interface TextFile {
  readonly path: string;
  readonly add: (text: string) => void;
  /** Writes what is held, to the disk itself. */
  readonly end: () => void;
  /** Closes and removes it. Never throws. */
  readonly drop: () => void;
}

/** Opens a new file, written in blocks as they fill: memory does not grow. */
export const openTextFile = (path: string): TextFile => {
  rmSync(path, { force: true });
  const file = openSync(path, 'wx');
  let block = '';
  let isOpen = true;
  const flush = (): void => {
    const bytes = Buffer.from(block);
    // A disk that is nearly full takes a part of what it is given, and only then says no.
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    block = '';
  };
  const close = (): void => {
    isOpen = false;
    closeSync(file);
  };
  return {
    path,
    add: (text) => {
      block += text;
      if (block.length >= BLOCK) flush();
    },
    end: () => {
      flush();
      fsyncSync(file);
      close();
    },
    drop: () => {
      try {
        if (isOpen) close();
        rmSync(path, { force: true });
      } catch {
        // The comparison has failed already, and this is most likely why.
      }
    },
  };
};
