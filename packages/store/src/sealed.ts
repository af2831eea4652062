import type { Viewer } from './viewer.ts';

/** What is sealed: identity (`people`) or free text (`title`, `text`). */
export type SealedKind = 'identity' | 'text';

/** A part of a case, encrypted with the case's own data key; the data key is wrapped with a key of the key ring. */
export interface SealedPart {
  readonly kind: SealedKind;
  /** The cipher's name, e.g. `aes-256-gcm`. */
  readonly cipher: string;
  /** The key of the ring that wrapped the data key. */
  readonly keyId: string;
  /** Base64. */
  readonly wrappedKey: string;
  /** Base64: nonce, ciphertext and tag as the cipher lays them out. */
  readonly content: string;
}

/** Sealed parts of cases. */
export interface SealedStore {
  /** The parts of a case that this viewer may see; empty where there is none, or where it was erased. */
  read(viewer: Viewer, caseId: string): Promise<readonly SealedPart[]>;
  /** Cases of which a mark was kept, as far as this viewer may see them: ids in order. */
  find(viewer: Viewer, marks: readonly string[]): Promise<readonly string[]>;
  /** Parts whose data key is wrapped with another key than this one, a batch at a time, after a case id. */
  wrappedWithOther(
    keyId: string,
    options: { readonly after?: string; readonly limit: number },
  ): Promise<readonly { readonly caseId: string; readonly parts: readonly SealedPart[] }[]>;
  /** Replaces parts only where they are still as they were: false where somebody was faster. */
  rewrap(
    caseId: string,
    before: readonly SealedPart[],
    after: readonly SealedPart[],
  ): Promise<boolean>;
}
