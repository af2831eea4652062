import { XinfangError } from '@xinfang/calendar';
import { openRegister, type RegisterOptions, type RegisterRow } from '@xinfang/register';
import { CANARY } from './trial.ts';

/** What a register, damaged or not, came to. */
export interface Reading {
  readonly ended: string;
  /** The case of a row as JSON, or undefined where it was rejected. */
  readonly rows: ReadonlyMap<number, string | undefined>;
  readonly rejects: number;
  /** What must never happen, whatever the damage. */
  readonly failures: readonly string[];
}

/** Reads a register to its end, or to the error that ends it, and checks what holds for every one. */
export const readRegister = async (
  bytes: Uint8Array,
  options: RegisterOptions,
): Promise<Reading> => {
  const rows = new Map<number, string | undefined>();
  const failures: string[] = [];
  let last = 0;
  const take = (each: RegisterRow): void => {
    if (each.row <= last) failures.push(`row ${each.row} after row ${last}`);
    last = each.row;
    rows.set(each.row, 'case' in each ? JSON.stringify(each.case) : undefined);
    if ('reject' in each && JSON.stringify(each.reject).includes(CANARY))
      failures.push(`the reject of row ${each.row} repeats the row`);
  };
  const register = openRegister(inPieces(bytes), options);
  const ended = await endOf(register.rows, take, failures);
  const { read, cases, rejected } = register.summary();
  const rejects = [...rows.values()].filter((each) => each === undefined).length;
  if (read !== cases + rejected || read !== rows.size || rejected !== rejects)
    failures.push(`read ${read}, cases ${cases}, rejected ${rejected}, rows ${rows.size}`);
  return { ended, rows, rejects, failures };
};

const endOf = async (
  rows: AsyncIterable<RegisterRow>,
  take: (row: RegisterRow) => void,
  failures: string[],
): Promise<string> => {
  try {
    for await (const row of rows) take(row);
    return 'read';
  } catch (error) {
    if (!(error instanceof XinfangError)) {
      failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 'defect';
    }
    if (JSON.stringify(error.issues).includes(CANARY)) failures.push('the error repeats the file');
    return error.code;
  }
};

const PIECE = 4096;

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** What is wrong with rows that were not touched: each must be the case that it was, or rejected; it is missing only where an error ended the reading. */
export const checkUntouched = (
  { ended, rows }: Reading,
  untouched: ReadonlyMap<number, string>,
): string[] =>
  [...untouched].flatMap(([row, expected]) => {
    if (!rows.has(row))
      return ended === 'read' ? [`row ${row} was not touched and is missing`] : [];
    const got = rows.get(row);
    return got === undefined || got === expected
      ? []
      : [`row ${row} was not touched and is another case`];
  });
