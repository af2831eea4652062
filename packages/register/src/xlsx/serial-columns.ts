import type { RowValues } from '../draft/row-values.ts';
import { DAYS_TO_1904 } from '../draft/serial-day.ts';
import type { SourceRow } from '../source-row.ts';

/** Rows of a workbook that counts days from 1904, with the numbers in some columns as those days count from 1900. */
export async function* countedFrom1900(
  batches: AsyncIterable<readonly SourceRow[]>,
  columns: ReadonlySet<string>,
): AsyncGenerator<readonly SourceRow[]> {
  for await (const batch of batches)
    yield batch.map((row) =>
      'trouble' in row ? row : { ...row, values: shifted(row.values, columns) },
    );
}

const shifted = (values: RowValues, columns: ReadonlySet<string>): RowValues => {
  const result: Record<string, unknown> = { ...values };
  for (const column of columns) {
    const value = values[column];
    if (typeof value === 'number') result[column] = value + DAYS_TO_1904;
  }
  return result;
};
