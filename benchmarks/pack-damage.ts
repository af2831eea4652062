/**
 * Damages each file of the national pack at random, and gives it every odd form a file can have, and checks the pack:
 * always a diagnostic with a place or success, never a crash, a hang or a text that is no JSON passed over. Ends with an
 * error where something else happened.
 *
 *     node --conditions=@xinfang/source benchmarks/pack-damage.ts [--count 1000] [--seed 20261129] [--file PATH] [--first 0] [--workers 2] [--lint-every 1]
 *
 * A damage that fails is tried again alone with `--file PATH --first INDEX --count 1`.
 */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { packPathsOf } from '@xinfang/pack';
import { readPackFolder } from '@xinfang/sdk';
import { damagePack, type PackDamages } from './damage/pack.ts';

interface Task {
  readonly paths: readonly string[];
  readonly count: number;
  readonly seed: number;
  readonly first: number;
  readonly lintEvery: number;
}

interface Message {
  readonly at?: string;
  readonly result?: PackDamages;
  readonly end?: true;
}

/** Longer than this is a hang. */
const PATIENCE_MS = 20_000;
const SHOWN = 10;
const TOLD_EVERY = 10;

const tell = (message: Message): void => parentPort?.postMessage(message, []);

const work = async ({ paths, ...numbers }: Task): Promise<void> => {
  const files = readPackFolder('packs/national');
  for (const path of paths) {
    const result = await damagePack(files, path, numbers, async (at) => {
      tell({ at: `${path} ${at}` });
      await new Promise(setImmediate);
    });
    tell({ result });
  }
  tell({ end: true });
};

const runTask = async (task: Task, see: (result: PackDamages) => void): Promise<string[]> => {
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  let at = 'nothing yet';
  let seen = performance.now();
  return new Promise((done, fail) => {
    const watch = setInterval(() => {
      if (performance.now() - seen < PATIENCE_MS) return;
      clearInterval(watch);
      void worker.terminate();
      done([`${at}: no end within ${PATIENCE_MS} ms`]);
    }, 500);
    worker.on('message', (message: Message) => {
      [at, seen] = [message.at ?? at, performance.now()];
      if (message.result !== undefined) see(message.result);
      if (message.end === undefined) return;
      clearInterval(watch);
      done([]);
    });
    worker.once('error', (error) => {
      clearInterval(watch);
      fail(error);
    });
  });
};

/** To standard error: a long run that is stopped has told how far it came. */
const tellProgress = (results: readonly PackDamages[], files: number): void => {
  const done = results.reduce((total, each) => total + each.done, 0);
  const failures = results.reduce((total, each) => total + each.failures.length, 0);
  console.error(
    `${results.length} of ${files} files, ${done} damaged or odd, ${failures} failures`,
  );
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '20261129' },
      first: { type: 'string', default: '0' },
      workers: { type: 'string', default: '2' },
      file: { type: 'string' },
      'lint-every': { type: 'string', default: '1' },
    },
  });
  const all = packPathsOf(readPackFolder('packs/national'));
  const paths = all.filter((path) => values.file === undefined || path === values.file);
  const shares = Array.from({ length: Number(values.workers) }, (_, share) =>
    paths.filter((__, index) => index % Number(values.workers) === share),
  );
  const numbers = {
    count: Number(values.count),
    seed: Number(values.seed),
    first: Number(values.first),
    lintEvery: Number(values['lint-every']),
  };
  const results: PackDamages[] = [];
  const start = performance.now();
  const hung = await Promise.all(
    shares.map((share) =>
      runTask({ paths: share, ...numbers }, (result) => {
        results.push(result);
        if (results.length % TOLD_EVERY === 0) tellProgress(results, paths.length);
      }),
    ),
  );
  const codes = new Map<string, number>();
  const sum = (of: (result: PackDamages) => number): number =>
    results.reduce((total, result) => total + of(result), 0);
  for (const { told } of results)
    for (const [code, count] of Object.entries(told))
      codes.set(code, (codes.get(code) ?? 0) + count);
  for (const [code, count] of [...codes].toSorted(([, a], [, b]) => b - a))
    console.log(`${code} ${count}`);
  const failures = [...hung.flat(), ...results.flatMap((result) => result.failures)];
  for (const failure of failures.slice(0, SHOWN)) console.error(failure);
  console.log(
    `${results.length} of ${paths.length} files, ${sum((each) => each.done)} damaged or odd: ${sum((each) => each.loaded)} still good, the others told by ${codes.size} codes; slowest ${Math.max(...results.map((each) => each.slowestMs)).toFixed(0)} ms; ${failures.length} failures; ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  if (failures.length > 0 || results.length < paths.length) process.exitCode = 1;
};

await (isMainThread ? main() : work(workerData as Task));
