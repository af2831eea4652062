import type { Case } from './case.ts';
import { caseSchema } from './case-schema.ts';
import { DOUBT, type Reader } from './quick/doubt.ts';
import { readerOf } from './quick/reader-of.ts';

let reader: Reader | undefined;

/** A case whose every field is surely right, as `caseSchema` reads it; undefined at any doubt. Made when first asked for. */
export const quickCase = (input: unknown): Case | undefined => {
  reader ??= readerOf(caseSchema);
  const read = reader(input);
  return read === DOUBT ? undefined : (read as Case);
};
