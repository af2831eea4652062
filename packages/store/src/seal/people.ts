import {
  isPrivate,
  makePrivate,
  type Person,
  PRIVATE_MASK,
  type Private,
  reveal,
} from '@xinfang/matter';
import { SealError } from './seal-error.ts';

const FIELDS = ['name', 'idNumber', 'phone', 'address'] as const;
type PlainPerson = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/** A datum of a person in clear. A mask is what was printed in its place and must not become a name. */
export const openDatum = (given: string | Private<string>): string => {
  const value = isPrivate(given) ? reveal(given) : given;
  if (value.trim() === PRIVATE_MASK) throw new SealError('masked-value');
  return value;
};

const openPerson = (person: Person): PlainPerson =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = person[field];
      return value === undefined ? [] : [[field, openDatum(value)]];
    }),
  );

/**
 * People as the text that is sealed. Here and for blind marks alone does a store open private values: the text goes to `seal` of
 * a key ring and nowhere else.
 *
 * @throws SealError `masked-value` where a mask stands in place of a value.
 * @example
 * const part = ring.seal(caseId, 'identity', encodePeople(registration.petitioners.people));
 */
export const encodePeople = (people: readonly Person[]): string =>
  JSON.stringify(people.map(openPerson));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hidePerson = (plain: unknown): Person => {
  if (!isRecord(plain)) throw new SealError('unreadable');
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      if (!Object.hasOwn(plain, field)) return [];
      const value = plain[field];
      if (typeof value !== 'string') throw new SealError('unreadable');
      return [[field, makePrivate(openDatum(value))]];
    }),
  );
};

/** Parsing apart: the error of `JSON.parse` quotes what it read. */
const parsePlain = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new SealError('unreadable');
  }
};

/**
 * People from the text that was sealed, private again in every field.
 *
 * @throws SealError `unreadable` where the text holds no people.
 * @example
 * const people = decodePeople(ring.open(caseId, part));
 */
export const decodePeople = (text: string): readonly Person[] => {
  const parsed = parsePlain(text);
  if (!Array.isArray(parsed)) throw new SealError('unreadable');
  return parsed.map(hidePerson);
};
