import type { Issue } from '@xinfang/calendar';
import { unknownFieldIssue } from './case-issue.ts';
import {
  accusedSchema,
  backlogSchema,
  caseSchema,
  personSchema,
  petitionersFields,
  receiverSchema,
  registrationSchema,
} from './case-schema.ts';
import { fieldsOfType } from './event-schema.ts';

type Plain = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

const shapes = {
  case: caseSchema.shape,
  registration: registrationSchema.shape,
  receiver: receiverSchema.shape,
  accused: accusedSchema.shape,
  backlog: backlogSchema.shape,
  petitioners: petitionersFields.shape,
  person: personSchema.shape,
};
const paths = {
  registration: ['registration'],
  receiver: ['registration', 'receiver'],
  accused: ['registration', 'accused'],
  backlog: ['registration', 'backlog'],
  petitioners: ['registration', 'petitioners'],
};

/** Whether a value is an object with fields, as JSON has them. */
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A case as written, without what is absent (`null`) and without fields that no schema knows; of the latter each is told in
 * `warnings`. What is no object stays as it is, for the schema to refuse. The input is not touched: what must change is
 * copied, and the rest, which is nearly all of a register, is not.
 */
export const withoutAbsent = (input: Plain, warnings: Issue[]): Plain => {
  const given = known(input, shapes.case, [], warnings);
  const events = (value: unknown): unknown =>
    items(value, (event, index) => eventFields(event, index, warnings));
  return changed(given, {
    registration: (value) => registrationFields(value, warnings),
    facts: statedFacts,
    events,
  });
};

const registrationFields = (value: unknown, warnings: Issue[]): unknown => {
  if (!isPlain(value)) return value;
  const given = known(value, shapes.registration, paths.registration, warnings);
  return changed(given, {
    receiver: (receiver) => fields(receiver, shapes.receiver, paths.receiver, warnings),
    backlog: (backlog) => fields(backlog, shapes.backlog, paths.backlog, warnings),
    accused: (accused) => accusedFields(accused, warnings),
    petitioners: (petitioners) => petitionersFieldsOf(petitioners, warnings),
  });
};

const accusedFields = (value: unknown, warnings: Issue[]): unknown =>
  isPlain(value)
    ? changed(known(value, shapes.accused, paths.accused, warnings), { units: presentItems })
    : value;

const petitionersFieldsOf = (value: unknown, warnings: Issue[]): unknown => {
  if (!isPlain(value)) return value;
  const person = (one: unknown, i: number): unknown =>
    fields(one, shapes.person, [...paths.petitioners, 'people', i], warnings);
  return changed(known(value, shapes.petitioners, paths.petitioners, warnings), {
    people: (people) => presentItems(items(people, person)),
  });
};

/** Events keep their places, also where one is no object: corrections name them by index. */
const eventFields = (value: unknown, index: number, warnings: Issue[]): unknown => {
  if (!isPlain(value)) return value;
  const { type } = value;
  const shape = fieldsOfType(type);
  return shape === undefined || isClean(value, shape)
    ? value
    : known(value, shape, ['events', index], warnings);
};

const statedFacts = (value: unknown): unknown =>
  isPlain(value) && Object.values(value).some(isAbsent)
    ? Object.fromEntries(Object.entries(value).filter(([, fact]) => !isAbsent(fact)))
    : value;

const fields = (value: unknown, shape: Plain, path: Path, warnings: Issue[]): unknown =>
  isPlain(value) ? known(value, shape, path, warnings) : value;

const known = (value: Plain, shape: Plain, path: Path, warnings: Issue[]): Plain => {
  if (isClean(value, shape)) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(shape, key)) warnings.push(unknownFieldIssue([...path, key]));
    else if (!isAbsent(value[key])) kept[key] = value[key];
  }
  return kept;
};

const isClean = (value: Plain, shape: Plain): boolean => {
  for (const key in value) if (!Object.hasOwn(shape, key) || isAbsent(value[key])) return false;
  return true;
};

/** The object with some of its fields changed, if they are there; itself where the changes change nothing. */
const changed = (
  given: Plain,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): Plain => {
  let now = given;
  for (const key in changes) {
    if (!Object.hasOwn(given, key)) continue;
    const value = changes[key]?.(given[key]);
    if (value !== given[key]) now = { ...now, [key]: value };
  }
  return now;
};

/** Lists are copied by `Array.from`: their own methods may be anything where they did not come from JSON. */
const items = (list: unknown, change: (item: unknown, index: number) => unknown): unknown => {
  if (!Array.isArray(list)) return list;
  const now = Array.from(list, change);
  return now.some((item, i) => item !== list[i]) ? now : list;
};

const presentItems = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value;
  const present = Array.from(value).filter((item) => !isAbsent(item));
  return present.length < value.length ? present : value;
};

const isAbsent = (value: unknown): boolean => value === null || value === undefined;
