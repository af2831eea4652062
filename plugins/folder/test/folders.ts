import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that is gone when the test ends. */
export const folderOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const path = await mkdtemp(join(tmpdir(), 'registers-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
};

const WRITTEN = {
  format: 'csv',
  fields: {
    id: '编号',
    'registration.receivedOn': '收到日期',
    'registration.channel': { column: '形式', values: { 来信: 'letter', 来访: 'visit' } },
  },
  constants: { 'registration.receiver': { id: 'county-xfj', kind: 'petition-office' } },
  events: [{ type: 'replied', on: '答复日期' }],
  assumptions: [
    {
      id: 'accepted-when-received',
      text: { zh: '收到即受理', en: 'Accepted on the day of receipt' },
      events: [{ type: 'accepted', on: '收到日期' }],
    },
  ],
};

/** A mapping of CSV, with something else in it. */
export const mappingWith = (more: object): string => JSON.stringify({ ...WRITTEN, ...more });

export const MAPPING = mappingWith({});

/** A register in CSV with a row for each id. */
export const registerCsv = (...ids: readonly string[]): string =>
  ['编号,收到日期,形式,答复日期', ...ids.map((id) => `${id},2023-03-01,来信,2023-04-20`), ''].join(
    '\n',
  );

/** A case as the SDK writes it, as a line. */
export const caseLine = (id: string): string =>
  `${JSON.stringify({
    id,
    registration: {
      receivedOn: '2023-03-01',
      channel: 'letter',
      receiver: { id: 'county-xfj', kind: 'petition-office' },
    },
  })}\n`;
