import type { Mapping } from '@xinfang/register';
import { checkUntouched, type Reading, readRegister } from './read-register.ts';
import { type Random, spoil } from './spoil.ts';
import type { Outcome, Trial } from './trial.ts';

/** The rows above the first one of data. */
const HEAD = 3;

/**
 * Damages a register in CSV. Where the damaged file has no quotes each line that is not blank is one row; where it has,
 * a row may span lines, and what is missing must be within quotes or rejected.
 */
export const csvTrial = async (bytes: Buffer, mapping: Mapping): Promise<Trial> => {
  const options = { format: 'csv', mapping } as const;
  const decoder = new TextDecoder(mapping.encoding === 'utf-8' ? 'utf-8' : 'gb18030');
  const decode = (line: Uint8Array): string => decoder.decode(line);
  const originals = linesOf(bytes);
  const { rows } = await readRegister(bytes, options);
  const caseOf = new Map(originals.map((line, i) => [line, rows.get(i + 1)] as const));
  const head = originals.slice(0, HEAD).join('\n');
  return async (random: Random): Promise<Outcome> => {
    const damaged = spoil(bytes, random);
    const lines = linesOf(damaged);
    const reading = await readRegister(damaged, options);
    if (lines.slice(0, HEAD).join('\n') !== head) return reading;
    const filled = lines.flatMap((line, i) => (i < HEAD || isBlank(line, decode) ? [] : [i + 1]));
    const untouched = new Map(
      filled.flatMap((row) => {
        const expected = caseOf.get(lines[row - 1] as string);
        return expected === undefined ? [] : [[row, expected] as const];
      }),
    );
    const failures = damaged.includes('"')
      ? checkQuoted(reading, untouched, lines)
      : [...checkLines(reading, filled), ...checkUntouched(reading, untouched)];
    return {
      ...reading,
      compared: untouched.size,
      failures: [...reading.failures, ...failures],
    };
  };
};

const checkLines = ({ ended, rows }: Reading, filled: readonly number[]): string[] =>
  ended === 'read' && filled.join() !== [...rows.keys()].join()
    ? [`${filled.length} lines, ${rows.size} rows`]
    : [];

/** Lines are not rows here: what was not touched is looked for by what it was. */
const checkQuoted = (
  { ended, rows, rejects }: Reading,
  untouched: ReadonlyMap<number, string>,
  lines: readonly string[],
): string[] => {
  if (ended !== 'read') return [];
  const got = new Set(rows.values());
  const missing = [...untouched].filter(([, expected]) => !got.has(expected));
  const quoted = lines.filter((line) => line.includes('"')).length;
  const within = [...rows.values()].join('').split('\\n').length - 1;
  return missing.length > rejects + (quoted < 2 ? 0 : within)
    ? [`rows ${missing.map(([row]) => row).join()} are missing, ${rejects} rejected`]
    : [];
};

const linesOf = (bytes: Buffer): readonly string[] => bytes.toString('latin1').split(/\r\n|\n|\r/u);

const isBlank = (line: string, decode: (bytes: Uint8Array) => string): boolean =>
  decode(Buffer.from(line, 'latin1'))
    .split(',')
    .every((cell) => cell.trim() === '');
