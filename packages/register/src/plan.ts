import type { CivilDate } from '@xinfang/calendar';
import { type CaseJson, type CasePath, casePath, hasAt, leavesOf, putAt } from './case-path.ts';
import { kindOfPlace } from './case-places.ts';
import { type EventDraft, type EventReader, eventReader, isAfter } from './event-plan.ts';
import type { Assumption, Mapping } from './mapping-schema.ts';
import type { Trouble } from './reject.ts';
import type { RowValues } from './row-values.ts';
import { isTrouble, type SourceReader, sourceReader } from './source.ts';
import { type Condition, conditionOf } from './where.ts';

/** A case as one row gives it, before it is read as one. */
export interface Draft {
  readonly json: CaseJson;
  /** Ids of the assumptions that gave it something. */
  readonly assumptions: readonly string[];
  /** The column that a place of the case came from, by the place as `readCase` names it, e.g. `events[1].grade`. */
  columnOf(path: string): string | undefined;
}

/** How the rows of a register become drafts of cases. */
export type Plan = (values: RowValues) => Draft | Trouble;

/** The plan of a register whose lines are cases already. */
export const asWritten: Plan = (values) => ({
  json: values as CaseJson,
  assumptions: [],
  columnOf: () => undefined,
});

/** Compiles a mapping that `readMapping` found to be right. */
export const planOf = (mapping: Mapping): Plan => {
  const marks = new Set(mapping.missing ?? []);
  const fields = Object.entries(mapping.fields).map(
    ([place, source]): Field => ({
      place,
      path: casePath(place),
      read: sourceReader(source, kindOfPlace(place) ?? 'any', marks),
    }),
  );
  const constants = leaves(mapping.constants);
  const events = (mapping.events ?? []).map((each) => eventReader(each, marks, mapping.exportedOn));
  const assumptions = (mapping.assumptions ?? []).map((each) =>
    assumptionPlan(each, marks, mapping.exportedOn),
  );
  return (values) => {
    const building = startOf(constants);
    return (
      readFields(building, fields, mapping.exportedOn, values) ??
      readEvents(building, events, values) ??
      assume(building, assumptions, values) ??
      draftOf(building)
    );
  };
};

interface Field {
  readonly place: string;
  readonly path: CasePath;
  readonly read: SourceReader;
}

interface AssumptionPlan {
  readonly id: string;
  readonly holds: Condition;
  readonly events: readonly EventReader[];
  readonly set: readonly [CasePath, unknown][];
}

interface Building {
  readonly json: CaseJson;
  readonly columns: Map<string, string>;
  readonly events: EventDraft[];
  readonly assumptions: string[];
}

const leaves = (values: Readonly<Record<string, unknown>> | undefined): [CasePath, unknown][] =>
  Object.entries(values ?? {})
    .flatMap(([place, value]) => leavesOf(place, value))
    .map(([place, value]) => [casePath(place), value]);

const assumptionPlan = (
  { id, where, events = [], set }: Assumption,
  marks: ReadonlySet<string>,
  exportedOn: CivilDate | undefined,
): AssumptionPlan => ({
  id,
  holds: conditionOf(where, marks),
  events: events.map((event) => eventReader(event, marks, exportedOn)),
  set: leaves(set),
});

/** Leaves that are objects are lists or empty; each case has its own. */
const fresh = (value: unknown): unknown =>
  Array.isArray(value) ? [...value] : typeof value === 'object' ? {} : value;

const startOf = (constants: readonly [CasePath, unknown][]): Building => {
  const json: CaseJson = {};
  for (const [path, value] of constants) putAt(json, path, fresh(value));
  return { json, columns: new Map(), events: [], assumptions: [] };
};

const readFields = (
  { json, columns }: Building,
  fields: readonly Field[],
  exportedOn: CivilDate | undefined,
  values: RowValues,
): Trouble | undefined => {
  for (const { place, path, read } of fields) {
    const given = read(values);
    if (given === undefined) continue;
    if (isTrouble(given)) return { ...given, path: place };
    if (place === RECEIPT && isAfter(given.value, exportedOn))
      return { code: 'after-export', column: given.column, path: place };
    putAt(json, path, given.value);
    columns.set(place, given.column);
  }
  return undefined;
};

/** The receipt is no event, but it too cannot lie after the export. */
const RECEIPT = 'registration.receivedOn';

const readEvents = (
  { events }: Building,
  readers: readonly EventReader[],
  values: RowValues,
): Trouble | undefined => {
  for (const read of readers) {
    const draft = read(values);
    if (draft === undefined) continue;
    if (isTrouble(draft)) return { ...draft, path: `events[${events.length}]` };
    events.push(draft);
  }
  return undefined;
};

/**
 * What the register says is never replaced: an assumption only fills what is empty. It counts where it gave something; one
 * that gives nothing anywhere is a mere statement and counts wherever it holds.
 */
const assume = (
  building: Building,
  plans: readonly AssumptionPlan[],
  values: RowValues,
): Trouble | undefined => {
  for (const { id, holds, events, set } of plans) {
    if (!holds(values)) continue;
    const eventsBefore = building.events.length;
    const trouble = readEvents(building, events, values);
    if (trouble !== undefined) return trouble;
    const empty = set.filter(([path]) => !hasAt(building.json, path));
    for (const [path, value] of empty) putAt(building.json, path, fresh(value));
    const saysOnly = set.length === 0 && events.length === 0;
    if (saysOnly || empty.length > 0 || building.events.length > eventsBefore)
      building.assumptions.push(id);
  }
  return undefined;
};

const draftOf = ({ json, columns, events, assumptions }: Building): Draft => {
  json['events'] = events.map(({ event }) => event);
  return {
    json,
    assumptions,
    columnOf: (path) => columns.get(dotted(path)) ?? eventColumn(events, path),
  };
};

/** `people[0].name`, as `readCase` writes it, is `people.0.name` in a mapping. */
const dotted = (path: string): string => path.replaceAll(/\[(\d+)\]/g, '.$1');

const EVENT_PLACE = /^events\[(\d+)\]\.(\w+)$/;

const eventColumn = (events: readonly EventDraft[], path: string): string | undefined => {
  const [, index, field] = EVENT_PLACE.exec(path) ?? [];
  return field === undefined ? undefined : events[Number(index)]?.columns[field];
};
