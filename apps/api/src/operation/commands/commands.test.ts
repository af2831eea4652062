import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../../config/settings.ts';
import type { CommandOptions } from './command.ts';
import { COMMANDS } from './commands.ts';

const REGISTER = join(import.meta.dirname, '../../../../../examples/county-2023/register.jsonl');
const DIRECTORY = join(import.meta.dirname, '../../../sample/directory.json');

let folder: string;
let register: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinfang-commands-'));
  register = join(folder, 'register.jsonl');
  const lines = (await readFile(REGISTER, 'utf8')).split('\n');
  await writeFile(register, lines.slice(0, 60).join('\n'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const keyOf = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

const settingsOf = (file: string, sealing = ['k1']): Settings => ({
  host: '127.0.0.1',
  port: 0,
  store: { kind: 'sqlite', file: join(folder, file) },
  packs: [],
  calendar: undefined,
  directory: DIRECTORY,
  oidc: undefined,
  secrets: {
    sealing: sealing.map((id) => ({ id, key: keyOf(id.charCodeAt(1)) })),
    cipher: 'aes-256-gcm',
    audit: keyOf(2),
    marks: keyOf(3),
  },
  sinks: [],
  watch: { by: 'off', everyMillis: 1000, attempts: 1, firstRetryMillis: 1, timeoutMillis: 1 },
  limits: { bodyBytes: 1024, perMinute: 1, atOnce: 1, requestMillis: 1000 },
  keepYears: undefined,
  tracesTo: undefined,
  logLevel: 'silent',
  graceMillis: 1000,
});

const running = async (
  name: string,
  places: readonly string[] = [],
  given: { readonly settings?: Settings; readonly options?: CommandOptions } = {},
) => {
  const { settings = settingsOf('live.db'), options = {} } = given;
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const code = await COMMANDS.get(name)?.({ settings, places, options, say });
  return { code, said: said.join('\n') };
};

test('a register is imported, backed up, restored elsewhere, verified, rebuilt and wrapped anew', async () => {
  const copy = join(folder, 'copy.db');
  const restored = { settings: settingsOf('restored.db') };
  expect(await running('migrate')).toMatchObject({ code: 0 });
  expect(await running('import', [register])).toMatchObject({
    code: 0,
    said: expect.stringContaining('60 imported, 0 not'),
  });
  expect(await running('backup', [copy])).toMatchObject({ code: 0 });
  expect(await running('restore', [copy], restored)).toMatchObject({
    code: 0,
    said: expect.stringContaining('60 cases, 60 audit rows, 0 faults, 0 locked'),
  });
  expect(await running('verify-audit', [], restored)).toMatchObject({ code: 0 });
  expect(await running('rebuild', [], restored)).toMatchObject({
    code: 0,
    said: expect.stringContaining('60 rebuilt, 0 failed'),
  });
  const wider = { settings: settingsOf('restored.db', ['k2', 'k1']) };
  expect(await running('rotate-keys', [], wider)).toMatchObject({
    code: 0,
    said: expect.stringContaining('60 cases'),
  });
  const newest = { settings: settingsOf('restored.db', ['k2']) };
  expect(await running('backup', [join(folder, 'later.db')], newest)).toMatchObject({ code: 0 });
  expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('an import that is done again passes over what is there', async () => {
  await running('import', [register]);
  expect(await running('import', [register])).toMatchObject({
    code: 1,
    said: expect.stringContaining('0 imported, 60 not'),
  });
});

test('the first key is shown once, for a body of the directory', async () => {
  const options = { role: 'head', body: 'wangshu-xfj' };
  expect(await running('create-key', [], { options })).toMatchObject({
    code: 0,
    said: expect.stringMatching(/xf_[0-9a-f]+_/u),
  });
  const unknown = { role: 'head', body: 'nowhere' };
  expect(await running('create-key', [], { options: unknown })).toMatchObject({
    code: 2,
    said: expect.stringContaining('does not hold the body'),
  });
});

test.each(['backup', 'restore', 'import'])(
  '%s without a file says how it is used',
  async (name) => {
    expect(await running(name)).toMatchObject({ code: 2, said: expect.stringContaining('Usage') });
  },
);
