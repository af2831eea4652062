import {
  type KeyRing,
  SealError,
  type SealErrorCode,
  type SealedPart,
  type SealedStore,
} from '@xinfang/store';

/** Somebody who seals with a former key all the time would keep a rotation going for ever. */
const MOST_PASSES = 100;

/** What is needed to wrap data keys anew. */
export interface RotationOptions {
  readonly sealed: Pick<SealedStore, 'wrappedWithOther' | 'rewrap'>;
  /** Its first key is the new one; the former ones must still be on it. */
  readonly ring: Pick<KeyRing, 'current' | 'rewrap'>;
  /** Cases in one batch, default 200. */
  readonly batch?: number;
  /** Ends after the batch at work; what was wrapped stays, and the next run goes on with the rest. */
  readonly signal?: AbortSignal;
  /** Told after each batch. */
  readonly onBatch?: (so: Pick<Rotation, 'cases' | 'parts'>) => void;
}

/** A case whose parts could not be wrapped anew: it keeps its former key. */
export interface NotRotated {
  readonly caseId: string;
  readonly code: SealErrorCode;
}

/** How a rotation ended. */
export interface Rotation {
  /** Cases and parts that were wrapped anew in this run. */
  readonly cases: number;
  readonly parts: number;
  /** Cases that somebody else wrote meanwhile; they were looked at again. */
  readonly overtaken: number;
  readonly notRotated: readonly NotRotated[];
  /** Whether no part is left under another key: only then the former keys may be destroyed. */
  readonly done: boolean;
}

/** What one pass through the store came to. */
interface Pass {
  cases: number;
  parts: number;
  overtaken: number;
  /** Parts under another key that the pass met. */
  met: number;
  readonly notRotated: NotRotated[];
}

const isStopped = ({ signal }: RotationOptions): boolean => signal?.aborted === true;

/** The parts of a case under the current key, or why they cannot be. */
const rewrapAll = (
  { ring }: RotationOptions,
  caseId: string,
  parts: readonly SealedPart[],
): readonly SealedPart[] | SealErrorCode => {
  try {
    return parts.map((part) => ring.rewrap(caseId, part));
  } catch (error) {
    if (error instanceof SealError) return error.code;
    throw error;
  }
};

const rotateCase = async (
  options: RotationOptions,
  pass: Pass,
  { caseId, parts }: { readonly caseId: string; readonly parts: readonly SealedPart[] },
): Promise<void> => {
  pass.met += parts.length;
  const after = rewrapAll(options, caseId, parts);
  if (typeof after === 'string') {
    pass.notRotated.push({ caseId, code: after });
  } else if (await options.sealed.rewrap(caseId, parts, after)) {
    pass.cases += 1;
    pass.parts += parts.length;
  } else {
    pass.overtaken += 1;
  }
};

/** Goes through all parts under another key once, by case id. */
const passOnce = async (options: RotationOptions): Promise<Pass> => {
  const { sealed, ring, onBatch, batch: limit = 200 } = options;
  const pass: Pass = { cases: 0, parts: 0, overtaken: 0, met: 0, notRotated: [] };
  let after: string | undefined;
  while (!isStopped(options)) {
    const from = after === undefined ? {} : { after };
    const found = await sealed.wrappedWithOther(ring.current, { limit, ...from });
    for (const one of found) await rotateCase(options, pass, one);
    after = found.at(-1)?.caseId;
    if (after === undefined) break;
    onBatch?.({ cases: pass.cases, parts: pass.parts });
  }
  return pass;
};

/**
 * Wraps every data key with the ring's current key, while the service goes on. Contents are not touched unless the cipher
 * changed too. It may be stopped at any time and run again: what is done is not done twice.
 *
 * It goes through the store until a pass finds nothing left, so that parts which a node sealed with the former key meanwhile are
 * met too. Before, the new key goes on the ring of every node: first behind the former one, so that all can open with it, then
 * in front.
 *
 * @example
 * const { done, parts } = await rotateKeys({ sealed: store.sealed, ring });
 */
export const rotateKeys = async (options: RotationOptions): Promise<Rotation> => {
  const sum = { cases: 0, parts: 0, overtaken: 0 };
  for (let passes = 1; ; passes += 1) {
    const pass = await passOnce(options);
    sum.cases += pass.cases;
    sum.parts += pass.parts;
    sum.overtaken += pass.overtaken;
    const stopped = isStopped(options);
    // Where every case met was refused for itself, another pass meets the same.
    const settled = pass.cases === 0 && pass.overtaken === 0;
    if (stopped || settled || passes === MOST_PASSES)
      return { ...sum, notRotated: pass.notRotated, done: !stopped && pass.met === 0 };
  }
};
