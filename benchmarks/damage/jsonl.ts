import { checkUntouched, readRegister } from './read-register.ts';
import { type Random, spoil } from './spoil.ts';
import type { Trial } from './trial.ts';

const text = new TextDecoder();

/** Damages a register in JSON lines: every line that is not blank is one row, and one that is as it was is the case it was. */
export const jsonlTrial = async (bytes: Buffer): Promise<Trial> => {
  const { rows } = await readRegister(bytes, { format: 'jsonl' });
  const caseOf = new Map(linesOf(bytes).map((line, i) => [line, rows.get(i + 1)] as const));
  return async (random: Random) => {
    const damaged = spoil(bytes, random);
    const lines = linesOf(damaged);
    const reading = await readRegister(damaged, { format: 'jsonl' });
    const filled = lines.flatMap((line, i) => (isBlank(line) ? [] : [i + 1]));
    const untouched = new Map(
      filled.flatMap((row) => {
        const expected = caseOf.get(lines[row - 1] as string);
        return expected === undefined ? [] : [[row, expected] as const];
      }),
    );
    const uncounted =
      reading.ended === 'read' && filled.join() !== [...reading.rows.keys()].join()
        ? [`${filled.length} lines, ${reading.rows.size} rows`]
        : [];
    return {
      ...reading,
      compared: untouched.size,
      failures: [...reading.failures, ...uncounted, ...checkUntouched(reading, untouched)],
    };
  };
};

/** As bytes stand, one character each: what is not UTF-8 is kept apart too. */
const linesOf = (bytes: Buffer): readonly string[] => {
  const lines = bytes.toString('latin1').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
};

const isBlank = (line: string): boolean => text.decode(Buffer.from(line, 'latin1')).trim() === '';
