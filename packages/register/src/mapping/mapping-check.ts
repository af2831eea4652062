import type { Issue, Text } from '@xinfang/calendar';
import { leavesOf } from '../draft/case-path.ts';
import { factOf, kindOfPlace, placeNames } from '../draft/case-places.ts';
import { didYouMean } from '../nearest.ts';
import { eventIssues, sourceIssues } from './event-check.ts';
import { formatIssues } from './format-check.ts';
import { mappingIssue } from './mapping-issue.ts';
import type { Mapping } from './mapping-schema.ts';

type Path = readonly PropertyKey[];

/** What is wrong with a mapping of the right form: places, facts, event fields, forms of dates, what a format does not have. */
export const mappingIssues = (mapping: Mapping, facts: readonly string[] | undefined): Issue[] => [
  ...formatIssues(mapping),
  ...placesOf(mapping).flatMap(({ path, place }) => placeIssue(place, path, facts)),
  ...doubledPlaces(mapping),
  ...missingPlaces(mapping),
  ...Object.entries(mapping.fields).flatMap(([place, source]) =>
    sourceIssues(source, ['fields', place]),
  ),
  ...(mapping.events ?? []).flatMap((event, i) => eventIssues(event, ['events', i])),
  ...(mapping.assumptions ?? []).flatMap(({ events = [] }, i) =>
    events.flatMap((event, k) => eventIssues(event, ['assumptions', i, 'events', k])),
  ),
  ...doubledIds(mapping),
  ...emptySets(mapping),
];

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

const doubledIds = ({ assumptions = [] }: Mapping): Issue[] =>
  assumptions.flatMap(({ id }, i) =>
    assumptions.findIndex((other) => other.id === id) === i
      ? []
      : [mappingIssue('doubled-id', ['assumptions', i, 'id'])],
  );

/** An assumption that sets nothing would be told in every report, and change none. */
const emptySets = ({ assumptions = [] }: Mapping): Issue[] =>
  assumptions.flatMap(({ set = {} }, i) =>
    Object.entries(set)
      .filter(([place, value]) => leavesOf(place, value).length === 0)
      .map(([place]) => mappingIssue('unknown-value', ['assumptions', i, 'set', place], NO_NULL)),
  );

const NO_NULL: Text = {
  zh: 'null 什么也没有给出：请写一个值，或者删去这一项',
  en: 'null gives nothing: write a value, or delete the entry',
};
