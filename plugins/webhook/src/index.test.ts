import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { createXinfang, type Sight } from '@xinfang/sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { QUICK } from '../test/matters.ts';
import { SECRET, startReceiver, verifiedByHand, verifiedByLibrary } from '../test/receiver.ts';
import { register } from '../test/register.ts';
import * as plugin from './index.ts';
import { readOptions, type WebhookOptions } from './options.ts';
import { signerFor } from './secrets.ts';
import type { WebhookSummary } from './summary.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const FOLDER = new URL('..', import.meta.url);
const blockOf = (language: string, nth = 0): string =>
  README.split(`\`\`\`${language}\n`)[nth + 1]?.split('```')[0] ?? '';

const freePort = async (): Promise<string> => {
  await using receiver = await startReceiver();
  return new URL(receiver.where).port;
};

afterEach(() => vi.unstubAllEnvs());

describe('the README', () => {
  test('shows a first program that runs as it stands, and what it prints', async () => {
    const place = new URL(`http://127.0.0.1:${await freePort()}/`);
    const program = blockOf('ts').replaceAll('8787', place.port);
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--conditions=@xinfang/source', '--input-type=module', '--eval', program],
      { cwd: FOLDER },
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(blockOf('text'));
  });

  test('shows a command that makes a secret, and a configuration that is taken', () => {
    const [, code = ''] = /node -p "([^"]+)"/u.exec(README) ?? [];
    vi.stubEnv('HOOK_SECRET', execFileSync(process.execPath, ['-p', code], { encoding: 'utf8' }));
    const config = JSON.parse(blockOf('json', 1)) as {
      plugins: readonly [{ options: WebhookOptions }];
    };
    expect(() => plugin.default(config.plugins[0].options, { from: '/' })).not.toThrow();
    expect(config.plugins[0].options.bodies).toContain(config.plugins[0].options.unit);
    expect(() => signerFor(readOptions(config.plugins[0].options))).not.toThrow();
  });

  test('shows a message as it arrives', async () => {
    await using receiver = await startReceiver();
    const options = { ...QUICK, unit: 'county-zrzyj' };
    await using xf = await createXinfang({ plugins: [plugin.webhook(options)] });
    await xf.run(register(), {
      asOf: '2023-04-25',
      sinks: [{ sink: 'xinfang/webhook/due-days', where: receiver.where }],
    });
    const shown = JSON.parse(blockOf('json')) as { data: object };
    const [sent] = receiver.received;
    expect(Object.keys(sent?.message ?? {})).toEqual(Object.keys(shown));
    expect(Object.keys(sent?.message['data'] ?? {})).toEqual(Object.keys(shown.data));
  });
});

describe('a run', () => {
  const runWith = async (grant: readonly Sight[]) => {
    await using receiver = await startReceiver();
    const summaries: WebhookSummary[] = [];
    const told = (summary: WebhookSummary) => {
      summaries.push(summary);
    };
    const bodies = ['county', 'county-zrzyj', 'county-sw'];
    const receiving = { unit: 'county-zrzyj', under: ['county'], bodies, summary: told };
    await using xf = await createXinfang({
      plugins: [plugin.webhook({ ...QUICK, ...receiving })],
      grants: { 'xinfang/webhook': grant },
    });
    const report = await xf.run(register(), {
      asOf: '2023-04-25',
      sinks: [{ sink: 'xinfang/webhook/due-days', where: receiver.where }],
    });
    const { received } = receiver;
    for (const one of received) {
      expect(verifiedByLibrary(one, SECRET)).toBe(true);
      expect(verifiedByHand(one, SECRET)).toBe(true);
    }
    const cases = received.flatMap(({ message }) => Object(message['data']).caseId ?? []);
    const warnings = report.warnings.filter(({ code }) => code.startsWith('webhook-'));
    return { received, cases, leftOut: summaries[0]?.leftOut, warnings };
  };

  test('sends accusations only to whom they do not concern', async () => {
    const { received, cases, leftOut, warnings } = await runWith(['accused']);
    expect(new Set(cases)).toEqual(new Set(['C-1', 'C-3']));
    expect(leftOut).toEqual({
      'accused-receiver': 1,
      'accused-not-stated': 1,
      'purpose-not-stated': 1,
    });
    expect(warnings).toMatchObject([{ code: 'webhook-left-out', count: 3 }]);
    expect(received.at(-1)?.message.type).toBe('run.completed');
    expect(JSON.stringify(received)).not.toMatch(/county-sw|不应出现|甲某某/u);
  });

  test('sends none where the accused may not be seen', async () => {
    const { cases, leftOut } = await runWith([]);
    expect(new Set(cases)).toEqual(new Set(['C-1']));
    expect(leftOut).toEqual({ 'accused-not-granted': 3, 'purpose-not-stated': 1 });
  });
});

describe('the public names', () => {
  test('are these', () => {
    expect(Object.keys(plugin).toSorted()).toEqual(['default', 'resend', 'webhook']);
  });
});
