import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Xinfang } from '@xinfang/sdk';
import {
  type AuditSeal,
  type KeyRing,
  type Marks,
  openAuditSeal,
  openKeyRing,
  openMarks,
} from '@xinfang/store';
import { reckonedWith } from '../../apps/api/src/casework/reckoned-with.ts';
import { clockOf } from '../../apps/api/src/clock.ts';
import { openLaw } from '../../apps/api/src/open-law.ts';
import type { Organisation } from '../../apps/api/src/organisation.ts';
import { madeDirectory } from './county.ts';

/** What the service under measure and the seeding share: a directory, and keys that are worth nothing. */
export interface SeedingDesk {
  readonly xf: Xinfang;
  readonly organisation: Organisation;
  readonly reckonedWith: string;
  readonly today: string;
  readonly now: string;
  readonly ring: KeyRing;
  readonly marks: Marks;
  readonly audit: AuditSeal;
  /** The file of the directory. */
  readonly directory: string;
}

const keyOf = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const base64 = (key: Uint8Array): string => Buffer.from(key).toString('base64');

/** The secrets as the service is given them. */
export const SECRETS: Readonly<Record<string, string>> = {
  XINFANG_SEALING_KEYS: `k1:${base64(keyOf(1))}`,
  XINFANG_AUDIT_KEY: base64(keyOf(2)),
  XINFANG_MARKS_KEY: base64(keyOf(3)),
};

/** Opens the law and writes the directory of so many invented counties into a folder. */
export const openSeedingDesk = async (folder: string, counties: number): Promise<SeedingDesk> => {
  const directory = join(folder, 'directory.json');
  writeFileSync(directory, JSON.stringify(madeDirectory(counties)));
  const { xf, organisation } = await openLaw({ packs: [], calendar: undefined, directory });
  const clock = clockOf();
  return {
    xf,
    organisation,
    reckonedWith: reckonedWith(xf, organisation),
    today: clock.today(),
    now: clock.now(),
    ring: openKeyRing({ keys: [{ id: 'k1', key: keyOf(1) }] }),
    marks: openMarks(keyOf(3)),
    audit: openAuditSeal(keyOf(2)),
    directory,
  };
};
