import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createXinfang } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../test/folders.ts';
import { readFolder } from './index.ts';

const ROOT = join(import.meta.dirname, '../../..');
const COUNTY = join(ROOT, 'examples/county-2023');

const runOf = async (folder: string) => {
  const xf = await createXinfang();
  const { rows, volume, deadlines, warnings } = await xf.run(readFolder(folder), {
    asOf: '2024-02-26',
  });
  return { rows, items: volume.items, deadlines, codes: warnings.map(({ code }) => code) };
};

describe('the sample register of a county', () => {
  test.each([
    ['a workbook', 'register.xlsx'],
    ['CSV in GBK', 'register-gbk.csv'],
  ])('comes to the same as %s in a folder as in JSON lines', async (_, name) => {
    await using written = await folderOf({});
    await using mapped = await folderOf({});
    await copyFile(join(COUNTY, 'register.jsonl'), join(written.path, 'register.jsonl'));
    for (const file of [name, `${name}.mapping.json`])
      await copyFile(join(COUNTY, file), join(mapped.path, file));
    expect(await runOf(mapped.path)).toEqual(await runOf(written.path));
  });
});

/** The letters are no part of the repository: who has none is told so; where they must be there their absence fails. */
const DATA = process.env['XINFANG_DATA'] ?? join(ROOT, '../shared/data');
const LETTERS = join(DATA, 'letters/shanghai-2023.jsonl');
const MAPPING = join(ROOT, 'examples/shanghai-letters/shanghai.mapping.json');
const present = existsSync(LETTERS);
const absence = `No letters at ${LETTERS}: set XINFANG_DATA to the folder of the real data.`;
if (!present && process.env['XINFANG_DATA_REQUIRED'] !== undefined) throw new Error(absence);
if (!present) console.warn(`SKIPPED. ${absence}`);

describe.skipIf(!present)('real letters, parted by the month of their receipt', () => {
  test('are read month by month, each once, and come to the rate of the whole', async () => {
    const byMonth = Map.groupBy(
      (await readFile(LETTERS, 'utf8')).split('\n').filter((line) => line !== ''),
      (line) => String(JSON.parse(line).receivedOn).slice(0, 7),
    );
    await using folder = await folderOf({ 'mapping.json': await readFile(MAPPING) });
    for (const [month, lines] of byMonth)
      await writeFile(join(folder.path, `${month}.jsonl`), `${lines.join('\n')}\n`);
    const files: string[] = [];
    const xf = await createXinfang();
    const { rows, indicators } = await xf.run(
      readFolder(folder.path, { onFile: ({ file }) => files.push(file) }),
      { asOf: '2024-12-31' },
    );
    expect(rows).toEqual({ read: 1700, cases: 1700, rejected: 0 });
    expect(files).toEqual([...byMonth.keys()].map((month) => `${month}.jsonl`).toSorted());
    expect(indicators.find(({ id }) => id === 'reply-in-time')).toMatchObject({
      numerator: 1663,
      denominator: 1700,
    });
  });
});
