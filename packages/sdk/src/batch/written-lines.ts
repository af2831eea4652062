/** Lines that are gathered as UTF-8. */
export interface WrittenLines {
  readonly add: (line: string) => void;
  readonly bytes: () => Uint8Array;
}

const BLOCK = 64 * 1024;

/** No line yet. */
export const writeLines = (): WrittenLines => {
  const blocks: Buffer[] = [];
  let block = '';
  const flush = (): void => {
    blocks.push(Buffer.from(block));
    block = '';
  };
  return {
    add: (line) => {
      block += line;
      block += '\n';
      if (block.length >= BLOCK) flush();
    },
    bytes: () => {
      flush();
      return Uint8Array.from(Buffer.concat(blocks));
    },
  };
};
