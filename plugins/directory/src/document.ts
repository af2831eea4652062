import type { RegistrationView, Text } from '@xinfang/sdk';

/** Levels of government from the highest to the lowest. */
export const LEVELS = ['nation', 'province', 'city', 'county', 'township', 'village'] as const;

/** A level of government. */
export type Level = (typeof LEVELS)[number];

/**
 * What a body is: a government (with the Party committee), a petition office, a department of a government, a township or
 * subdistrict, an office inside another body (内设机构: it acts as that body), an institution, an enterprise, the committee
 * of a village or community, or another organ.
 */
export const KINDS = [
  'government',
  'petition-office',
  'department',
  'township',
  'internal-office',
  'institution',
  'enterprise',
  'village',
  'organ',
] as const;

/** What a body is. */
export type BodyKind = (typeof KINDS)[number];

/** The sector of a body, as receivers state it. */
export type BodySector = RegistrationView['receiver']['sector'];

/** Every sector. */
export const SECTORS: readonly BodySector[] = ['administrative', 'judicial', 'discipline'];

/** A body: a government, a department, a township, an institution. A township's id is also the `township` of a registration. */
export interface Body {
  /** Letters, digits, dots and hyphens, e.g. `county-zrzyj`. */
  readonly id: string;
  readonly label: Text;
  readonly kind: BodyKind;
  readonly level: Level;
  /** The id of the body it lies under. */
  readonly under?: string;
  readonly sector?: BodySector;
}

/** One line of the list of powers and duties (权责清单): who answers for a content, everywhere or in one township. */
export interface Responsibility {
  /** A path of the content vocabulary, or its beginning: `自然资源` stands for all that lies below it. */
  readonly content: string;
  /** The id of a township; everywhere where it is absent. */
  readonly township?: string;
  /** Whose list it stands in; must be the level of the unit. */
  readonly level?: Level;
  /** The id of the body that answers. */
  readonly unit: string;
  /** Where that is written, e.g. the item of the published list. */
  readonly basis?: string;
  readonly note?: Text;
}

/** An organisation directory as a JSON document holds it. */
export interface DirectoryDocument {
  readonly $schema?: string;
  readonly title?: Text;
  /** The body that receives, for matters that do not name their receiver. */
  readonly receiver?: string;
  readonly bodies: readonly Body[];
  readonly responsibilities: readonly Responsibility[];
}

/** Whether a level is higher than another: a county is higher than a township. */
export const isHigher = (one: Level, other: Level): boolean =>
  LEVELS.indexOf(one) < LEVELS.indexOf(other);
