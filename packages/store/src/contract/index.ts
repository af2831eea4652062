import { describe } from 'vitest';
import { testAtomicity } from './atomic.ts';
import { testAuditLog } from './audit-log.ts';
import { testDue } from './due.ts';
import { testEyes } from './eyes.ts';
import { testJobs } from './jobs.ts';
import { testLasting } from './lasting.ts';
import { testLog } from './log.ts';
import type { OpenStore } from './opened.ts';
import { testOutbox } from './outbox.ts';
import { testProjections } from './projections.ts';
import { testRegister } from './register.ts';
import { testRepeating } from './repeating.ts';
import { testRest } from './rest.ts';
import { testSealing } from './sealing.ts';

export type { OpenedStore, OpenStore } from './opened.ts';

const SUITES: Readonly<Record<string, (open: OpenStore) => void>> = {
  'the log of a case': testLog,
  'requests that are sent again': testRepeating,
  'acts stored whole': testAtomicity,
  'the register': testRegister,
  'what falls due': testDue,
  'who sees what': testEyes,
  'projections made anew': testProjections,
  'what is sealed': testSealing,
  'the audit log': testAuditLog,
  'the outbox': testOutbox,
  jobs: testJobs,
  'keys, impacts and small values': testRest,
  'what outlives the process': testLasting,
};

/**
 * Registers vitest tests for every promise that a store makes. `open` gives an empty store each time.
 *
 * @example
 * testStore('memory', async () => {
 *   const store = await openMemoryStore();
 *   return { store, close: () => store.close() };
 * });
 */
export const testStore = (name: string, open: OpenStore): void => {
  for (const [about, register] of Object.entries(SUITES))
    describe(`store ${name}: ${about}`, () => {
      register(open);
    });
};
