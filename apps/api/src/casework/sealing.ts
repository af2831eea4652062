import type { Case, Person } from '@xinfang/matter';
import { decodePeople, encodePeople, type OpenRegistration, type SealedPart } from '@xinfang/store';
import type { Desk } from './desk.ts';
import { isObject, plain } from './plain.ts';

/** Free text of a registration. */
export interface FreeText {
  readonly title?: string;
  readonly text?: string;
}

/** A registration in two parts: what is open, and what is sealed. */
export interface Parted {
  readonly open: OpenRegistration;
  readonly people: readonly Person[];
  readonly text: FreeText;
}

/** Takes identity and text out of a registration. */
export const partOf = ({ registration }: Case): Parted => {
  const { title, text, petitioners, ...rest } = registration;
  const { people, ...counted } = petitioners;
  return {
    open: plain<OpenRegistration>({ ...rest, petitioners: counted }),
    people,
    text: { ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { text }) },
  };
};

type Sealer = Pick<Desk, 'ring'>;

/** Identity and text under the case's own key; parts that hold nothing are not made. */
export const sealParts = (
  { ring }: Sealer,
  caseId: string,
  { people, text }: Pick<Parted, 'people' | 'text'>,
): readonly SealedPart[] => [
  ...(people.length === 0 ? [] : [ring.seal(caseId, 'identity', encodePeople(people))]),
  ...(Object.keys(text).length === 0 ? [] : [ring.seal(caseId, 'text', JSON.stringify(text))]),
];

/** The free text among sealed parts. */
export const openText = (
  { ring }: Sealer,
  caseId: string,
  parts: readonly SealedPart[],
): FreeText => {
  const part = parts.find(({ kind }) => kind === 'text');
  const text: unknown = part === undefined ? {} : JSON.parse(ring.open(caseId, part));
  return isObject(text) ? text : {};
};

/** The persons among sealed parts, still private. */
export const openPeople = (
  { ring }: Sealer,
  caseId: string,
  parts: readonly SealedPart[],
): readonly Person[] => {
  const part = parts.find(({ kind }) => kind === 'identity');
  return part === undefined ? [] : decodePeople(ring.open(caseId, part));
};

/** Marks under which the persons may be found again for their own data. */
export const marksOf = ({ marks }: Pick<Desk, 'marks'>, people: readonly Person[]): string[] => [
  ...new Set(people.flatMap((person) => marks.marksOf(person))),
];
