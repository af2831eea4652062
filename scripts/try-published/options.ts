import { parseArgs } from 'node:util';

/** The lines of Node that the packages promise to run under. */
export const NODES: readonly string[] = ['22', '24', '26'];

/** The lines of TypeScript that their types promise to be read by. */
export const TYPESCRIPTS: readonly string[] = ['5.9', '6', '7'];

/** What the script is asked to do. */
export interface Options {
  /** The line of Node the steps run under; without one, the Node of this repository. */
  readonly node?: string;
  /** The line of TypeScript that checks the types; without one, the version this repository pins. */
  readonly typescript?: string;
  /** Every line of Node and of TypeScript. */
  readonly matrix: boolean;
  /** Leaves the folders where they are, to look at. */
  readonly keep: boolean;
}

/** Reads the command line. Throws on what it does not know. */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      node: { type: 'string' },
      typescript: { type: 'string' },
      matrix: { type: 'boolean', default: false },
      keep: { type: 'boolean', default: false },
    },
  });
  const { node, typescript, matrix, keep } = values;
  return {
    ...(node === undefined ? {} : { node: oneOf('--node', node, NODES) }),
    ...(typescript === undefined
      ? {}
      : { typescript: oneOf('--typescript', typescript, TYPESCRIPTS) }),
    matrix,
    keep,
  };
};

const oneOf = (option: string, value: string, known: readonly string[]): string => {
  if (known.includes(value)) return value;
  throw new Error(`${option} takes ${known.join(', ')}, not ${value}`);
};
