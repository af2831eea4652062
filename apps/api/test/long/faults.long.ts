import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');

/** Small runs of what the report in `docs/service-report.md` is written by; but for `media.ts`, which judges how soon answers come. */
test.for([
  ['kill.ts', '--kills', '6', '--node-kills', '4', '--sqlite-kills', '3'],
  ['hostile.ts', '--count', '5000', '--postgres-count', '2000'],
])('whatever happens to the service, nothing is lost, doubled or told: %s', ([script, ...args]) => {
  const file = join(ROOT, 'benchmarks/service', script ?? '');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=@xinfang/source', file, ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(`${status}\n${stdout}${stderr}`).toBe(`0\n${stdout}`);
});
