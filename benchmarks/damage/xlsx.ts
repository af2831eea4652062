import type { Mapping } from '@xinfang/register';
import { checkUntouched, type Reading, readRegister } from './read-register.ts';
import { pick, type Random, spoil } from './spoil.ts';
import type { Outcome, Trial } from './trial.ts';
import { unzip, zip } from './zip.ts';

const ROW = /<row [^>]*?r="(\d+)".*?<\/row>/gsu;
/** The rows above the first one of data. */
const HEAD = 3;

/**
 * Damages a workbook: its bytes, which checksums must notice, or what lies in one of its parts, under checksums that are
 * right. `sheet` is the part that holds the register.
 */
export const xlsxTrial = async (bytes: Buffer, sheet: string, mapping: Mapping): Promise<Trial> => {
  const options = { format: 'xlsx', mapping } as const;
  const parts = unzip(bytes);
  const names = [...parts.keys()];
  const sound = await readRegister(bytes, options);
  const whole = (parts.get(sheet) as Buffer).toString('latin1');
  return async (random: Random): Promise<Outcome> => {
    if (random(4) === 0) {
      const reading = await readRegister(spoil(bytes, random), options);
      return { ...reading, failures: [...reading.failures, ...checkWhole(reading, sound)] };
    }
    const name = random(3) > 0 ? sheet : pick(random, names);
    const damaged = spoil(parts.get(name) as Buffer, random);
    const reading = await readRegister(zip(new Map([...parts, [name, damaged]])), options);
    if (name !== sheet) return reading;
    const untouched = untouchedRows(whole, damaged.toString('latin1'), sound.rows);
    return {
      ...reading,
      compared: untouched.size,
      failures: [...reading.failures, ...checkUntouched(reading, untouched)],
    };
  };
};

/** Bytes that were changed and are read to their end all the same must give what they gave. */
const checkWhole = ({ ended, rows }: Reading, sound: Reading): string[] =>
  ended === 'read' && JSON.stringify([...rows]) !== JSON.stringify([...sound.rows])
    ? [`read to the end, and ${rows.size} rows are not the ${sound.rows.size} there were`]
    : [];

/** None where what gives the columns their names was touched. */
const untouchedRows = (
  whole: string,
  damaged: string,
  cases: Reading['rows'],
): ReadonlyMap<number, string> => {
  const [before, after] = [partsOf(whole), partsOf(damaged)];
  if (before.around !== after.around) return new Map();
  return new Map(
    [...after.rows].flatMap(([row, element]) => {
      const expected = cases.get(row);
      return element !== before.rows.get(row) || expected === undefined ? [] : [[row, expected]];
    }),
  );
};

const partsOf = (xml: string) => {
  const rows = new Map([...xml.matchAll(ROW)].map(([element, row]) => [Number(row), element]));
  const heads = Array.from({ length: HEAD }, (_, i) => rows.get(i + 1)).join('');
  const start = xml.indexOf('<row ');
  const end = xml.lastIndexOf('</row>');
  return { rows, around: xml.slice(0, start) + heads + xml.slice(end) };
};
