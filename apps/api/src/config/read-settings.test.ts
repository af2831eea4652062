import { Buffer } from 'node:buffer';
import { inspect } from 'node:util';
import { ConfigProvider } from 'effect';
import { check, constantFrom, property, record, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { printFaults, printSettings } from './print-settings.ts';
import { readSettings } from './read-settings.ts';
import type { SettingsReading } from './settings-reading.ts';

type Given = Readonly<Record<string, string>>;

const keyOf = (byte: number): string => Buffer.alloc(32, byte).toString('base64');

const LEAST: Given = {
  XINFANG_DIRECTORY: 'directory.json',
  XINFANG_SEALING_KEYS: `2026:${keyOf(1)},2025:${keyOf(2)}`,
  XINFANG_AUDIT_KEY: keyOf(3),
  XINFANG_MARKS_KEY: keyOf(4),
};

const read = (given: Given, files: Given = {}): SettingsReading =>
  readSettings({
    provider: ConfigProvider.fromUnknown(given),
    names: Object.keys(given),
    readFile: (file) => {
      const content = files[file];
      if (content === undefined) throw new Error('no such file');
      return content;
    },
  });

const settingsOf = (reading: SettingsReading) => {
  if (!reading.ok) throw new Error(printFaults(reading.faults));
  return reading.settings;
};

const faultsOf = (reading: SettingsReading): readonly string[] =>
  reading.ok ? [] : reading.faults.map(({ code, name }) => `${code} ${name}`);

test('with the least that must be set, everything else has a default', () => {
  const settings = settingsOf(read(LEAST));
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    store: { kind: 'sqlite', file: 'data/xinfang.db' },
    packs: [],
    calendar: undefined,
    oidc: undefined,
    sinks: [],
    keepYears: undefined,
    graceMillis: 20_000,
  });
  expect(settings.watch.by).toBe('in-process');
  expect(settings.secrets.sealing.map(({ id, key }) => [id, key[0]])).toEqual([
    ['2026', 1],
    ['2025', 2],
  ]);
});

test('all that must be set is told at once where nothing is', () => {
  expect(faultsOf(read({}))).toEqual([
    'missing-setting XINFANG_DIRECTORY',
    'missing-setting XINFANG_SEALING_KEYS',
    'missing-setting XINFANG_AUDIT_KEY',
    'missing-setting XINFANG_MARKS_KEY',
  ]);
});

test.each<[why: string, given: Given, fault: string]>([
  ['a port that is none', { XINFANG_PORT: '80a' }, 'unfit-setting XINFANG_PORT'],
  ['a port too high', { XINFANG_PORT: '70000' }, 'unfit-setting XINFANG_PORT'],
  ['a store of another kind', { XINFANG_STORE: 'mysql://x' }, 'unfit-setting XINFANG_STORE'],
  ['a key of 16 bytes', { XINFANG_AUDIT_KEY: 'A'.repeat(22) }, 'unfit-setting XINFANG_AUDIT_KEY'],
  [
    'a key ring with one id twice',
    { XINFANG_SEALING_KEYS: `a:${keyOf(1)},a:${keyOf(2)}` },
    'unfit-setting XINFANG_SEALING_KEYS',
  ],
  [
    'an issuer without encryption',
    { XINFANG_OIDC_ISSUER: 'http://login.example', XINFANG_OIDC_AUDIENCE: 'xinfang' },
    'unfit-setting XINFANG_OIDC_ISSUER',
  ],
  [
    'an issuer that only looks like this machine',
    { XINFANG_OIDC_ISSUER: 'http://127.evil.example', XINFANG_OIDC_AUDIENCE: 'xinfang' },
    'unfit-setting XINFANG_OIDC_ISSUER',
  ],
  [
    'an issuer without an audience',
    { XINFANG_OIDC_ISSUER: 'https://login.example' },
    'settings-disagree XINFANG_OIDC_AUDIENCE',
  ],
  ['pg-boss without PostgreSQL', { XINFANG_WATCH: 'pg-boss' }, 'settings-disagree XINFANG_WATCH'],
  [
    'one key for two things',
    { XINFANG_MARKS_KEY: keyOf(3) },
    'settings-disagree XINFANG_AUDIT_KEY',
  ],
  ['a sink that is no list', { XINFANG_SINKS: '{}' }, 'unfit-setting XINFANG_SINKS'],
  ['no whole years', { XINFANG_KEEP_YEARS: '2.5' }, 'unfit-setting XINFANG_KEEP_YEARS'],
])('%s is refused', (_, given, fault) => {
  expect(faultsOf(read({ ...LEAST, ...given }))).toEqual([fault]);
});

test('a secret may lie in a file, and must not be given twice', () => {
  const { XINFANG_AUDIT_KEY: audit = '', ...others } = LEAST;
  const given = { ...others, XINFANG_AUDIT_KEY_FILE: '/run/audit' };
  expect(settingsOf(read(given, { '/run/audit': `${audit}\n` })).secrets.audit[0]).toBe(3);
  expect(faultsOf(read(given))).toEqual(['unreadable-file XINFANG_AUDIT_KEY']);
  expect(faultsOf(read({ ...LEAST, ...given }, { '/run/audit': audit }))).toEqual([
    'set-twice XINFANG_AUDIT_KEY',
  ]);
});

test('a variable that nobody reads is named with the one that was meant', () => {
  const reading = read({ ...LEAST, XINFANG_KEEP_YEAR: '5', PATH: '/bin' });
  expect(reading.warnings).toMatchObject([
    { name: 'XINFANG_KEEP_YEAR', message: { en: expect.stringContaining('XINFANG_KEEP_YEARS') } },
  ]);
});

test('on PostgreSQL several nodes watch together, and its password is masked', () => {
  const reading = read({ ...LEAST, XINFANG_STORE: 'postgres://app:hush@db.example/xinfang' });
  expect(settingsOf(reading).watch.by).toBe('pg-boss');
  expect(reading.ok && printSettings(reading.rows, 'en')).toContain(
    'postgres://app:***@db.example/xinfang',
  );
});

test('a fault names the variable in both languages and never its value', () => {
  const reading = read({ ...LEAST, XINFANG_PORT: 'nonsense-9' });
  expect(reading.ok).toBe(false);
  const printed = reading.ok ? '' : printFaults(reading.faults);
  expect(printed).toContain('XINFANG_PORT（监听端口）须为 0 至 65535 的整数');
  expect(printed).toContain('XINFANG_PORT (port to listen on) must be a whole number');
  expect(printed).not.toContain('nonsense-9');
});

test('no secret shows in the table, in faults, or in settings that are printed', () => {
  const secret = uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) =>
    Buffer.from(bytes).toString('base64'),
  );
  const secrets = record({ sealing: secret, audit: secret, marks: secret, sink: secret });
  const flaw = constantFrom<Given>(
    {},
    { XINFANG_PORT: 'x' },
    { XINFANG_OIDC_ISSUER: 'https://a.example' },
    { XINFANG_CIPHER: ' ' },
  );
  const holds = property(secrets, flaw, constantFrom('', '!'), (all, given, spoil) => {
    const password = `p${Buffer.from(all.sink).toString('hex')}`;
    const reading = read({
      XINFANG_DIRECTORY: 'directory.json',
      XINFANG_SEALING_KEYS: `k:${all.sealing}${spoil}`,
      XINFANG_AUDIT_KEY: `${all.audit}${spoil}`,
      XINFANG_MARKS_KEY: all.marks,
      XINFANG_STORE: `postgres://app:${password}@db.example/xinfang?password=${password}`,
      XINFANG_SINKS: JSON.stringify([
        {
          name: 'duty',
          body: 'county-xfj',
          url: `https://sink.example/${spoil}?token=${password}`,
          secret: `whsec_${all.sink}`,
        },
      ]),
      ...given,
    });
    const printed = [
      inspect(reading, { depth: Number.POSITIVE_INFINITY, maxStringLength: null }),
      JSON.stringify(reading),
      reading.ok ? printSettings(reading.rows, 'zh') : printFaults(reading.faults),
    ].join('\n');
    return [...Object.values(all), password].every((each) => !printed.includes(each));
  });
  expect(check(holds)).toMatchObject({ failed: false });
});
