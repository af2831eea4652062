import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issueKey } from '../access/manage-keys.ts';
import type { Role } from '../access/principal.ts';
import { compose } from '../compose.ts';
import type { Settings } from '../config/settings.ts';
import { importRegister } from './import-register.ts';
import { registerLines } from './register-lines.ts';
import { firstRequests } from './sample-requests.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const REGISTER = join(ROOT, 'examples/county-2023/register.jsonl');
const DIRECTORY = join(ROOT, 'apps/api/sample/directory.json');
const OFFICE = 'wangshu-xfj';
const UNIT = 'wangshu-zrzyj';
const SAMPLE_PORT = 8080;
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** A started sample. */
export interface Sample {
  readonly url: string;
  readonly stop: () => Promise<boolean>;
}

/** Why the sample does not start: it must not be taken for a service that keeps anything. */
export const sampleRefusal = (environment: NodeJS.ProcessEnv): string | undefined => {
  const set = ['XINFANG_STORE', 'XINFANG_STORE_FILE'].find((name) => environment[name]);
  if (set !== undefined)
    return `设置了 ${set}，不启动示例 · ${set} is set: the sample does not start`;
  if (environment['NODE_ENV'] === 'production')
    return 'NODE_ENV 为 production，不启动示例 · NODE_ENV is production: the sample does not start';
  return undefined;
};

/** Settings of a service for trying out: keys by chance, everything in a folder that goes with it, on this machine alone. */
const sampleSettings = (folder: string, port: number): Settings => ({
  host: '127.0.0.1',
  port,
  store: { kind: 'sqlite', file: join(folder, 'sample.db') },
  packs: [],
  calendar: undefined,
  directory: DIRECTORY,
  oidc: undefined,
  secrets: {
    sealing: [{ id: 'sample', key: randomKey() }],
    cipher: 'aes-256-gcm',
    audit: randomKey(),
    marks: randomKey(),
  },
  sinks: [],
  watch: {
    by: 'in-process',
    everyMillis: 60_000,
    attempts: 5,
    firstRetryMillis: 10_000,
    timeoutMillis: 10_000,
  },
  limits: { bodyBytes: 256 * 1024, perMinute: 600, atOnce: 64, requestMillis: 10_000 },
  keepYears: undefined,
  tracesTo: undefined,
  logLevel: 'warn',
  graceMillis: 5000,
});

const randomKey = (): Uint8Array => new Uint8Array(randomBytes(32));

/**
 * Starts the service on the invented county's year, with a key for trying out, and says what to ask first. Nothing is kept.
 *
 * @example
 * const sample = await startSample({ port: 0, say: console.log });
 */
export const startSample = async ({
  port = SAMPLE_PORT,
  say,
}: {
  readonly port?: number;
  readonly say: (text: string) => void;
}): Promise<Sample> => {
  const folder = await mkdtemp(join(tmpdir(), 'xinfang-sample-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const service = await compose(sampleSettings(folder, port));
    const { desk } = service;
    const { cases } = await importRegister(desk, registerLines(REGISTER));
    const keyFor = (role: Role, body: string) =>
      issueKey(
        desk,
        { id: 'service', role: 'service', body: OFFICE },
        {
          label: 'sample',
          role,
          body,
          expiresAt: new Date(desk.clock.millis() + DAY_MILLIS).toISOString(),
        },
      );
    const key = await keyFor('head', OFFICE);
    const unit = await keyFor('handler', UNIT);
    const { url } = await service.start();
    say(
      firstRequests({
        url,
        key: key.secret,
        unitKey: unit.secret,
        unit: UNIT,
        office: OFFICE,
        cases,
        today: desk.clock.today(),
      }),
    );
    return {
      url,
      stop: async () => {
        const isWhole = await service.stop();
        process.off('exit', remove);
        remove();
        return isWhole;
      },
    };
  } catch (error) {
    process.off('exit', remove);
    remove();
    throw error;
  }
};
