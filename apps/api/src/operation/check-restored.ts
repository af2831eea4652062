import { type AuditVerification, type KeyRing, SealError, type Store } from '@xinfang/store';

/** What was found in a store that came out of a backup. */
export interface RestoredCheck {
  /** Whether the service may take it. */
  readonly ok: boolean;
  readonly cases: number;
  readonly audit: AuditVerification;
  /** Sealed parts, and for how many of them the ring has no key, or not the right one. */
  readonly sealed: { readonly parts: number; readonly locked: number };
}

const BATCH = 500;

/** No key of the ring has this id, so that every sealed part is wrapped with another one. */
const NO_KEY = '';

/**
 * Looks through a restored store: every log's cases, the audit chains to their ends, and that the key ring opens every sealed part.
 * A backup without its keys is lost identity, and that is better learnt now.
 *
 * @example
 * const { ok, cases } = await checkRestored(store, ring);
 */
export const checkRestored = async (store: Store, ring: KeyRing): Promise<RestoredCheck> => {
  let cases = 0;
  for await (const _ of store.cases.histories()) cases += 1;
  const audit = await store.audit.verify();
  const sealed = await openEach(store, ring);
  return { ok: audit.ok && sealed.locked === 0, cases, audit, sealed };
};

const openEach = async (store: Store, ring: KeyRing): Promise<RestoredCheck['sealed']> => {
  let parts = 0;
  let locked = 0;
  let after: string | undefined;
  for (;;) {
    const batch = await store.sealed.wrappedWithOther(NO_KEY, {
      limit: BATCH,
      ...(after === undefined ? {} : { after }),
    });
    for (const { caseId, parts: of } of batch) {
      parts += of.length;
      locked += of.filter((part) => !opens(() => ring.open(caseId, part))).length;
    }
    after = batch.at(-1)?.caseId;
    if (after === undefined || batch.length < BATCH) return { parts, locked };
  }
};

const opens = (open: () => unknown): boolean => {
  try {
    open();
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
};
