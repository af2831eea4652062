import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COUNTY, receivedBy } from '../test/county.ts';
import * as plugin from './index.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blockOf = (language: string): string =>
  README.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ?? '';

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<void>;

describe('the README', () => {
  test('shows an example that does what it says', async () => {
    const [line = '', ...body] = blockOf('js').split('\n');
    expect(line).toBe("import { directory, readDirectory } from '@xinfang/plugin-directory';");
    const printed: string[] = [];
    const console = { log: (...words: unknown[]) => printed.push(words.join(' ')) };
    const run = new AsyncFunction('directory', 'readDirectory', 'console', body.join('\n'));
    await run(plugin.directory, plugin.readDirectory, console);
    expect(`${printed.join('\n')}\n`).toBe(blockOf('text'));
  });
});

describe('the plugin', () => {
  test('derives the remit, and nothing where the directory is silent', () => {
    const { facts } = plugin.directory(COUNTY);
    const fact = facts?.['remit'];
    if (fact === undefined || typeof fact === 'function' || !('derive' in fact)) {
      throw new Error('the plugin derives no remit');
    }
    const view = (content: string) => ({
      caseId: 'C-1',
      facts: {},
      events: [],
      registration: {
        receivedOn: '2023-03-01' as const,
        channel: 'letter' as const,
        petitioners: { count: 1, representatives: 1, identityClear: true },
        ...receivedBy('county-xfj', { content }).registration,
      },
    });
    expect(fact.derive(view('自然资源/登记'))).toBe('same-level');
    expect(fact.derive(view('教育'))).toBeUndefined();
  });
});

describe('the public names', () => {
  test('are these', () => {
    expect(Object.keys(plugin).toSorted()).toEqual(['default', 'directory', 'readDirectory']);
  });
});
