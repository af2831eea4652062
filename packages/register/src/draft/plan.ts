import type { CivilDate } from '@xinfang/calendar';
import { mappedColumns } from '../mapping/mapping.ts';
import type { Mapping } from '../mapping/mapping-schema.ts';
import type { Trouble } from '../reject.ts';
import { assume, type Building, compileAssumption } from './assume.ts';
import { type CaseJson, type CasePath, casePath, fill, leafPaths, putAt } from './case-path.ts';
import { kindOfPlace } from './case-places.ts';
import { readEvents } from './event-list.ts';
import { compileEvents, type EventPlan, type EventTerms, isAfter } from './event-plan.ts';
import { seenId } from './id-text.ts';
import type { RowValues } from './row-values.ts';
import { compileSource, isTrouble, type Source } from './source.ts';

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
  const constants = leafPaths(mapping.constants);
  const known = new Set([...mappedColumns(mapping).all, ...(mapping.ignore ?? [])]);
  const terms: EventTerms = { marks, exportedOn, known };
  const events = compileEvents(mapping.events ?? [], terms);
  const assumptions = (mapping.assumptions ?? []).map((each) => compileAssumption(each, terms));
  return (values) => {
    const building: Building = { json: {}, events: [], origins: [], assumptions: [] };
    fill(building.json, constants);
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

const fieldsOf = (mapping: Mapping, marks: ReadonlySet<string>): readonly Field[] =>
  Object.entries(mapping.fields).map(([place, source]) => ({
    place,
    path: casePath(place),
    source: compileSource(source, kindOfPlace(place) ?? 'any', marks),
  }));

/** The receipt is no event, but it too cannot lie after the export. */
const RECEIPT = 'registration.receivedOn';

/** What names a matter is written by hand, and compared. */
const IDS: ReadonlySet<string> = new Set(['id', 'registration.repeatOf']);

/** An id of nothing that can be seen is none. */
const withoutUnseen = (id: unknown): unknown =>
  typeof id === 'string' ? seenId(id).trim() || undefined : id;

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
    putAt(json, path, IDS.has(place) ? withoutUnseen(given.value) : given.value);
  }
  return undefined;
};

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
