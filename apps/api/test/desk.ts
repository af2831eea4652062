import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXinfang, type Xinfang } from '@xinfang/sdk';
import { openAuditSeal, openKeyRing, openMarks, type Store } from '@xinfang/store';
import { openSqliteStore } from '@xinfang/store-sqlite';
import type { Principal, Role } from '../src/access/principal.ts';
import { viewerOf } from '../src/access/viewer.ts';
import type { Desk } from '../src/casework/desk.ts';
import { keepLater } from '../src/casework/later.ts';
import { openCasework } from '../src/casework/open-casework.ts';
import { reckonedWith } from '../src/casework/reckoned-with.ts';
import { openOrganisation } from '../src/open-organisation.ts';
import type { Organisation } from '../src/organisation.ts';
import { type SettableClock, settableClock } from './clock.ts';

const DIRECTORY = join(import.meta.dirname, '../sample/directory.json');

/** The invented county's bodies. */
export const sampleOrganisation = (): Organisation =>
  openOrganisation(JSON.parse(readFileSync(DIRECTORY, 'utf8')));

const key = (fill: number): Uint8Array => new Uint8Array(32).fill(fill);

export const AUDIT = openAuditSeal(key(2));

export interface OpenedDesk extends AsyncDisposable {
  readonly desk: Desk;
  readonly casework: ReturnType<typeof openCasework>;
  readonly clock: SettableClock;
  readonly store: Store;
  readonly organisation: Organisation;
  readonly settled: () => Promise<void>;
  readonly as: (role: Role, body: string) => Principal;
}

let shared: Promise<Xinfang> | undefined;

/** A desk on a store in memory, in the invented county. */
export const openDesk = async (
  day = '2026-03-02',
  change: Partial<Desk> = {},
): Promise<OpenedDesk> => {
  shared ??= createXinfang();
  const xf = await shared;
  const organisation = sampleOrganisation();
  const store = await openSqliteStore({ file: ':memory:', audit: AUDIT });
  const clock = settableClock(day);
  const failures: unknown[] = [];
  const { later, settled } = keepLater((error) => failures.push(error));
  const desk: Desk = {
    store,
    xf,
    organisation,
    clock,
    ring: openKeyRing({ keys: [{ id: 'k1', key: key(1) }] }),
    marks: openMarks(key(3)),
    reckonedWith: reckonedWith(xf, organisation),
    keepYears: 3,
    refusing: () => undefined,
    later,
    ...change,
  };
  return {
    desk,
    casework: openCasework(desk),
    clock,
    store,
    organisation,
    settled: async () => {
      await settled();
      if (failures.length > 0) throw failures[0];
    },
    as: (role, body) => ({
      id: `${role}-at-${body}`,
      role,
      body,
      by: 'token',
      viewer: viewerOf(organisation, role, body),
    }),
    [Symbol.asyncDispose]: () => store.close(),
  };
};
