import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Xinfang } from '@xinfang/sdk';
import { type AuditSeal, openAuditSeal } from '@xinfang/store';
import { reckonedWith } from '../../apps/api/src/casework/reckoned-with.ts';
import { clockOf } from '../../apps/api/src/clock.ts';
import { openLaw } from '../../apps/api/src/open-law.ts';
import type { Organisation } from '../../apps/api/src/organisation.ts';
import { madeDirectory } from './county.ts';

/** What copied cases are made with: the law, a directory, and the day. */
export interface SeedingDesk {
  readonly xf: Xinfang;
  readonly organisation: Organisation;
  readonly reckonedWith: string;
  readonly today: string;
  readonly now: string;
  readonly audit: AuditSeal;
  /** The file of the directory. */
  readonly directory: string;
}

const keyOf = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);
const base64 = (key: Uint8Array): string => Buffer.from(key).toString('base64');

/** Keys that are worth nothing. */
export const KEYS = { sealing: keyOf(1), audit: keyOf(2), marks: keyOf(3) } as const;

/** The same keys as the service is given them. */
export const SECRETS: Readonly<Record<string, string>> = {
  XINFANG_SEALING_KEYS: `k1:${base64(KEYS.sealing)}`,
  XINFANG_AUDIT_KEY: base64(KEYS.audit),
  XINFANG_MARKS_KEY: base64(KEYS.marks),
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
    audit: openAuditSeal(KEYS.audit),
    directory,
  };
};
