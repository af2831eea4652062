import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { benchCalendar } from './calendar.ts';

/** Each size has a process of its own, so that peak memory is its own. */
const runInProcess = (cases: number): void => {
  const script = join(import.meta.dirname, 'run-cases.ts');
  const { status } = spawnSync(
    process.execPath,
    ['--conditions=@xinfang/source', script, String(cases)],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
};

await benchCalendar();
for (const cases of [50_000, 100_000]) runInProcess(cases);
