import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunReport } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../test/folder.ts';
import { xinfang } from '../test/in-process.ts';
import { FULL_FACTS } from '../test/sample-case.ts';

const REGISTER = readFileSync(
  join(import.meta.dirname, '../../../examples/county-2023/register.jsonl'),
  'utf8',
)
  .trimEnd()
  .split('\n')
  // A fact that the ways of counting do not take for granted alike.
  .map((line, i) => {
    const one = JSON.parse(line) as { facts: Record<string, unknown> };
    const { priorHandling: _, ...others } = { ...FULL_FACTS, ...one.facts };
    return JSON.stringify(i % 5 === 0 ? { ...one, facts: others } : one);
  })
  .slice(0, 60)
  .join('\n');

const ASKED = [
  ['nothing more', ''],
  ['a way of counting', '--variant dashboard'],
  ['parts and lists', '--by township,unit --ids --period 2023-01-01..2023-12-31'],
  ['every way of counting', '--variant all'],
] as const;

describe.each(ASKED)('a run that is asked for %s', (_, more) => {
  const argv = ['run', '-', '--as-of', '2024-02-26', ...more.split(' ').filter(Boolean)];
  const run = async (...last: readonly string[]) => {
    using folder = folderWith();
    const { stdout, code } = await xinfang([...argv, ...last], {
      cwd: folder.path,
      stdin: REGISTER,
    });
    expect(code).toBe(0);
    const out = join(folder.path, 'out');
    const files = last.includes('--out')
      ? readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')])
      : [];
    return { stdout, files: Object.fromEntries(files) as Readonly<Record<string, string>> };
  };

  test('leaves the same folder for people and for a script', async () => {
    const { files } = await run('--out', 'out');
    expect(Object.keys(files)).toContain('report.html');
    expect((await run('--json', '--out', 'out')).files).toEqual(files);
  });

  test('answers the same with a folder as without one', async () => {
    const answers = [await run('--json'), await run('--json', '--out', 'out')];
    const [without, withFolder] = answers.map(({ stdout }) => JSON.parse(stdout) as RunReport);
    expect(withFolder).toEqual(without);
    expect((await run('--out', 'out')).stdout).toBe((await run()).stdout);
  });

  test('writes every way of counting into the folder', async () => {
    const { files } = await run('--json', '--out', 'out');
    const { indicators } = JSON.parse(files['report.json'] ?? '') as RunReport;
    const variants = new Set(indicators.map(({ variant }) => variant));
    expect(variants).toEqual(new Set(['due', 'dashboard']));
    for (const variant of variants) expect(files['indicators.csv']).toContain(`,${variant},`);
  });
});
