import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createXinfang } from '@xinfang/sdk';
import { madeCase } from './made-cases.ts';

const count = Number(process.argv[2] ?? 50_000);

const writeRegister = async (file: string): Promise<void> => {
  const out = createWriteStream(file);
  for (let index = 0; index < count; index++) {
    if (!out.write(`${JSON.stringify(madeCase(index))}\n`)) await once(out, 'drain');
  }
  await new Promise<void>((done) => {
    out.end(done);
  });
};

async function* casesIn(file: string): AsyncGenerator {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield JSON.parse(line);
}

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

const folder = mkdtempSync(join(tmpdir(), 'xinfang-bench-'));
try {
  const file = join(folder, 'register.jsonl');
  await writeRegister(file);
  const bare = await secondsOf(async () => {
    let read = 0;
    for await (const _ of casesIn(file)) read += 1;
    if (read !== count) throw new Error(`${read} lines read of ${count}`);
  });
  const xf = await createXinfang();
  const run = await secondsOf(async () => {
    const { rows } = await xf.run(casesIn(file), { asOf: '2024-02-26', by: ['unit'] });
    if (rows.cases !== count) throw new Error(`${rows.cases} cases of ${count}`);
  });
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `run on ${count} cases: ${run.toFixed(2)} s, ${Math.round(count / run)} cases/s, peak memory ${Math.round(peak)} MB; ` +
      `bare JSON.parse of the same file ${bare.toFixed(2)} s (${(run / bare).toFixed(1)} times)`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
