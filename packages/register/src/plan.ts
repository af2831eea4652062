import type { CivilDate } from '@xinfang/calendar';
import { EVENT_TYPES } from '@xinfang/matter';
import { type CaseJson, type CasePath, casePath, hasAt, leavesOf, putAt } from './case-path.ts';
import { kindOfPlace } from './case-places.ts';
import {
  compileEvents,
  type EventJson,
  type EventPlan,
  type EventTerms,
  isAfter,
} from './event-plan.ts';
import { mappedColumns } from './mapping.ts';
import type { Assumption, Mapping } from './mapping-schema.ts';
import type { Trouble } from './reject.ts';
import type { RowValues } from './row-values.ts';
import { compileSource, isTrouble, type Source } from './source.ts';
import { type Condition, conditionOf } from './where.ts';

/** A case as one row gives it, before it is read as one. */
export interface Draft {
  readonly json: CaseJson;
  /** Ids of the assumptions that gave it something. */
  readonly assumptions: readonly string[];
  /** The column to blame for a place of the case, by the place as `readCase` names it, e.g. `events[1].grade`. */
  blame(path: string): string | undefined;
}

/** How the rows of a register become drafts of cases. */
export type Plan = (values: RowValues) => Draft | Trouble;

/** The plan of a register whose lines are cases already. */
export const asWritten: Plan = (values) => ({
  json: values,
  assumptions: [],
  blame: () => undefined,
});

/** Compiles a mapping that `readMapping` found to be right. */
export const planOf = (mapping: Mapping): Plan => {
  const { exportedOn } = mapping;
  const marks = new Set(mapping.missing ?? []);
  const fields = fieldsOf(mapping, marks);
  const constants = leaves(mapping.constants);
  const known = new Set([...mappedColumns(mapping).all, ...(mapping.ignore ?? [])]);
  const terms: EventTerms = { marks, exportedOn, known };
  const events = compileEvents(mapping.events ?? [], terms);
  const assumptions = (mapping.assumptions ?? []).map((each) => compileAssumption(each, terms));
  return (values) => {
    const building: Building = { json: {}, events: [], origins: [], assumptions: [] };
    for (const [path, value] of constants) putAt(building.json, path, fresh(value));
    return (
      readFields(building, fields, exportedOn, values) ??
      readEvents(building, events, values) ??
      assume(building, assumptions, values) ??
      draftOf(building, fields, values)
    );
  };
};

interface Field {
  readonly place: string;
  readonly path: CasePath;
  readonly source: Source;
}

interface AssumptionPlan {
  readonly id: string;
  readonly holds: Condition;
  readonly events: readonly EventPlan[];
  readonly set: readonly [CasePath, unknown][];
}

interface Building {
  readonly json: CaseJson;
  readonly events: EventJson[];
  /** The plans that the events came from, in the same order. */
  readonly origins: EventPlan[];
  readonly assumptions: string[];
}

const fieldsOf = (mapping: Mapping, marks: ReadonlySet<string>): readonly Field[] =>
  Object.entries(mapping.fields).map(([place, source]) => ({
    place,
    path: casePath(place),
    source: compileSource(source, kindOfPlace(place) ?? 'any', marks),
  }));

const leaves = (values: Readonly<Record<string, unknown>> | undefined): [CasePath, unknown][] =>
  Object.entries(values ?? {})
    .flatMap(([place, value]) => leavesOf(place, value))
    .map(([place, value]) => [casePath(place), value]);

const compileAssumption = (
  { id, where, events = [], set }: Assumption,
  terms: EventTerms,
): AssumptionPlan => ({
  id,
  holds: conditionOf(where, terms.marks),
  events: compileEvents(events, terms),
  set: leaves(set),
});

/** Leaves that are objects are lists or empty; each case has its own. */
const fresh = (value: unknown): unknown =>
  Array.isArray(value) ? [...value] : typeof value === 'object' ? {} : value;

/** The receipt is no event, but it too cannot lie after the export. */
const RECEIPT = 'registration.receivedOn';

const readFields = (
  { json }: Building,
  fields: readonly Field[],
  exportedOn: CivilDate | undefined,
  values: RowValues,
): Trouble | undefined => {
  for (const { place, path, source } of fields) {
    const given = source.read(values);
    if (given === undefined) continue;
    if (isTrouble(given)) return { ...given, path: place };
    if (place === RECEIPT && isAfter(given.value, exportedOn))
      return { code: 'after-export', column: given.column, path: place };
    putAt(json, path, given.value);
  }
  return undefined;
};

const readEvents = (
  { events, origins }: Pick<Building, 'events' | 'origins'>,
  plans: readonly EventPlan[],
  values: RowValues,
): Trouble | undefined => {
  for (const plan of plans) {
    const event = plan.read(values);
    if (event === undefined) continue;
    if (isTrouble(event)) return { ...event, path: `events[${events.length}]` };
    events.push(event);
    origins.push(plan);
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
    const assumed: Pick<Building, 'events' | 'origins'> = { events: [], origins: [] };
    const trouble = readEvents(assumed, events, values);
    if (trouble !== undefined) return trouble;
    insertAmong(building, assumed);
    const empty = set.filter(([path]) => !hasAt(building.json, path));
    for (const [path, value] of empty) putAt(building.json, path, fresh(value));
    const isStatement = set.length === 0 && events.length === 0;
    if (isStatement || empty.length > 0 || assumed.events.length > 0) building.assumptions.push(id);
  }
  return undefined;
};

/** Events of one day count in the order of the list: an assumed one stands where a matter usually meets it, so an assumed acceptance comes before that day's reply. */
const insertAmong = (
  { events, origins }: Building,
  assumed: Pick<Building, 'events' | 'origins'>,
): void => {
  // A correction names its event by the place in the list, which must not move.
  const fixed = events.some(({ type }) => type === 'corrected');
  assumed.events.forEach((event, index) => {
    const later = events.findIndex(
      (other) => other['on'] === event['on'] && rankOf(other) > rankOf(event),
    );
    const at = fixed || later < 0 ? events.length : later;
    events.splice(at, 0, event);
    origins.splice(at, 0, assumed.origins[index] as EventPlan);
  });
};

const RANKS: ReadonlyMap<unknown, number> = new Map(EVENT_TYPES.map((type, rank) => [type, rank]));

const rankOf = ({ type }: EventJson): number => RANKS.get(type) ?? EVENT_TYPES.length;

const draftOf = (
  { json, events, origins, assumptions }: Building,
  fields: readonly Field[],
  values: RowValues,
): Draft => {
  json['events'] = events;
  return {
    json,
    assumptions,
    blame: (path) => {
      const field = fields.find(({ place }) => place === dotted(path));
      return field?.source.blame(values) ?? blameEvent(origins, path, values);
    },
  };
};

/** `people[0].name`, as `readCase` writes it, is `people.0.name` in a mapping. */
const dotted = (path: string): string => path.replaceAll(/\[(\d+)\]/g, '.$1');

const EVENT_PLACE = /^events\[(\d+)\]\.(\w+)$/;

const blameEvent = (
  origins: readonly EventPlan[],
  path: string,
  values: RowValues,
): string | undefined => {
  const [, index, field] = EVENT_PLACE.exec(path) ?? [];
  return field === undefined ? undefined : origins[Number(index)]?.blame(field, values);
};
