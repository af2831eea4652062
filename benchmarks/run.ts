import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { benchCalendar } from './calendar.ts';

/** Each has a process of its own, so that peak memory is its own. */
const runInProcess = (script: string, ...counts: readonly number[]): void => {
  const { status } = spawnSync(
    process.execPath,
    ['--conditions=@xinfang/source', join(import.meta.dirname, script), ...counts.map(String)],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
};

await benchCalendar();
for (const cases of [50_000, 100_000]) runInProcess('run-cases.ts', cases);
runInProcess('register-scale.ts', 1_000_000);
runInProcess('check.ts');
runInProcess('pages.ts');
runInProcess('impact.ts', 100_000);
runInProcess('verify/stress.ts');
