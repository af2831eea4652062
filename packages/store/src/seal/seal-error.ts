/** Why something could not be sealed or opened. */
export type SealErrorCode =
  /** A key has not the length that it is used with. */
  | 'key-length'
  /** The ring has no key, or two with one id. */
  | 'key-ring'
  /** The part was wrapped with a key that the ring does not hold. */
  | 'unknown-key'
  /** The part was sealed with a cipher that the ring does not know. */
  | 'unknown-cipher'
  /** It is not what was sealed for this case and kind: changed, cut, moved, or sealed with another key of the same id. */
  | 'tampered'
  /** It opens, but holds no people. */
  | 'unreadable'
  /** The mask that is printed in place of a private value was given as the value. */
  | 'masked-value';

/**
 * A refusal to seal or to open: a code, never contents and never a cause that could hold some.
 *
 * @example
 * try {
 *   ring.open(caseId, part);
 * } catch (error) {
 *   if (error instanceof SealError && error.code === 'unknown-key') askForTheFormerKey(part.keyId);
 * }
 */
export class SealError extends Error {
  override readonly name = 'SealError';
  readonly code: SealErrorCode;

  constructor(code: SealErrorCode) {
    super(`seal: ${code}`);
    this.code = code;
  }
}
