import type { EventMatch, WrittenDeadline } from '../format/deadline.ts';
import type { Indicator, MatterTest } from '../format/indicator.ts';
import type { Path } from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import type { ElementOf } from '../read/elements.ts';
import type { Problem } from '../read/problem.ts';
import { eventTypes, type FieldKind, fieldHolds, fieldsOfEvent } from './event-fields.ts';
import type { Report, Scope } from './scope.ts';

const RECEIPT = 'receipt';

/** Checks that deadlines, remedies, indicators and checks of integrity speak of events and fields that there are. */
export const checkEvents = ({ draft }: Scope, report: Report): void => {
  for (const element of draft.of('deadline'))
    for (const problem of element.parsed ? deadlineProblems(element.parsed) : [])
      report(element, problem);
  for (const element of draft.of('remedy'))
    for (const problem of element.parsed ? remedyProblems(element.parsed) : [])
      report(element, problem);
  for (const element of draft.of('indicator'))
    for (const problem of element.parsed ? indicatorProblems(element.parsed) : [])
      report(element, problem);
  for (const element of draft.of('integrity'))
    for (const problem of element.parsed ? integrityProblems(element.parsed) : [])
      report(element, problem);
};

type Fields = Readonly<Record<string, string | number | boolean>>;

const eventProblems = (event: string, path: Path, receipt = false): readonly Problem[] => {
  if (fieldsOfEvent(event) !== undefined || (receipt && event === RECEIPT)) return [];
  const candidates = receipt ? [...eventTypes(), RECEIPT] : eventTypes();
  return [{ code: 'unknown-event', data: { event }, path, ...didYouMean(event, candidates) }];
};

const listProblems = (events: readonly string[], path: Path): readonly Problem[] =>
  events.flatMap((event, index) => eventProblems(event, [...path, index]));

const fieldProblems = (
  event: string,
  field: string,
  path: Path,
  of: 'key' | 'value',
): readonly Problem[] => {
  const fields = fieldsOfEvent(event) ?? (event === RECEIPT ? new Map() : undefined);
  if (fields === undefined || fields.has(field)) return [];
  const meant = didYouMean(field, fields.keys());
  return [{ code: 'unknown-event-field', data: { event, field }, path, of, ...meant }];
};

const whereProblems = (event: string, where: Fields, path: Path): readonly Problem[] =>
  Object.entries(where).flatMap(([field, value]) => {
    const here = [...path, field];
    const kind = fieldsOfEvent(event)?.get(field);
    if (kind === undefined) return fieldProblems(event, field, here, 'key');
    if (fieldHolds(kind, value)) return [];
    return [
      {
        code: 'unknown-event-value',
        data: { event, field, allowed: allowedBy(kind) },
        path: here,
        // A kind that is a word names a type (a text, a day), not a value.
        ...(typeof value === 'string' && typeof kind !== 'string' ? didYouMean(value, kind) : {}),
      },
    ];
  });

const allowedBy = (kind: FieldKind): readonly string[] =>
  typeof kind === 'string' ? [kind] : kind;

/** An event by its type, or by its type and fields. */
const matchProblems = (match: EventMatch, path: Path, receipt = false): readonly Problem[] =>
  typeof match === 'string'
    ? eventProblems(match, path, receipt)
    : [
        ...eventProblems(match.event, [...path, 'event'], receipt),
        ...whereProblems(match.event, match.where, [...path, 'where']),
      ];

const matchesProblems = (matches: readonly EventMatch[], path: Path): readonly Problem[] =>
  matches.flatMap((match, index) => matchProblems(match, [...path, index]));

const deadlineProblems = (deadline: WrittenDeadline): readonly Problem[] => {
  const { start, extension, suspension, pending, doubt } = deadline;
  return [
    ...eventProblems(start.event, ['start', 'event'], true),
    ...whereProblems(start.event, start.where ?? {}, ['start', 'where']),
    ...(start.cases ?? []).flatMap(({ followedBy }, index) =>
      followedBy === undefined
        ? []
        : eventProblems(followedBy, ['start', 'cases', index, 'followedBy']),
    ),
    ...untilProblems(deadline),
    ...matchesProblems(deadline.fulfilledBy, ['fulfilledBy']),
    ...matchesProblems(deadline.voidedBy, ['voidedBy']),
    ...(extension === undefined
      ? []
      : [
          ...eventProblems(extension.event, ['extension', 'event']),
          ...extension.requires.flatMap((field, index) =>
            fieldProblems(extension.event, field, ['extension', 'requires', index], 'value'),
          ),
        ]),
    ...(suspension === undefined
      ? []
      : [
          ...eventProblems(suspension.from, ['suspension', 'from']),
          ...eventProblems(suspension.to, ['suspension', 'to']),
        ]),
    ...(pending === undefined
      ? []
      : [
          ...eventProblems(pending.event, ['pending', 'event']),
          ...listProblems(pending.until, ['pending', 'until']),
        ]),
    ...(doubt === undefined ? [] : listProblems(doubt.events, ['doubt', 'events'])),
  ];
};

/** A due day that an event names must be a day. */
const untilProblems = ({ start, period }: WrittenDeadline): readonly Problem[] => {
  if (!('until' in period)) return [];
  const path = ['period', 'until'];
  const kind = fieldsOfEvent(start.event)?.get(period.until);
  if (kind === undefined) return fieldProblems(start.event, period.until, path, 'value');
  return kind === 'date' ? [] : [{ code: 'wrong-type', data: { expected: 'date' }, path }];
};

const remedyProblems = (remedy: ElementOf<'remedy'>): readonly Problem[] => [
  ...matchProblems(remedy.from, ['from'], true),
  ...matchesProblems(remedy.usedBy, ['usedBy']),
];

const indicatorProblems = ({ variants }: Indicator): readonly Problem[] =>
  Object.entries(variants).flatMap(([name, variant]) => {
    if (variant.count !== 'matters') return [];
    const path = ['variants', name];
    return [
      ...testProblems(variant.of, [...path, 'of']),
      ...testProblems(variant.numerator, [...path, 'numerator']),
      ...(typeof variant.periodBy === 'object' && 'first' in variant.periodBy
        ? eventProblems(variant.periodBy.first, [...path, 'periodBy', 'first'])
        : []),
    ];
  });

const testProblems = (
  { happened, notRefiledAfter }: MatterTest,
  path: Path,
): readonly Problem[] => [
  ...(happened === undefined ? [] : listProblems(happened.events, [...path, 'happened', 'events'])),
  ...(notRefiledAfter === undefined
    ? []
    : eventProblems(notRefiledAfter, [...path, 'notRefiledAfter'])),
];

const integrityProblems = ({ check }: ElementOf<'integrity'>): readonly Problem[] => {
  switch (check.kind) {
    case 'without':
      return [
        ...eventProblems(check.event, ['check', 'event']),
        ...listProblems(check.expected, ['check', 'expected']),
      ];
    case 'voided-near-due':
      return eventProblems(check.event, ['check', 'event']);
    case 'awaits':
      return [
        ...matchProblems(check.event, ['check', 'event']),
        ...(check.unless === undefined ? [] : matchProblems(check.unless, ['check', 'unless'])),
        ...matchesProblems(check.answeredBy, ['check', 'answeredBy']),
      ];
    default:
      return [];
  }
};
