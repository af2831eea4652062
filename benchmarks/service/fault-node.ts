import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ServiceProcess, startService } from './service-process.ts';

/** A node of the service that may be killed and started again. */
export interface FaultyNode extends AsyncDisposable {
  /** Where it listens, or listened last. */
  readonly url: () => string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Bytes that it holds in memory. */
  readonly memory: () => number;
  readonly isAlive: () => boolean;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Everything that it wrote, of all its lives. */
  readonly log: () => string;
}

/** Starts a node with these settings. */
export const openNode = async (
  settings: Readonly<Record<string, string>>,
  folder: string,
  name = 'node',
): Promise<FaultyNode> => {
  const logs: string[] = [];
  const begin = (): Promise<ServiceProcess> => {
    const log = join(folder, `${name}-${logs.length}.log`);
    logs.push(log);
    return startService(settings, log);
  };
  let service = await begin();
  return {
    url: () => service.url,
    kill: async () => {
      if (memoryOf(service.pid) === 0) throw new Error(`it ended by itself:\n${tailOf(logs)}`);
      process.kill(service.pid, 'SIGKILL');
      await service[Symbol.asyncDispose]();
    },
    start: async () => {
      service = await begin();
    },
    memory: () => memoryOf(service.pid),
    signal: (signal) => void process.kill(service.pid, signal),
    isAlive: () => memoryOf(service.pid) > 0,
    log: () => logs.map((log) => readFileSync(log, 'utf8')).join('\n'),
    [Symbol.asyncDispose]: () => service[Symbol.asyncDispose](),
  };
};

const tailOf = (logs: readonly string[]): string =>
  readFileSync(logs.at(-1) ?? '', 'utf8').slice(-4000);

const memoryOf = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
};

/** What a log holds that none should: a defect, or a promise that nobody waited for. */
export const logFaults = (log: string): readonly string[] =>
  log
    .split('\n')
    .filter((line) =>
      /"event":"defect"|unhandled|uncaught|UnhandledPromiseRejection|Node\.js v\d|"status":500/iu.test(
        line,
      ),
    )
    .map((line) => `log: ${line.slice(0, 600)}`);
