import { csvGrid } from '../csv/csv.ts';
import { type CsvDialect, dialectOf } from '../csv/csv-dialect.ts';
import type { GridRow } from '../table/grid.ts';
import { LOOKED_THROUGH } from '../table/header-search.ts';
import { encodingOf } from '../text/encoding.ts';
import { type RegisterSource, textBlocks } from '../text/text-blocks.ts';
import { type FoundHeader, findHeader } from './find-header.ts';
import type { NameReader } from './header-name.ts';
import type { InspectedEncoding } from './inspection.ts';
import type { Sample } from './sample.ts';
import { firstRows, headerIn, headerPlace, sampleBelow } from './sample-table.ts';

/** Samples a register in CSV. @throws XinfangError where it is no text, or empty. */
export const sampleCsv = async (
  source: RegisterSource,
  encoding: InspectedEncoding,
  names: NameReader,
): Promise<Sample> => {
  const blocks = textBlocks(source, encodingOf(encoding.name) ?? 'utf-8');
  const { value: first = '' } = await blocks.next();
  const { dialect, header } = await readingOf(first, names);
  const below = await sampleBelow(
    csvGrid(followedBy(first, blocks), dialect.delimiter, header.row),
    header,
    false,
  );
  const { row, rows, sure } = header;
  return {
    ...below,
    written: { format: 'csv', encoding, ...dialect, header: { row, rows, sure } },
    head: {
      format: 'csv',
      encoding: encoding.name,
      ...(dialect.delimiter === ',' ? {} : { delimiter: dialect.delimiter }),
      ...headerPlace(header),
    },
  };
};

interface Reading {
  readonly dialect: CsvDialect;
  readonly rows: readonly GridRow[];
  /** How many names of columns are known. */
  readonly known: number;
}

/** A title above the header need not be written as the table is: of the ways in which the first lines are, the one that finds most names is right. */
const readingOf = async (
  block: string,
  names: NameReader,
): Promise<{ dialect: CsvDialect; header: FoundHeader }> => {
  const [first, ...others] = dialectsIn(block);
  let best = await readAs(block, first as CsvDialect, names);
  for (const dialect of others) {
    const reading = await readAs(block, dialect, names);
    if (reading.known > best.known) best = reading;
  }
  return { dialect: best.dialect, header: headerIn(best.rows, undefined, names) };
};

const dialectsIn = (block: string): readonly CsvDialect[] => {
  const all = Array.from({ length: LOOKED_THROUGH }, (_, i) => dialectOf(block, undefined, i + 1));
  return all.filter(
    ({ delimiter }, i) => all.findIndex((other) => other.delimiter === delimiter) === i,
  );
};

const readAs = async (block: string, dialect: CsvDialect, names: NameReader): Promise<Reading> => {
  const rows = await firstRows(csvGrid(followedBy(block), dialect.delimiter));
  return { dialect, rows, known: findHeader(rows, undefined, names)?.known ?? -1 };
};

async function* followedBy(
  first: string,
  rest?: AsyncGenerator<string>,
): AsyncGenerator<string, void> {
  try {
    yield first;
    if (rest !== undefined) yield* rest;
  } finally {
    await rest?.return(undefined);
  }
}
