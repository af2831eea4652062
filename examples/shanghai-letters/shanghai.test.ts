import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, EventType } from '@xinfang/matter';
import { openRegister, readMapping } from '@xinfang/register';
import { createXinfang } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';

const DATA = process.env['XINFANG_DATA'] ?? join(import.meta.dirname, '../../../shared/data');
const LETTERS = join(DATA, 'letters/shanghai-2023.jsonl');
const mapping = JSON.parse(
  readFileSync(join(import.meta.dirname, 'shanghai.mapping.json'), 'utf8'),
);

const readLetters = async (json: unknown) => {
  const register = openRegister(createReadStream(LETTERS), {
    format: 'jsonl',
    mapping: readMapping(json),
  });
  const cases: Case[] = [];
  const rejects: unknown[] = [];
  for await (const row of register.rows)
    if ('case' in row) cases.push(row.case);
    else rejects.push(row.reject);
  return { cases, rejects, summary: register.summary() };
};

/** Days by the calendar of JavaScript, so that nothing of the SDK's own arithmetic is trusted here. */
const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

const dayOf = (oneCase: Case, type: EventType): string => {
  const days = oneCase.events.filter((event) => event.type === type).map(({ on }) => on);
  const [day] = days;
  if (day === undefined || days.length > 1) throw new Error(`${days.length} events ${type}`);
  return day;
};

const inTime = (cases: readonly Case[]): number =>
  cases.filter((each) => daysBetween(dayOf(each, 'accepted'), dayOf(each, 'replied')) <= 60).length;

/** The letters are not part of the repository: who has none is told so; where they must be there, as in CI, their absence fails. */
const present = existsSync(LETTERS);
const absence = `No letters at ${LETTERS}: set XINFANG_DATA to the folder of the real data.`;
if (!present && process.env['XINFANG_DATA_REQUIRED'] !== undefined) throw new Error(absence);
if (!present) console.warn(`SKIPPED. ${absence}`);

describe.skipIf(!present)('the letters of Shanghai', () => {
  test('are all read, none rejected, no column left over', async () => {
    const { summary, rejects } = await readLetters(mapping);
    expect(rejects).toEqual([]);
    expect(summary).toMatchObject({ read: 1700, cases: 1700, rejected: 0 });
    expect(summary.unmappedColumns).toEqual([]);
    expect(summary.unseenColumns).toEqual([]);
  });

  test('rest on assumptions that are counted', async () => {
    const { summary } = await readLetters(mapping);
    expect(Object.fromEntries(summary.assumptions.map(({ id, cases }) => [id, cases]))).toEqual({
      'accepted-when-received': 1680,
      'reply-day-is-publication-day': 560,
      'every-letter-an-appeal-under-the-petition-procedure': 1700,
    });
  });

  test('were answered within 60 days of acceptance in 1,663 of 1,700 cases', async () => {
    const { cases } = await readLetters(mapping);
    expect(inTime(cases)).toBe(1663);
    expect(cases.length - inTime(cases)).toBe(37);
  });

  test('come to the same through a run, with none open and none overdue', async () => {
    const xf = await createXinfang({ from: import.meta.dirname });
    const { cases } = await readLetters(mapping);
    const { indicators, deadlines } = await xf.run(cases, { asOf: '2024-12-31' });
    expect(indicators.find(({ id }) => id === 'reply-in-time')).toMatchObject({
      numerator: 1663,
      denominator: 1700,
    });
    expect(deadlines['xf22.conclude']).toMatchObject({ met: 1663, late: 37, open: 0, overdue: 0 });
  });

  test('were so in only 1,597 if the day of publication is taken for the reply', async () => {
    const { cases } = await readLetters({
      ...mapping,
      events: [
        { type: 'accepted', on: 'acceptedOn' },
        { type: 'replied', on: 'publishedOn' },
      ],
      assumptions: mapping.assumptions.filter(
        ({ id }: { id: string }) => id !== 'reply-day-is-publication-day',
      ),
    });
    expect(inTime(cases)).toBe(1597);
  });

  test('include rows past the export day if that day is put earlier, and these are rejected', async () => {
    const { summary } = await readLetters({ ...mapping, exportedOn: '2024-02-21' });
    expect(summary.read).toBe(1700);
    expect(summary.rejected).toBeGreaterThan(0);
    expect(summary.cases + summary.rejected).toBe(1700);
  });
});
