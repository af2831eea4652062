import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyRing, openAuditSeal, openKeyRing, type Store } from '@xinfang/store';
import { openPostgresStore } from '@xinfang/store-postgres';
import { openSqliteStore } from '@xinfang/store-sqlite';
import { openLaw } from '../../apps/api/src/open-law.ts';
import type { Organisation } from '../../apps/api/src/organisation.ts';
import { type Reckon, reckonBy } from '../../apps/api/src/watch/reckon.ts';
import { SECRETS } from './seeding-desk.ts';

/** The directory of the invented county. */
export const DIRECTORY = join(import.meta.dirname, '../../apps/api/sample/directory.json');

/** The body at which everything of these runs is registered. */
export const OFFICE = 'wangshu-xfj';

/** Where a store is: as the service's setting says it. */
export type Place = { readonly sqlite: string } | { readonly postgres: string };

/** What a run stands on beside the service: the law it reckons by, the keys it seals with, and a folder that goes with the run. */
export interface Ground extends Disposable {
  readonly organisation: Organisation;
  readonly reckon: Reckon;
  readonly ring: KeyRing;
  readonly folder: string;
  /** The store as it lies there, opened beside the service. */
  readonly open: (place: Place) => Promise<Store>;
  /** What a service at this place is told. */
  readonly settings: (
    place: Place,
    more?: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** Opens the ground of one run. */
export const openGround = async (): Promise<Ground> => {
  const { xf, organisation } = await openLaw({
    packs: [],
    calendar: undefined,
    directory: DIRECTORY,
  });
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-fault-'));
  // The server may run as another user than this process.
  chmodSync(folder, 0o755);
  const remove = (): void =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  process.once('exit', remove);
  // Whatever was started ends with this process, however that ends.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const audit = openAuditSeal(bytesOf(SECRETS['XINFANG_AUDIT_KEY'] ?? ''));
  const [id = '', key = ''] = (SECRETS['XINFANG_SEALING_KEYS'] ?? '').split(':');
  return {
    organisation,
    reckon: reckonBy(xf, organisation),
    ring: openKeyRing({ keys: [{ id, key: bytesOf(key) }] }),
    folder,
    open: (place) =>
      'sqlite' in place
        ? openSqliteStore({ file: place.sqlite, audit })
        : openPostgresStore({ url: place.postgres, audit }),
    settings: (place, more = {}) => ({
      ...SECRETS,
      XINFANG_STORE: 'sqlite' in place ? `sqlite:${place.sqlite}` : place.postgres,
      XINFANG_DIRECTORY: DIRECTORY,
      XINFANG_REQUESTS_PER_MINUTE: '1000000',
      ...more,
    }),
    [Symbol.dispose]: remove,
  };
};
