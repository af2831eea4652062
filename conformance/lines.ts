import { isUtf8 } from 'node:buffer';

const NEWLINE = 0x0a;

/** A line of output; where its bytes are not UTF-8, what can be read of it. */
export interface Line {
  readonly text: string;
  readonly isUtf8: boolean;
}

/**
 * Tells the lines of bytes that come in pieces. Only a newline ends a line: JSON may hold every other mark that some
 * readers break at.
 */
export const lineReader = (
  see: (line: Line) => void,
): { take: (bytes: Uint8Array) => void; end: () => void } => {
  let pieces: Uint8Array[] = [];
  const finish = (): void => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    see({ text: bytes.toString().replace(/\r$/u, ''), isUtf8: isUtf8(bytes) });
  };
  return {
    take: (bytes) => {
      let from = 0;
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
        pieces.push(bytes.subarray(from, at));
        finish();
        from = at + 1;
      }
      if (from < bytes.length) pieces.push(bytes.subarray(from));
    },
    end: () => {
      if (pieces.length > 0) finish();
    },
  };
};
