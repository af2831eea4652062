import type { Issue, Text } from '@xinfang/calendar';
import { parseDayNumber } from '@xinfang/calendar';
import { leavesOf } from './case-path.ts';
import { factOf, fieldsOfEvent, kindOfPlace, placeNames } from './case-places.ts';
import { DATE_FORMS, dateFormPattern } from './date-form.ts';
import { eventFieldsOf, sourceOfField } from './event-plan.ts';
import { mappingIssue } from './mapping-issue.ts';
import type { ColumnSource, EventMapping, Mapping } from './mapping-schema.ts';
import { didYouMean } from './nearest.ts';
import { columnsOfSource } from './source.ts';

type Path = readonly PropertyKey[];

/** What is wrong with a mapping of the right form: places, facts, event fields, forms of dates, what cannot be read yet. */
export const mappingIssues = (mapping: Mapping, facts: readonly string[] | undefined): Issue[] => [
  ...formatIssues(mapping),
  ...placesOf(mapping).flatMap(({ path, place }) => placeIssue(place, path, facts)),
  ...doubledPlaces(mapping),
  ...missingPlaces(mapping),
  ...Object.entries(mapping.fields).flatMap(([place, source]) =>
    dateFormIssues(source, ['fields', place]),
  ),
  ...(mapping.events ?? []).flatMap((event, i) => eventIssues(event, ['events', i])),
  ...(mapping.assumptions ?? []).flatMap(({ events = [] }, i) =>
    events.flatMap((event, k) => eventIssues(event, ['assumptions', i, 'events', k])),
  ),
  ...doubledIds(mapping),
];

const formatIssues = ({ format, encoding, exportedOn }: Mapping): Issue[] => [
  ...(format === 'xlsx' ? [mappingIssue('unsupported-format', ['format'], AS_CSV)] : []),
  ...(encoding.toLowerCase() === 'utf-8'
    ? []
    : [mappingIssue('unsupported-encoding', ['encoding'], AS_UTF8)]),
  ...(exportedOn === undefined || parseDayNumber(exportedOn) !== undefined
    ? []
    : [
        mappingIssue('impossible-date', ['exportedOn'], {
          zh: '写成 YYYY-MM-DD',
          en: 'Write YYYY-MM-DD',
        }),
      ]),
];

const AS_CSV: Text = {
  zh: '请先另存为“CSV UTF-8”，并把 format 改为 csv',
  en: 'Save it as "CSV UTF-8" and set format to csv',
};
const AS_UTF8: Text = { zh: '请另存为 UTF-8', en: 'Save the file as UTF-8' };

interface PlaceEntry {
  readonly path: Path;
  readonly place: string;
}

/** Every place that a mapping names, with where it names it; values are followed to their leaves. */
const placesOf = (mapping: Mapping): PlaceEntry[] => [
  ...givenPlaces(mapping),
  ...(mapping.assumptions ?? []).flatMap(({ set }, i) =>
    leafPlaces(set, ['assumptions', i, 'set']),
  ),
];

/** The places that are given whatever the row is like. */
const givenPlaces = (mapping: Mapping): PlaceEntry[] => [
  ...Object.keys(mapping.fields).map((place) => ({ path: ['fields', place], place })),
  ...leafPlaces(mapping.constants, ['constants']),
];

const leafPlaces = (
  values: Readonly<Record<string, unknown>> | undefined,
  path: Path,
): PlaceEntry[] =>
  Object.entries(values ?? {}).flatMap(([key, value]) =>
    leavesOf(key, value).map(([place]) => ({ path: [...path, key], place })),
  );

const placeIssue = (place: string, path: Path, facts: readonly string[] | undefined): Issue[] => {
  const fact = factOf(place);
  if (fact !== undefined && facts !== undefined && !facts.includes(fact))
    return [mappingIssue('unknown-fact', path, didYouMean(fact, facts))];
  if (kindOfPlace(place) !== undefined) return [];
  return [mappingIssue('unknown-place', path, didYouMean(place, placeNames()))];
};

/** A field and a constant, or a constant and what lies within it, would have one silently win over the other. */
const doubledPlaces = (mapping: Mapping): Issue[] => {
  const given = givenPlaces(mapping);
  return given
    .filter(({ place }, i) => given.slice(0, i).some((earlier) => overlap(earlier.place, place)))
    .map(({ path }) => mappingIssue('doubled-place', path));
};

const overlap = (a: string, b: string): boolean =>
  `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);

/** Without these every row would be rejected. */
const REQUIRED = [
  'id',
  'registration.receivedOn',
  'registration.receiver.kind',
  'registration.channel',
];

const missingPlaces = (mapping: Mapping): Issue[] => {
  const given = new Set(placesOf(mapping).map(({ place }) => place));
  return REQUIRED.filter((place) => !given.has(place)).map((place) =>
    mappingIssue('missing-place', ['fields', place]),
  );
};

const eventIssues = (event: EventMapping, path: Path): Issue[] => {
  const known = Object.keys(fieldsOfEvent(event.type));
  return [
    ...dateFormIssues(event.on, [...path, 'on']),
    ...eventFieldsOf(event).flatMap(([name, field]): Issue[] => {
      if (!known.includes(name))
        return [mappingIssue('unknown-event-field', [...path, name], fieldHint(name, known))];
      const source = sourceOfField(field);
      return source === undefined ? [] : dateFormIssues(source, [...path, name]);
    }),
  ];
};

const fieldHint = (name: string, known: readonly string[]): Text =>
  didYouMean(name, known) ?? { zh: `可用：${known.join('、')}`, en: `Known: ${known.join(', ')}` };

const FORM_HINT: Text = {
  zh: `例如 ${DATE_FORMS.join('、')}；用 YYYY、M 或 MM、D 或 DD`,
  en: `Such as ${DATE_FORMS.join(', ')}; with YYYY, M or MM, D or DD`,
};

const dateFormIssues = (source: ColumnSource, path: Path): Issue[] =>
  columnsOfSource(source)
    .flatMap(({ date = [] }) => date)
    .filter((form) => dateFormPattern(form) === undefined)
    .map(() => mappingIssue('unread-date-form', path, FORM_HINT));

const doubledIds = ({ assumptions = [] }: Mapping): Issue[] =>
  assumptions.flatMap(({ id }, i) =>
    assumptions.findIndex((other) => other.id === id) === i
      ? []
      : [mappingIssue('doubled-id', ['assumptions', i, 'id'])],
  );
