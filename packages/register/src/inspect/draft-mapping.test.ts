import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HELD_OUT_LATER } from '../../test/held-out-later.ts';
import { HELD_OUT_REGISTERS } from '../../test/held-out-registers.ts';
import { LABELLED_REGISTERS } from '../../test/labelled-registers.ts';
import { csvOf } from '../../test/score-guesses.ts';
import { inPieces, readAll, rejectsOf } from '../../test/sources.ts';
import { readMapping } from '../mapping/mapping.ts';
import { inspectRegister } from './inspect-register.ts';
import type { Inspection } from './inspection.ts';

const ALL = [...LABELLED_REGISTERS, ...HELD_OUT_REGISTERS, ...HELD_OUT_LATER];

const mappingsOf = ({ mapping, suggestedAssumptions }: Inspection) => [
  mapping,
  { ...mapping, assumptions: suggestedAssumptions.map(({ assumption }) => assumption) },
];

describe('a draft with nothing missing', () => {
  test.each(ALL.map((register) => [register.office, register] as const))(
    'is a mapping, and reads the register of %s',
    async (_, register) => {
      const csv = csvOf(register);
      const inspection = await inspectRegister(inPieces(csv));
      if (inspection.missing.length > 0)
        expect(() => readMapping(inspection.mapping)).toThrow('every case must have');
      else
        for (const mapping of mappingsOf(inspection)) {
          const { rows } = await readAll(csv, { format: 'csv', mapping: readMapping(mapping) });
          expect(rejectsOf(rows)).toEqual([]);
        }
    },
  );

  const columns = [...new Set(ALL.flatMap((register) => register.columns))];
  const needed = [
    '编号 = id',
    '收到日期 = registration.receivedOn',
    '信访形式 = registration.channel',
  ];

  test('is a mapping whatever columns stand together, in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(columns, { maxLength: 25 }),
        fc.constantFrom(...ALL.map(({ days }) => days)),
        fc.boolean(),
        async (chosen, days, isFirst) => {
          const all = isFirst ? [...needed, ...chosen] : [...chosen, ...needed];
          const register = { office: 'any', days, columns: [...new Set(all)] };
          const inspection = await inspectRegister(inPieces(csvOf(register)));
          expect(inspection.missing).toEqual([]);
          for (const mapping of mappingsOf(inspection)) readMapping(mapping);
        },
      ),
      { numRuns: 30 },
    );
  });
});
