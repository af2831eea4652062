import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { folderWith, namesIn, partialIn } from '../test/folder.ts';
import { caseText } from '../test/sample-case.ts';

const MAIN = join(import.meta.dirname, 'main.ts');
const PARTS = ['INCOMPLETE', 'cases.jsonl.*.partial', 'rejects.jsonl.*.partial'];

/** So many that they are read in several ranges. */
const MANY = 6000;
const REGISTER = Array.from({ length: MANY }, (_, i) => caseText({ id: `C-${i}` })).join('\n');

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends a run on threads with its code, and nothing stays but what was read, marked as a part',
  async (signal, code) => {
    using folder = folderWith({ 'r.jsonl': REGISTER });
    const out = join(folder.path, 'out');
    const argv = [
      'run',
      'r.jsonl',
      '--as-of',
      '2024-02-26',
      '--json',
      '--workers',
      '2',
      '--out',
      out,
    ];
    const child = spawn(process.execPath, ['--conditions=@xinfang/source', MAIN, ...argv], {
      cwd: folder.path,
    });
    const ended = new Promise((done) => {
      child.once('close', done);
    });
    const said = Promise.all([text(child.stdout), text(child.stderr)]);
    const hasWritten = () =>
      existsSync(out) &&
      namesIn(out).includes('cases.jsonl.*.partial') &&
      statSync(partialIn(out, 'cases.jsonl')).size > 0;
    while (child.exitCode === null && !hasWritten()) await setTimeout(5);
    child.kill(signal);
    const [stdout, stderr] = await said;
    expect([await ended, stdout]).toEqual([code, '']);
    expect(stderr).toMatch(/"interrupted".*\n.*"incomplete-output"/u);
    expect(namesIn(out)).toEqual(PARTS);
    const lines = readFileSync(partialIn(out, 'cases.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThan(MANY);
    expect(lines.map((line) => (JSON.parse(line) as { caseId: string }).caseId)).toEqual(
      lines.map((_, i) => `C-${i}`),
    );
  },
);
