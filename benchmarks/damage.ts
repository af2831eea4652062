/**
 * Damages every kind of file at random and reads it: nothing but errors with a place and a hint may come of it, nothing
 * may be lost silently, and nothing may hang. Ends with an error where something else happened.
 *
 *     node --conditions=@xinfang/source benchmarks/damage.ts [--count 10000] [--seed 20261124] [--rows 43] [--file NAME] [--first 0] [--workers 2]
 *
 * A damage that fails is tried again alone with `--file NAME --first INDEX --count 1`.
 */
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { randomOf } from './damage/spoil.ts';
import { subjects } from './damage/subjects.ts';

interface Task {
  readonly name: string;
  readonly count: number;
  readonly seed: number;
  readonly rows: number;
  readonly first: number;
}

interface Result {
  readonly name: string;
  readonly done: number;
  readonly ended: Readonly<Record<string, number>>;
  readonly rejects: number;
  readonly compared: number;
  readonly seconds: number;
  readonly failures: readonly string[];
}

interface Message {
  readonly at?: number;
  readonly result?: Result;
}

/** Longer than this is a hang. */
const PATIENCE_MS = 5_000;
const SHOWN = 10;

/** To the thread that watches. */
const tell = (message: Message): void => parentPort?.postMessage(message, []);

const work = async ({ name, count, seed, rows, first }: Task): Promise<void> => {
  const subject = subjects(rows).find((each) => each.name === name);
  const trial = await subject?.prepare();
  if (trial === undefined) throw new RangeError(`there is no ${name}`);
  const ended: Record<string, number> = {};
  const failures: string[] = [];
  let [rejects, compared] = [0, 0];
  const start = performance.now();
  for (let i = first; i < first + count; i += 1) {
    tell({ at: i });
    const outcome = await trial(randomOf(seed + i));
    ended[outcome.ended] = (ended[outcome.ended] ?? 0) + 1;
    rejects += outcome.rejects;
    compared += outcome.compared ?? 0;
    failures.push(...outcome.failures.map((failure) => `#${i}: ${failure}`));
    // A turn of the loop now and then, so that the messages go out.
    if (i % SHOWN === 0) await new Promise(setImmediate);
  }
  const seconds = (performance.now() - start) / 1_000;
  tell({ result: { name, done: count, ended, rejects, compared, seconds, failures } });
};

/** Runs a task in a thread of its own, which is ended where it hangs. */
const runTask = async (task: Task): Promise<Result> => {
  const worker = new Worker(new URL(import.meta.url), { workerData: task });
  let at = -1;
  let seen = Number.POSITIVE_INFINITY;
  return new Promise((done, fail) => {
    const watch = setInterval(() => {
      if (performance.now() - seen < PATIENCE_MS) return;
      end();
      void worker.terminate();
      done({ ...nothing(task), failures: [`#${at}: no end within ${PATIENCE_MS} ms`] });
    }, 500);
    const end = (): void => clearInterval(watch);
    worker.on('message', (message: Message) => {
      [at, seen] = [message.at ?? at, performance.now()];
      if (message.result === undefined) return;
      end();
      done(message.result);
    });
    worker.once('error', (error) => {
      end();
      fail(error);
    });
  });
};

const nothing = ({ name }: Task) => ({
  name,
  done: 0,
  ended: {},
  rejects: 0,
  compared: 0,
  seconds: 0,
});

const print = ({ name, done, ended, rejects, compared, seconds, failures }: Result): void => {
  const { read = 0, ...errors } = ended;
  const byCode = Object.entries(errors).toSorted(([, a], [, b]) => b - a);
  console.log(
    `${name}: ${done} damages, ${read} read to the end with ${rejects} rejects, ${compared} untouched rows compared, ${done - read} ended by an error, ${seconds.toFixed(0)} s, ${failures.length} failures`,
  );
  console.log(`  ${byCode.map(([code, count]) => `${code} ${count}`).join(', ')}`);
  for (const failure of failures.slice(0, SHOWN)) console.error(`  ${failure}`);
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '20261124' },
      rows: { type: 'string', default: '43' },
      first: { type: 'string', default: '0' },
      workers: { type: 'string', default: '2' },
      file: { type: 'string' },
    },
  });
  const [count, seed, rows, first] = [values.count, values.seed, values.rows, values.first].map(
    Number,
  ) as [number, number, number, number];
  const names = subjects(rows).map(({ name }) => name);
  const wanted = names.filter((name) => values.file === undefined || name === values.file);
  const runNext = async (): Promise<void> => {
    for (let name = wanted.shift(); name !== undefined; name = wanted.shift()) {
      const result = await runTask({ name, count, seed, rows, first });
      print(result);
      if (result.failures.length > 0 || result.done === 0) process.exitCode = 1;
    }
  };
  await Promise.all(Array.from({ length: Number(values.workers) }, runNext));
};

await (isMainThread ? main() : work(workerData as Task));
