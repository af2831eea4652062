import { readFileSync } from 'node:fs';
import { createXinfang, type Sight } from '@xinfang/sdk';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { QUICK } from '../test/matters.ts';
import { SECRET, startReceiver, verifiedByHand, verifiedByLibrary } from '../test/receiver.ts';
import { register } from '../test/register.ts';
import * as plugin from './index.ts';
import type { WebhookSummary } from './summary.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blockOf = (language: string): string =>
  README.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;

afterEach(() => vi.unstubAllEnvs());

describe('the README', () => {
  test('shows an example that runs, and a message as it arrives', async () => {
    await using receiver = await startReceiver();
    vi.stubEnv('HOOK_SECRET', SECRET);
    const [first, second, ...body] = blockOf('js').split('\n');
    expect(first).toBe("import { webhook } from '@xinfang/plugin-webhook';");
    expect(second).toBe("import { createXinfang } from '@xinfang/sdk';");
    const printed: unknown[] = [];
    const names = ['webhook', 'createXinfang', 'cases', 'where', 'more', 'console'];
    await new AsyncFunction(...names, body.join('\n'))(
      plugin.webhook,
      createXinfang,
      register(),
      receiver.where,
      { loopback: true },
      { log: (what: unknown) => printed.push(what) },
    );
    expect(printed).toEqual([1]);
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
