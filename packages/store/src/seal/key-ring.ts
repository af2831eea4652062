import { randomBytes } from 'node:crypto';
import type { SealedKind, SealedPart } from '../sealed.ts';
import { aes256gcm } from './aes-256-gcm.ts';
import { decodeBase64 } from './base64.ts';
import type { Cipher } from './cipher.ts';
import { encodeParts } from './encode-parts.ts';
import { decodeText, encodeText } from './plain-text.ts';
import { SealError } from './seal-error.ts';

/** A key of the ring; its id is stored with what it wraps and is no secret. */
export interface RingKey {
  readonly id: string;
  readonly key: Uint8Array;
}

/** What a ring is made of. */
export interface KeyRingOptions {
  /** The first one seals, all open. */
  readonly keys: readonly RingKey[];
  /** Seals from now on. Default {@link aes256gcm}. */
  readonly cipher?: Cipher;
  /** Ciphers of earlier times, which still open. Default {@link aes256gcm}. */
  readonly ciphers?: readonly Cipher[];
}

/**
 * Seals and opens identity and text. Each part has a random data key of its own: it encrypts the part, and the ring's first
 * key encrypts it. Changing the ring's key then touches data keys alone, and who opens the text holds no key of the identity.
 */
export interface KeyRing {
  /** The id of the key that seals. */
  readonly current: string;
  seal(caseId: string, kind: SealedKind, text: string): SealedPart;
  /** @throws SealError where the part is not what was sealed for this case, or its key or cipher is not at hand. */
  open(caseId: string, part: SealedPart): string;
  /** The data key under the current key, the contents as they are; sealed anew where the cipher changed too. */
  rewrap(caseId: string, part: SealedPart): SealedPart;
}

type Bound = Pick<SealedPart, 'kind' | 'cipher'>;

/** What contents are bound to: a part that was moved to another case or kind does not open. */
const contentBinding = (caseId: string, { kind, cipher }: Bound) =>
  encodeParts(['xinfang-seal-1', 'content', caseId, kind, cipher]);

/** What a wrapped data key is bound to. */
const keyBinding = (caseId: string, { kind, cipher }: Bound, keyId: string) =>
  encodeParts(['xinfang-seal-1', 'key', caseId, kind, cipher, keyId]);

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Keys and ciphers at hand. */
interface Held {
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly ciphers: ReadonlyMap<string, Cipher>;
  readonly current: string;
}

const cipherOf = ({ ciphers }: Held, name: string): Cipher => {
  const cipher = ciphers.get(name);
  if (cipher === undefined) throw new SealError('unknown-cipher');
  return cipher;
};

const keyOf = ({ keys }: Held, id: string, { keyBytes }: Cipher): Uint8Array => {
  const key = keys.get(id);
  if (key === undefined) throw new SealError('unknown-key');
  if (key.length !== keyBytes) throw new SealError('key-length');
  return key;
};

const wrap = (held: Held, caseId: string, bound: Bound, dataKey: Uint8Array) => {
  const cipher = cipherOf(held, bound.cipher);
  const key = keyOf(held, held.current, cipher);
  const wrapped = cipher.encrypt(key, dataKey, keyBinding(caseId, bound, held.current));
  return { keyId: held.current, wrappedKey: base64(wrapped) };
};

const unwrap = (held: Held, caseId: string, part: SealedPart): Uint8Array => {
  const cipher = cipherOf(held, part.cipher);
  const key = keyOf(held, part.keyId, cipher);
  const binding = keyBinding(caseId, part, part.keyId);
  return cipher.decrypt(key, decodeBase64(part.wrappedKey), binding);
};

const open = (held: Held, caseId: string, part: SealedPart): string => {
  const dataKey = unwrap(held, caseId, part);
  const content = decodeBase64(part.content);
  const cipher = cipherOf(held, part.cipher);
  return decodeText(cipher.decrypt(dataKey, content, contentBinding(caseId, part)));
};

/** Keys by id, refused where none or two would seal. */
const keysById = (keys: readonly RingKey[]): ReadonlyMap<string, Uint8Array> => {
  const byId = new Map(keys.map(({ id, key }) => [id, Uint8Array.from(key)]));
  if (byId.size === 0 || byId.size < keys.length) throw new SealError('key-ring');
  return byId;
};

const hold = ({ keys, cipher = aes256gcm, ciphers = [aes256gcm] }: KeyRingOptions): Held => {
  const byId = keysById(keys);
  const [current = ''] = byId.keys();
  const held = {
    keys: byId,
    ciphers: new Map([...ciphers, cipher].map((one) => [one.name, one])),
    current,
  };
  keyOf(held, current, cipher);
  return held;
};

/**
 * A ring of keys that seals identity and text.
 *
 * @throws SealError `key-ring` without a key or with two of one id, `key-length` where the first does not fit the cipher.
 * @example
 * const ring = openKeyRing({ keys: [{ id: '2026', key }, { id: '2025', key: former }] });
 * const part = ring.seal('case-1', 'text', '…');
 * ring.open('case-1', part); // '…'
 */
export const openKeyRing = (options: KeyRingOptions): KeyRing => {
  const held = hold(options);
  const { cipher = aes256gcm } = options;
  const seal = (caseId: string, kind: SealedKind, text: string): SealedPart => {
    const dataKey = randomBytes(cipher.keyBytes);
    const bound = { kind, cipher: cipher.name };
    const content = cipher.encrypt(dataKey, encodeText(text), contentBinding(caseId, bound));
    return { ...bound, ...wrap(held, caseId, bound, dataKey), content: base64(content) };
  };
  return Object.freeze({
    current: held.current,
    seal,
    open: (caseId: string, part: SealedPart) => open(held, caseId, part),
    rewrap: (caseId: string, part: SealedPart) =>
      part.cipher === cipher.name
        ? { ...part, ...wrap(held, caseId, part, unwrap(held, caseId, part)) }
        : seal(caseId, part.kind, open(held, caseId, part)),
  });
};
