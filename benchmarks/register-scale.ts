/**
 * Reads registers of a million made rows into cases, in UTF-8 and in GBK: rows per second beside the bare CSV library, and
 * what memory holds on the way.
 *
 *     node --conditions=@xinfang/source benchmarks/register-scale.ts 1000000
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openRegister, readMapping } from '@xinfang/register';
import { parse } from 'csv-parse/sync';
import { madeId, madeMapping, madeRegister } from './made-register.ts';

const ROWS = Number(process.argv[2] ?? 1_000_000);
const STRETCHES = 10;
const STRETCH = ROWS / STRETCHES;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use after all garbage is gone, in MB. */
const heldNow = (): number => {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

/** What a stretch of rows took in seconds: to cases, and by the CSV library alone right after it; and what memory then held. */
interface Stretch {
  readonly own: number;
  readonly bare: number;
  readonly held: number;
}

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

const readBare = async (encoding: string): Promise<number> => {
  const start = performance.now();
  const decoder = new TextDecoder(encoding);
  let rows = -1;
  const count = () => {
    rows += 1;
    return null;
  };
  for await (const bytes of madeRegister(STRETCH, encoding))
    parse(decoder.decode(bytes), { on_record: count });
  if (rows !== STRETCH) throw new Error(`${rows} rows of ${STRETCH}`);
  return secondsSince(start);
};

/** The stretches take turns, so that what else the machine does falls on both alike. */
const readCases = async (encoding: string): Promise<readonly Stretch[]> => {
  const stretches: Stretch[] = [];
  const mapping = readMapping(madeMapping(encoding));
  const { rows, summary } = openRegister(madeRegister(ROWS, encoding), { format: 'csv', mapping });
  let read = 0;
  let start = performance.now();
  for await (const row of rows) {
    if ('reject' in row) throw new Error(`row ${row.row}: ${row.reject.code}`);
    read += 1;
    if (read % STRETCH !== 0) continue;
    const own = secondsSince(start);
    stretches.push({ own, held: heldNow(), bare: await readBare(encoding) });
    start = performance.now();
  }
  if (summary().cases !== ROWS) throw new Error(`${summary().cases} cases of ${ROWS} rows`);
  return stretches;
};

/** What the ids come to that a register must remember to know the second row of an id. */
const heldByIds = (): number => {
  const before = heldNow();
  const ids = new Map<string, number>();
  for (let row = 0; row < ROWS; row += 1) ids.set(madeId(row), row);
  return heldNow() - before + 0 * ids.size;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const report = (encoding: string, stretches: readonly Stretch[]): void => {
  const perSecond = (seconds: number): string => `${Math.round(STRETCH / seconds)} rows/s`;
  const times = median(stretches.map(({ own, bare }) => own / bare));
  console.log(
    `  ${encoding.padEnd(5)}  to cases ${perSecond(median(stretches.map(({ own }) => own)))}, bare csv-parse ` +
      `${perSecond(median(stretches.map(({ bare }) => bare)))} (${times.toFixed(1)} times)`,
  );
  console.log(`         held ${stretches.map(({ held }) => held.toFixed(0)).join(' ')} MB`);
};

/** Times both on both encodings and prints what came of it. */
export const benchRegister = async (): Promise<void> => {
  console.log(`register: ${ROWS} rows of CSV in stretches of ${STRETCH}, medians`);
  for (const encoding of ['utf-8', 'gbk']) report(encoding, await readCases(encoding));
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`  peak memory ${Math.round(peak)} MB; the ids alone ${heldByIds().toFixed(0)} MB`);
};

if (import.meta.main) await benchRegister();
