import { XinfangError } from '@xinfang/calendar';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { CASE, OFFICE_CSV, OFFICE_MAPPING, officeCsv, officeMapping } from '../test/office.ts';
import { readAll } from '../test/sources.ts';
import type { RegisterOptions } from './index.ts';
import { readMapping } from './mapping/mapping.ts';

const JSONL = Array.from({ length: 8 }, (_, i) => JSON.stringify({ ...CASE, id: `C-${i}` })).join(
  '\n',
);

const GBK = {
  format: 'csv',
  mapping: readMapping({ ...OFFICE_MAPPING, encoding: 'gbk' }),
} as const;

const REGISTERS: [string, Uint8Array, RegisterOptions][] = [
  ['CSV', iconv.encode(OFFICE_CSV, 'utf-8'), { format: 'csv', mapping: officeMapping }],
  ['CSV of GBK', iconv.encode(OFFICE_CSV, 'gbk'), GBK],
  ['JSON lines', iconv.encode(JSONL, 'utf-8'), { format: 'jsonl' }],
];

const BOTH = { zh: expect.stringMatching(/./u), en: expect.stringMatching(/./u) };

type Damage = (bytes: readonly number[]) => readonly number[];

const BYTES = [0, 9, 10, 13, 34, 39, 44, 92, 123, 125, 0xd0, 0xff, 0xef];

/** Bytes overwritten, put in, cut out, doubled, or a stretch moved. */
const damage: fc.Arbitrary<Damage> = fc
  .tuple(fc.nat(), fc.nat(60), fc.constantFrom(...BYTES), fc.nat(4))
  .map(([place, length, byte, kind]) => (bytes) => {
    const at = place % (bytes.length + 1);
    const [before, stretch, after] = [
      bytes.slice(0, at),
      bytes.slice(at, at + length),
      bytes.slice(at + length),
    ];
    if (kind === 0) return [...before, byte, ...stretch.slice(1), ...after];
    if (kind === 1) return [...before, byte, ...stretch, ...after];
    if (kind === 2) return [...before, ...after];
    if (kind === 3) return [...before, ...stretch, ...stretch, ...after];
    return [...after, ...before, ...stretch];
  });

describe('a damaged register', () => {
  test.each(REGISTERS)(
    'in %s loses no row, and no damage is a crash or goes without a hint',
    (_, content, options) => {
      const whole = [...content];
      return fc.assert(
        fc.asyncProperty(
          fc.array(damage, { minLength: 1, maxLength: 6 }),
          fc.integer({ min: 20, max: 2000 }),
          async (damages, size) => {
            const bytes = new Uint8Array(
              damages.reduce<readonly number[]>((now, change) => change(now), whole),
            );
            const outcome = await readAll(bytes, options, size).catch((error: unknown) => error);
            if (outcome instanceof XinfangError) {
              for (const { hint } of outcome.issues) expect(hint).toMatchObject(BOTH);
              return;
            }
            const { rows, summary } = outcome as Awaited<ReturnType<typeof readAll>>;
            const rejects = rows.filter((row) => 'reject' in row).length;
            for (const row of rows)
              if ('reject' in row) expect(row.reject.hint).toMatchObject(BOTH);
            expect(summary).toMatchObject({
              read: rows.length,
              cases: rows.length - rejects,
              rejected: rejects,
            });
            const numbers = rows.map(({ row }) => row);
            expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
          },
        ),
        { numRuns: 1000 },
      );
    },
  );

  test('in JSON lines keeps every line that was not touched', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(7), fc.string({ maxLength: 40 }), async (which, noise) => {
        const lines = JSONL.split('\n');
        lines[which] = `#${noise.replaceAll(/[\r\n]/g, '')}`;
        const { rows } = await readAll(lines.join('\n'), { format: 'jsonl' });
        expect(rows.flatMap((row) => ('reject' in row ? [row.row] : []))).toEqual([which + 1]);
      }),
    ));
});

describe('rejects', () => {
  const CANARY = 'canary-张三-13800000000';

  test.each(Object.keys(officeHeader()))('hold nothing of the column %s', async (column) => {
    const others = ['收到日期', '信访形式', '人数', '受理日期'].filter((each) => each !== column);
    for (const wrong of [...others, column]) {
      const cells = { [column]: CANARY, [wrong]: wrong === column ? CANARY : 'wrong' };
      const { rows } = await readAll(
        `${officeCsv(cells, cells)}"${CANARY},\n${CANARY}"",${CANARY}\n`,
        {
          format: 'csv',
          mapping: officeMapping,
        },
      );
      const rejects = rows.filter((row) => 'reject' in row);
      expect(rejects.length).toBeGreaterThan(1);
      expect(JSON.stringify(rejects)).not.toContain('13800000000');
    }
  });

  test('hold nothing of any place of a case in JSON lines, values and keys', async () => {
    const lines = canaryLines(CASE);
    const { rows, summary } = await readAll(lines.join('\n'), { format: 'jsonl' });
    const rejects = rows.filter((row) => 'reject' in row);
    expect(rejects.length).toBeGreaterThan(20);
    expect(summary.read).toBe(lines.length);
    expect(JSON.stringify(rejects)).not.toContain('13800000000');
  });

  /** The case with the canary in place of each value and of each key in turn, each with a wrong channel and without. */
  const canaryLines = (whole: unknown): string[] => {
    const text = JSON.stringify(whole);
    const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"|\d+|null/g)];
    const withCanary = tokens.map(
      ({ index, 0: token }) =>
        `${text.slice(0, index)}"${CANARY}"${text.slice(index + token.length)}`,
    );
    return [
      ...withCanary,
      ...withCanary.map((line) => line.replace('"letter"', `["${CANARY}"]`)),
      text.slice(0, -9) + CANARY,
    ];
  };
});

function officeHeader(): Record<string, true> {
  return Object.fromEntries(
    (OFFICE_CSV.split('\n')[0] as string).split(',').map((name) => [name, true]),
  );
}
