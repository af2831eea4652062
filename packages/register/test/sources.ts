import {
  openRegister,
  type RegisterOptions,
  type RegisterRow,
  type RegisterSummary,
} from '../src/index.ts';

/** A register that is already in memory, in pieces of some size. */
export async function* inPieces(
  content: string | Uint8Array,
  size = Number.POSITIVE_INFINITY,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Everything that an asynchronous source gives. */
export const collect = async <T>(source: AsyncIterable<T>): Promise<T[]> => {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
};

/** Reads a register to its end. */
export const readAll = async (
  content: string | Uint8Array,
  options: RegisterOptions,
  size?: number,
): Promise<{ rows: RegisterRow[]; summary: RegisterSummary }> => {
  const register = openRegister(inPieces(content, size), options);
  const rows = await collect(register.rows);
  return { rows, summary: register.summary() };
};

/** The rejects of what was read, as row, code and column. */
export const rejectsOf = (rows: readonly RegisterRow[]): string[] =>
  rows.flatMap((row) =>
    'reject' in row
      ? [
          [row.row, row.reject.code, row.reject.column]
            .filter((part) => part !== undefined)
            .join(' '),
        ]
      : [],
  );

/** The cases of what was read, by the id. */
export const idsOf = (rows: readonly RegisterRow[]): string[] =>
  rows.flatMap((row) => ('case' in row ? [row.case.id] : []));
