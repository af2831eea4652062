import { EVENT_TYPES, type EventType } from '@xinfang/matter';
import type { EventMapping } from '../mapping/mapping-schema.ts';
import { gradeDrafts } from './draft-grades.ts';
import { type DraftColumn, type DraftSource, sourceOf } from './draft-source.ts';
import { stepDrafts } from './draft-steps.ts';
import {
  asColumn,
  type EventColumn,
  type EventDraft,
  type EventTerms,
  fieldsOfDay,
} from './event-column.ts';
import { isPattern } from './numbered-names.ts';
import { eventTargetOf } from './target.ts';

/** The events of a draft. */
export interface DraftEvents {
  readonly events: readonly EventMapping[];
  /** Columns of events whose day no column tells, so that they could not be used. */
  readonly dayless: readonly DraftColumn[];
}

/** Drafts the events that columns tell of; `unit` is the column of the responsible unit. */
export const draftEvents = (
  columns: readonly DraftColumn[],
  unit: DraftColumn | undefined,
  hasMore: boolean,
): DraftEvents => {
  const told = columns.flatMap((column): EventColumn[] => {
    const target = eventTargetOf(column.guess.target);
    return target === undefined ? [] : [{ ...column, ...target }];
  });
  const drafts = daysOf(told).flatMap((day) => draftsFor(day, { told, unit, hasMore }));
  const used = new Set(drafts.flatMap((each) => each.columns));
  const patterns = new Set(told.flatMap((each) => (used.has(each.name) ? patternOf(each) : [])));
  return {
    events: drafts.map(({ event }) => event).toSorted((a, b) => rankOf(a) - rankOf(b)),
    dayless: told.filter(
      (each) =>
        each.field !== 'on' &&
        !used.has(each.name) &&
        !patternOf(each).some((pattern) => patterns.has(pattern)),
    ),
  };
};

/** The later ones of numbered columns are read with the first. */
const patternOf = ({ numbered }: EventColumn): readonly string[] =>
  numbered === undefined ? [] : [numbered.pattern];

const rankOf = ({ type }: EventMapping): number =>
  typeof type === 'string' ? EVENT_TYPES.indexOf(type) : -1;

/** The columns that say when something happened; of numbered ones the first. A publication stands for a reply only where nothing else tells of one. */
const daysOf = (told: readonly EventColumn[]): readonly EventColumn[] => {
  const days = told.filter(({ field }) => field === 'on');
  const notified = told.filter(({ field }) => field === 'notifiedOn');
  const isExtended = days.some(({ event }) => event === 'extended');
  const isReplied = days.some(({ event, guess }) => event === 'replied' && !isInstead(guess.as));
  return [...days, ...(isExtended ? [] : notified)].filter(
    ({ guess }) =>
      isFirstOfItsKind(guess.numbered?.n, guess, told) && !(isReplied && isInstead(guess.as)),
  );
};

const isInstead = (as: DraftColumn['guess']['as']): boolean => as?.['instead'] !== undefined;

const isFirstOfItsKind = (
  n: number | undefined,
  { numbered }: DraftColumn['guess'],
  told: readonly EventColumn[],
): boolean => n === undefined || n === Math.min(...numbersOf(numbered?.pattern, told));

const numbersOf = (pattern: string | undefined, told: readonly EventColumn[]): readonly number[] =>
  told.flatMap(({ guess: { numbered } }) =>
    numbered?.pattern === pattern && numbered !== undefined ? [numbered.n] : [],
  );

const draftsFor = (day: EventColumn, terms: EventTerms): readonly EventDraft[] => {
  const on = sourceOf(day, terms.hasMore);
  if (on === undefined) return [];
  if (day.event === 'any') return stepDrafts(day, on, terms);
  if (day.event === 'evaluated') return gradeDrafts(day, on, terms);
  return [plainDraft(day, day.event, on, terms)];
};

const plainDraft = (
  day: EventColumn,
  type: EventType,
  on: DraftSource,
  { told, unit, hasMore }: EventTerms,
): EventDraft => {
  const constants = constantsOf(day);
  const fields = fieldsOfDay(day, told).filter(
    ({ field }) => field !== 'mode' || constants['mode'] === undefined,
  );
  const sources = fields.flatMap((each): [string, unknown][] => {
    const source = sourceOf(each, hasMore);
    return source === undefined ? [] : [[each.field, asColumn(source)]];
  });
  const given = Object.fromEntries([
    ...Object.entries(constants),
    ...bodyOf(type, day, unit),
    ...sources,
  ]);
  return {
    event: { type, on, ...given, ...repeatOf(day, told) },
    columns: [day.name, ...fields.map(({ name }) => name)],
  };
};

/** What the name of the column itself says, such as that the matter was forwarded. */
const constantsOf = ({ guess: { as = {} } }: EventColumn): Readonly<Record<string, string>> => {
  const { instead: _, ...constants } = as;
  return constants;
};

/** The responsible unit is where a matter was sent to. */
const bodyOf = (
  type: EventType,
  day: EventColumn,
  unit: DraftColumn | undefined,
): [string, unknown][] => {
  if (unit === undefined || day.guess.numbered !== undefined || day.guess.as?.['mode'] === 'report')
    return [];
  if (type === 'dispatched') return [['to', { column: unit.name }]];
  return type === 'unit-received' ? [['unit', { column: unit.name }]] : [];
};

const repeatOf = (
  { guess: { numbered } }: EventColumn,
  told: readonly EventColumn[],
): Pick<EventMapping, 'repeat'> => {
  if (numbered === undefined || !isPattern(numbered)) return {};
  const numbers = numbersOf(numbered.pattern, told);
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  return { repeat: from === 1 ? to : { from, to } };
};
