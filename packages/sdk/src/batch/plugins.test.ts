import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../../test/folders.ts';
import { letterWithout, pluginWith } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import { runFile } from './index.ts';

const ASKED = { asOf: '2023-06-30' };
const letters = ['C-1', 'C-2', 'C-3'].map((id) => ({ ...letterWithout('arbitrable'), id }));
const plugins = [
  pluginWith({
    facts: {
      arbitrable: {
        derive: ({ caseId }) => {
          if (caseId === 'C-3') throw new Error('no');
          return caseId === 'C-1';
        },
      },
    },
  }),
];

const fileOf = (): string =>
  join(
    folderOf({ 'cases.jsonl': `${letters.map((each) => JSON.stringify(each)).join('\n')}\n` }),
    'cases.jsonl',
  );

test('a file that is run with plugins comes to what a run comes to, on however many threads', async () => {
  await using xf = await createXinfang({ plugins });
  const expected = await xf.run(letters, ASKED);
  expect(expected.provided).toEqual([
    { fact: 'arbitrable', plugin: 'county-x/registry', cases: 2 },
  ]);
  const file = fileOf();
  for (const workers of [0, 2])
    expect(await runFile({ plugins }, file, { ...ASKED, workers })).toEqual(expected);
});

test('plugins of an instance that was opened before count too, whoever names them', async () => {
  await using opened = await createXinfang({ plugins });
  const expected = await opened.run(letters, ASKED);
  const asked = { ...ASKED, opened, workers: 2, rangeBytes: 200 };
  expect(await runFile({}, fileOf(), asked)).toEqual(expected);
});
