import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { labelsOf } from '../../test/mapping-labels.ts';
import { NATIONAL_FACTS } from '../../test/national-facts.ts';
import { labelOf } from '../../test/score-guesses.ts';
import { readMapping } from '../mapping/mapping.ts';
import { openRegister } from '../open-register.ts';
import { inspectRegister } from './inspect-register.ts';

const FOLDER = join(import.meta.dirname, '../../../../examples/county-2023');

describe.each(['register.xlsx', 'register-gbk.csv'])(
  'the draft for %s of the sample county',
  (file) => {
    const open = () => createReadStream(join(FOLDER, file));
    const inspect = () => inspectRegister(open(), { facts: NATIONAL_FACTS });
    const written = readMapping(
      JSON.parse(readFileSync(join(FOLDER, `${file}.mapping.json`), 'utf8')),
    );

    test('says of no column what the mapping that a person wrote does not, and finds nearly all', async () => {
      const labels = labelsOf(written);
      const sure = (await inspect()).columns.flatMap(({ name, guess }) =>
        guess === undefined || guess.confidence === 'low' ? [] : [{ name, label: labelOf(guess) }],
      );
      expect(sure.filter(({ name, label }) => labels.get(name) !== label)).toEqual([]);
      expect(sure.length / labels.size).toBeGreaterThanOrEqual(0.95);
    });

    test('leaves what was corrected to a person, and what is about a case of its own', async () => {
      const { mapping, missing } = await inspect();
      const { columns } = await inspect();
      const left = new Set(columns.map(({ name }) => name));
      for (const name of labelsOf(mapping).keys()) left.delete(name);
      expect([...left]).toEqual([
        '序号',
        '信访人/其他人数',
        '更正/日期',
        '更正/事件序号（从0起）',
        '更正/栏目',
        '更正/更正为',
        '更正/原因',
        '更正/录入',
        '备注',
      ]);
      expect(missing).toEqual([]);
    });

    test('reads the days of every step as that mapping does, row by row', async () => {
      const drafted = readMapping({ ...(await inspect()).mapping, exportedOn: written.exportedOn });
      expect(await daysIn(open(), drafted)).toEqual(await daysIn(open(), written));
    });
  },
);

/** The days of each case by the type of their event, without corrections: whether one stands before another is no matter. */
const daysIn = async (
  source: AsyncIterable<Uint8Array>,
  mapping: ReturnType<typeof readMapping>,
): Promise<readonly unknown[]> => {
  const { rows } = openRegister(source, { format: mapping.format, mapping });
  const found: unknown[] = [];
  for await (const row of rows)
    found.push(
      'case' in row
        ? [
            row.case.id,
            row.case.registration.receivedOn,
            row.case.events
              .filter(({ type }) => type !== 'corrected')
              .map(({ type, on, recordedOn }) => [type, on, recordedOn].join(' '))
              .toSorted(),
          ]
        : row.reject,
    );
  return found;
};
