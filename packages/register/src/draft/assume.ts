import { EVENT_TYPES } from '@xinfang/matter';
import type { Assumption } from '../mapping/mapping-schema.ts';
import type { Trouble } from '../reject.ts';
import { type CaseJson, fill, hasAt, type Leaves, leafPaths } from './case-path.ts';
import { type EventList, readEvents } from './event-list.ts';
import { compileEvents, type EventJson, type EventPlan, type EventTerms } from './event-plan.ts';
import type { RowValues } from './row-values.ts';
import { type Condition, conditionOf } from './where.ts';

/** A case while a row fills it. */
export interface Building extends EventList {
  readonly json: CaseJson;
  /** Ids of the assumptions that gave it something. */
  readonly assumptions: string[];
}

/** What a mapping takes as known of the rows for which it holds. */
export interface AssumptionPlan {
  readonly id: string;
  readonly holds: Condition;
  readonly events: readonly EventPlan[];
  readonly set: Leaves;
}

/** Compiles an assumption of a mapping. */
export const compileAssumption = (
  { id, where, events = [], set }: Assumption,
  terms: EventTerms,
): AssumptionPlan => ({
  id,
  holds: conditionOf(where, terms.marks),
  events: compileEvents(events, terms),
  set: leafPaths(set),
});

/**
 * What the register says is never replaced nor said twice: an assumption only fills what is empty. It counts where it gave
 * something; one that gives nothing anywhere is a mere statement and counts wherever it holds.
 */
export const assume = (
  building: Building,
  plans: readonly AssumptionPlan[],
  values: RowValues,
): Trouble | undefined => {
  const stated = new Set(building.events.map(kindOf));
  for (const { id, holds, events, set } of plans) {
    if (!holds(values)) continue;
    const assumed: EventList = { events: [], origins: [] };
    const trouble = readEvents(assumed, events, values);
    if (trouble !== undefined) return trouble;
    const given = insertAmong(building, assumed, stated);
    const empty = set.filter(([path]) => !hasAt(building.json, path));
    fill(building.json, empty);
    const isStatement = set.length === 0 && events.length === 0;
    if (isStatement || empty.length > 0 || given > 0) building.assumptions.push(id);
  }
  return undefined;
};

/** A matter may be evaluated by each object and have each document delivered: these are events of a kind of their own. */
const KIND_FIELDS: ReadonlyMap<unknown, string> = new Map([
  ['evaluated', 'object'],
  ['delivered', 'document'],
]);

const kindOf = (event: EventJson): string => {
  const field = KIND_FIELDS.get(event['type']);
  return JSON.stringify([event['type'], field === undefined ? undefined : event[field]]);
};

/**
 * Puts assumed events, but those of a kind that the row states, among those of the row; says how many. Events of one day count
 * in the order of the list: an assumed one stands where a matter usually meets it, so an assumed acceptance comes before that
 * day's reply.
 */
const insertAmong = (
  { events, origins }: EventList,
  assumed: EventList,
  stated: ReadonlySet<string>,
): number => {
  // A correction names its event by the place in the list, which must not move.
  const fixed = events.some(({ type }) => type === 'corrected');
  const before = events.length;
  assumed.events.forEach((event, index) => {
    if (stated.has(kindOf(event))) return;
    const later = events.findIndex(
      (other) => other['on'] === event['on'] && rankOf(other) > rankOf(event),
    );
    const at = fixed || later < 0 ? events.length : later;
    events.splice(at, 0, event);
    origins.splice(at, 0, assumed.origins[index] as EventPlan);
  });
  return events.length - before;
};

const RANKS: ReadonlyMap<unknown, number> = new Map(EVENT_TYPES.map((type, rank) => [type, rank]));

const rankOf = ({ type }: EventJson): number => RANKS.get(type) ?? EVENT_TYPES.length;
