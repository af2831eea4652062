import { createHmac } from 'node:crypto';
import type { Private } from '@xinfang/matter';
import { encodeParts } from './encode-parts.ts';
import { normaliseIdNumber, normaliseName, normalisePhone } from './normalise.ts';
import { openDatum } from './people.ts';
import { SealError } from './seal-error.ts';

const KEY_BYTES = 32;

/** By what a person may be found again. */
export interface MarkedPerson {
  readonly name?: string | Private<string>;
  readonly idNumber?: string | Private<string>;
  readonly phone?: string | Private<string>;
}

/** Blind marks of persons. */
export interface Marks {
  /** The marks of a person, without doubles; the same function marks what is stored and what is asked for. */
  marksOf(person: MarkedPerson): readonly string[];
  /** A keyed hash of a text, which is no mark of anybody: tells whether a request is the same one without keeping what it held. */
  digestOf(text: string): string;
}

/** The values that mark a person, each with what it is, so that a phone is never taken for an id number. */
const markedValues = (person: MarkedPerson): readonly (readonly string[])[] => {
  const name = person.name && normaliseName(openDatum(person.name));
  const idNumber = person.idNumber && normaliseIdNumber(openDatum(person.idNumber));
  const phone = person.phone && normalisePhone(openDatum(person.phone));
  const byPhone = name ? ['name-phone', name, phone ?? ''] : ['phone', phone ?? ''];
  return [...(idNumber ? [['id-number', idNumber]] : []), ...(phone ? [byPhone] : [])];
};

/**
 * Marks under which a person may be found again for their own data, while no identity lies in clear: keyed hashes
 * (HMAC-SHA-256) of the id number, and of the phone together with the name.
 *
 * A name alone marks nobody: many bear it, and a list of matters by name is what this must never become. A phone without a
 * name marks only matters that were registered without one: numbers are shared and given out again, so who asks with a
 * number must also bear the name that was given with it. Fillers such as `无` or `00000000` mark nobody.
 *
 * Who has the key can try all id numbers: keep it apart from the store, as the keys that seal.
 *
 * @throws SealError `key-length` where the key is shorter than 32 bytes.
 * @example
 * const marks = openMarks(key);
 * const ids = await store.sealed.find(viewer, marks.marksOf({ name: '张三', phone: '138 0000 0000' }));
 */
export const openMarks = (key: Uint8Array): Marks => {
  if (key.length < KEY_BYTES) throw new SealError('key-length');
  const secret = Uint8Array.from(key);
  const markOf = (values: readonly string[]) =>
    createHmac('sha256', secret)
      .update(encodeParts(['xinfang-mark-1', ...values]))
      .digest('base64url');
  return Object.freeze({
    marksOf: (person: MarkedPerson) => markedValues(person).map(markOf),
    digestOf: (text: string) =>
      createHmac('sha256', secret)
        .update(encodeParts(['xinfang-digest-1', text]))
        .digest('base64url'),
  });
};
