import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aes256gcm, type Cipher, openKeyRing, SealError, type SealedPart, sm4 } from '../index.ts';

const keyOf = (fill: number) => new Uint8Array(32).fill(fill);
const OLD = { id: '2025', key: keyOf(1) };
const NEW = { id: '2026', key: keyOf(2) };

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    return error instanceof SealError ? error.code : 'another error';
  }
  return 'nothing was refused';
};

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
);
const kind = fc.constantFrom('identity', 'text');

describe.each<[string, Cipher]>([
  ['AES-256-GCM', aes256gcm],
  ['SM4', sm4],
])('a key ring with %s', (_, cipher) => {
  const ring = openKeyRing({ keys: [NEW, OLD], cipher });
  const formerly = openKeyRing({ keys: [OLD], cipher });

  test('opens any text that it sealed, half surrogate pairs and all', () => {
    fc.assert(
      fc.property(anyText, fc.string(), kind, (text, caseId, of) => {
        expect(ring.open(caseId, ring.seal(caseId, of, text))).toBe(text);
      }),
    );
  });

  test('opens nothing at all, half a surrogate pair, and a very long text', () => {
    for (const text of ['', '\uD800', 'a\uDC00信', '信访事项'.repeat(100_000)])
      expect(ring.open('c', ring.seal('c', 'text', text)) === text).toBe(true);
  });

  test('seals with the first key, and opens what a former one sealed', () => {
    expect(ring.current).toBe('2026');
    expect(ring.seal('c', 'text', 'x')).toMatchObject({ keyId: '2026', cipher: cipher.name });
    expect(ring.open('c', formerly.seal('c', 'text', 'former'))).toBe('former');
  });

  test('draws a data key of its own for each part', () => {
    const [one, other] = [ring.seal('c', 'identity', 'x'), ring.seal('c', 'text', 'x')];
    const exchanged = { ...one, content: other.content };
    expect(codeOf(() => ring.open('c', exchanged))).toBe('tampered');
    expect(codeOf(() => ring.open('c', { ...other, wrappedKey: one.wrappedKey }))).toBe('tampered');
  });

  test('does not open a part in another case or as another kind', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), kind, (caseId, elsewhere, of) => {
        fc.pre(caseId.toWellFormed() !== elsewhere.toWellFormed());
        const part = ring.seal(caseId, of, 'x');
        expect(codeOf(() => ring.open(elsewhere, part))).toBe('tampered');
        const otherKind = of === 'text' ? 'identity' : 'text';
        expect(codeOf(() => ring.open(caseId, { ...part, kind: otherKind }))).toBe('tampered');
      }),
    );
  });

  test('does not open what had any sign of its key or contents changed, cut or added', () => {
    const part = ring.seal('c', 'text', '原文');
    for (const field of ['wrappedKey', 'content'] as const)
      for (const changed of changesOf(part[field]))
        expect(codeOf(() => ring.open('c', { ...part, [field]: changed }))).toBe('tampered');
  });

  test('says which key or cipher it lacks', () => {
    const part = ring.seal('c', 'text', 'x');
    expect(codeOf(() => formerly.open('c', part))).toBe('unknown-key');
    expect(codeOf(() => ring.open('c', { ...part, cipher: 'rot13' }))).toBe('unknown-cipher');
    expect(codeOf(() => formerly.rewrap('c', part))).toBe('unknown-key');
  });

  test('does not open with a key of the same id that is another', () => {
    const part = ring.seal('c', 'text', 'x');
    const other = openKeyRing({ keys: [{ id: '2026', key: keyOf(9) }], cipher });
    expect(codeOf(() => other.open('c', part))).toBe('tampered');
    const renamed = openKeyRing({ keys: [{ id: 'b', key: keyOf(2) }], cipher });
    expect(codeOf(() => renamed.open('c', { ...part, keyId: 'b' }))).toBe('tampered');
  });

  test('wraps anew under the first key: then the former key is not needed, and contents stay', () => {
    const part = formerly.seal('c', 'identity', '原文');
    const rewrapped = ring.rewrap('c', part);
    expect(rewrapped).toMatchObject({ keyId: '2026', content: part.content, kind: 'identity' });
    expect(openKeyRing({ keys: [NEW], cipher }).open('c', rewrapped)).toBe('原文');
    expect(codeOf(() => formerly.open('c', rewrapped))).toBe('unknown-key');
  });

  test('does not wrap anew what was moved or changed', () => {
    const part = formerly.seal('c', 'text', 'x');
    expect(codeOf(() => ring.rewrap('d', part))).toBe('tampered');
    const wrappedKey = changesOf(part.wrappedKey)[0] ?? '';
    expect(codeOf(() => ring.rewrap('c', { ...part, wrappedKey }))).toBe('tampered');
  });
});

/** A cipher that notes with which keys it encrypts and what it binds to. */
const noting = (name: string) => {
  const keys: string[] = [];
  const bindings: string[] = [];
  const encrypt: Cipher['encrypt'] = (key, plain, associated) => {
    keys.push(Buffer.from(key).toString('hex'));
    bindings.push(Buffer.from(associated).toString('utf8'));
    return aes256gcm.encrypt(key, plain, associated);
  };
  return { keys, bindings, cipher: { ...aes256gcm, name, encrypt } };
};

describe('a key ring', () => {
  test('binds contents and data key, each for itself, to the case, the kind and the cipher', () => {
    const [one, other] = [noting('one'), noting('other')];
    const [byOne, byOther] = [one, other].map(({ cipher }) => openKeyRing({ keys: [NEW], cipher }));
    byOne?.seal('a', 'text', 'x');
    byOne?.seal('b', 'text', 'x');
    byOne?.seal('a', 'identity', 'x');
    byOther?.seal('a', 'text', 'x');
    const bindings = [...one.bindings, ...other.bindings];
    expect(bindings).toHaveLength(8);
    expect(new Set(bindings).size).toBe(8);
  });

  test('encrypts with a data key once and never again', () => {
    const { keys, cipher } = noting('noting');
    const ring = openKeyRing({ keys: [NEW], cipher });
    for (let times = 0; times < 20; times += 1) ring.seal('a', 'text', 'x');
    const current = Buffer.from(NEW.key).toString('hex');
    expect(new Set(keys).size).toBe(21);
    expect(keys.filter((key) => key === current)).toHaveLength(20);
  });

  test('moves a part to another cipher when it wraps it anew', () => {
    const before = openKeyRing({ keys: [OLD] }).seal('c', 'text', '原文');
    const ring = openKeyRing({ keys: [NEW, OLD], cipher: sm4 });
    expect(ring.open('c', before)).toBe('原文');
    const after = ring.rewrap('c', before);
    expect(after).toMatchObject({ cipher: sm4.name, keyId: '2026' });
    expect(openKeyRing({ keys: [NEW], cipher: sm4, ciphers: [] }).open('c', after)).toBe('原文');
    expect(codeOf(() => ring.open('c', { ...after, cipher: 'aes-256-gcm' }))).toBe('tampered');
  });

  test('keeps its keys though the bytes given are overwritten', () => {
    const key = keyOf(5);
    const ring = openKeyRing({ keys: [{ id: 'a', key }] });
    const part = ring.seal('c', 'text', 'x');
    key.fill(0);
    expect(ring.open('c', part)).toBe('x');
  });

  test('is refused without a key, with two of one id, and with one of the wrong length', () => {
    expect(codeOf(() => openKeyRing({ keys: [] }))).toBe('key-ring');
    expect(codeOf(() => openKeyRing({ keys: [OLD, { ...NEW, id: OLD.id }] }))).toBe('key-ring');
    const short = { id: 'short', key: new Uint8Array(16) };
    expect(codeOf(() => openKeyRing({ keys: [short] }))).toBe('key-length');
    const part: SealedPart = {
      ...openKeyRing({ keys: [OLD] }).seal('c', 'text', 'x'),
      keyId: 'short',
    };
    expect(codeOf(() => openKeyRing({ keys: [OLD, short] }).open('c', part))).toBe('key-length');
  });

  test('shows no contents and no key in a refusal or where it is printed', () => {
    const ring = openKeyRing({ keys: [{ id: 'a', key: Buffer.from('CANARY'.padEnd(32, 'x')) }] });
    const part = ring.seal('c', 'text', 'CANARY');
    const refused = (() => {
      try {
        return ring.open('d', part);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(SealError);
    expect(String(refused)).toBe('SealError: seal: tampered');
    expect(JSON.stringify([ring, refused, part])).not.toContain('CANARY');
    expect(refused).not.toHaveProperty('cause');
  });
});

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=';

/** A Base64 text with each sign changed into the next, left out, doubled, or with a stray sign before it. */
function changesOf(text: string): readonly string[] {
  return Array.from(text).flatMap((sign, at) => {
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    const next = ALPHABET[(ALPHABET.indexOf(sign) + 1) % ALPHABET.length] ?? 'A';
    const doubled = `${before}${sign}${sign}${after}`;
    return [`${before}${next}${after}`, `${before}${after}`, doubled, `${before} ${sign}${after}`];
  });
}
