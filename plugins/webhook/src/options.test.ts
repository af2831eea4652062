import { spawnSync } from 'node:child_process';
import { inspect } from 'node:util';
import { XinfangError } from '@xinfang/sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { NEW_SECRET, SECRET } from '../test/receiver.ts';
import { readAddress } from './address.ts';
import openWebhook, { webhook } from './index.ts';
import { fromFolder, readOptions, type WebhookOptions } from './options.ts';
import { signerFor } from './secrets.ts';

const issueOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof XinfangError) return error.issues[0];
    throw error;
  }
  return undefined;
};

afterEach(() => vi.unstubAllEnvs());

describe('options', () => {
  test.each<[string, object, string]>([
    ['an unknown one', { secretenv: 'X' }, 'options.secretenv'],
    ['a secret that is a number', { secret: 5 }, 'options.secret'],
    ['no secrets', { secret: [] }, 'options.secret'],
    ['a threshold of no days', { soon: [0] }, 'options.soon'],
    ['half a day', { soon: [1.5] }, 'options.soon'],
    ['a flag that is a word', { today: 'yes' }, 'options.today'],
    ['a place that is no list', { under: 'county' }, 'options.under'],
    ['bodies that are no list', { bodies: 'county' }, 'options.bodies'],
    ['a secret in the place of its variable', { secretEnv: SECRET }, 'options.secretEnv'],
    ['a variable that can be none', { secretEnv: 'HOOK SECRET' }, 'options.secretEnv'],
    ['an unknown way', { unclassified: 'maybe' }, 'options.unclassified'],
    ['no time at all', { timeout: 0 }, 'options.timeout'],
    ['fewer than no retries', { retries: -1 }, 'options.retries'],
    ['no room', { concurrency: 0 }, 'options.concurrency'],
    ['a clock that is a number', { now: 5 }, 'options.now'],
  ])('are refused for %s', (_, options, element) => {
    const issue = issueOf(() => webhook(options));
    expect(issue).toMatchObject({ code: 'webhook-option', path: `xinfang/webhook: ${element}` });
    expect(issue?.message.zh).toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(issue)).not.toContain(SECRET);
    expect(issue).toEqual(issueOf(() => openWebhook(options, { from: '/' })));
  });

  test.each([null, 'x', []])('that are none are refused: %j', (options) => {
    expect(issueOf(() => readOptions(options))?.path).toBe('options');
  });

  test('name the nearest one', () => {
    expect(issueOf(() => readOptions({ secretenv: 'X' }))?.hint?.en).toContain('"secretEnv"');
  });

  test('of the sink go before those of the plugin, and these before the defaults', () => {
    const read = readOptions({ retries: 1, timeout: 5 }, { retries: 2, timeout: undefined });
    expect(read).toMatchObject({ retries: 2, timeout: 5, concurrency: 4, soon: [7, 3] });
  });

  test('of another receiver do not take over where the first one lies, nor its key', () => {
    const plugin = { unit: 'a', under: ['county'], secret: SECRET, bodies: ['a', 'b'] };
    expect(readOptions(plugin, { unit: 'b' })).toMatchObject({ unit: 'b', under: undefined });
    expect(readOptions(plugin, { under: ['city'] })).toMatchObject({ unit: undefined });
    const { secret, secretEnv, bodies } = readOptions(plugin, { secretEnv: 'OTHER' });
    expect({ secret, secretEnv, bodies }).toEqual({ secretEnv: 'OTHER', bodies: ['a', 'b'] });
  });

  test('have their paths from the folder of the configuration', () => {
    const at = (options: WebhookOptions) => fromFolder(options, '/county');
    expect(at({ deadLetters: 'dead.jsonl', summary: '/x/s.json' })).toEqual({
      deadLetters: '/county/dead.jsonl',
      summary: '/x/s.json',
    });
    expect(at({ retries: 1 })).toEqual({ retries: 1 });
  });
});

describe('an address', () => {
  test.each([
    ['ftp://receiver.example/', false],
    ['receiver.example', false],
    ['', false],
    ['https://user:pass@receiver.example/', false],
    ['http://receiver.example/', false],
    ['http://receiver.example/', true],
    ['http://127.0.0.1.receiver.example/', true],
    ['http://127.0.0.1/', false],
  ])('%s is refused (loopback %s), and not named', (where, loopback) => {
    const issue = issueOf(() => readAddress(where, { loopback }));
    expect(issue).toMatchObject({ code: 'webhook-address', path: 'where' });
    expect(JSON.stringify(issue)).not.toContain('receiver.example');
  });

  test.each([
    ['https://receiver.example/hooks?key=1#part', false, 'https://receiver.example/hooks?key=1'],
    ['http://127.0.0.1:8080/', true, 'http://127.0.0.1:8080/'],
    ['http://[::1]/', true, 'http://[::1]/'],
    ['http://localhost/', true, 'http://localhost/'],
  ])('%s is taken', (where, loopback, expected) => {
    expect(readAddress(where, { loopback }).href).toBe(expected);
  });
});

describe('the secret', () => {
  const sign = (options: WebhookOptions) =>
    signerFor(readOptions(options))('msg_1', new Date(0), '{}').split(' ').length;

  test.each([
    ['from the options', { secret: SECRET }, 1],
    ['several from the options', { secret: [NEW_SECRET, SECRET] }, 2],
    ['from the environment', { secretEnv: 'TEST_HOOK' }, 1],
    ['several from the environment', { secretEnv: 'TEST_HOOKS' }, 2],
  ])('is taken %s', (_, options, signatures) => {
    vi.stubEnv('TEST_HOOK', SECRET);
    vi.stubEnv('TEST_HOOKS', ` ${NEW_SECRET}  ${SECRET}\n`);
    expect(sign(options)).toBe(signatures);
  });

  const short = `whsec_${Buffer.alloc(23).toString('base64')}`;
  const long = `whsec_${Buffer.alloc(65).toString('base64')}`;
  test.each<[string, WebhookOptions, string]>([
    ['is none', {}, 'options.secret'],
    ['is not in the environment', { secretEnv: 'TEST_HOOK_MISSING' }, 'options.secretEnv'],
    ['has no prefix', { secret: SECRET.slice(6) }, 'options.secret'],
    ['is no base64', { secret: 'whsec_not-base64!' }, 'options.secret'],
    ['is too short', { secret: short }, 'options.secret'],
    ['is too long', { secret: [SECRET, long] }, 'options.secret'],
  ])('that %s is refused, and not shown', (_, options, element) => {
    const issue = issueOf(() => sign(options));
    expect(issue).toMatchObject({ code: 'webhook-secret', path: element });
    for (const each of [options.secret ?? []].flat()) {
      expect(JSON.stringify(issue)).not.toContain(each.replace('whsec_', ''));
    }
  });

  test('that is missing is made by a command that the hint shows', () => {
    const hint = issueOf(() => sign({ secretEnv: 'TEST_HOOK_MISSING' }))?.hint;
    const command = /node -p "(?<code>[^"]+)"/u;
    expect(hint?.zh).toContain('TEST_HOOK_MISSING');
    const code = command.exec(hint?.zh ?? '')?.groups?.['code'] ?? '';
    expect(command.exec(hint?.en ?? '')?.groups?.['code']).toBe(code);
    const made = spawnSync(process.execPath, ['-p', code], { encoding: 'utf8' }).stdout;
    vi.stubEnv('TEST_HOOK', made);
    expect(sign({ secretEnv: 'TEST_HOOK' })).toBe(1);
  });

  test('cannot be seen on the plugin', () => {
    expect(inspect(webhook({ secret: SECRET }), { depth: 9, showHidden: true })).not.toContain(
      SECRET,
    );
  });
});
