import type { EventType } from '@xinfang/matter';
import type { Column, EventMapping } from '../mapping/mapping-schema.ts';
import type { DraftColumn, DraftSource } from './draft-source.ts';
import { headingOf } from './numbered-names.ts';

/** A column that tells of an event: of which, and which of its fields. */
export interface EventColumn extends DraftColumn {
  readonly event: EventType | 'any';
  readonly field: string;
}

/** What events are drafted from. */
export interface EventTerms {
  readonly told: readonly EventColumn[];
  /** The column of the responsible unit. */
  readonly unit: DraftColumn | undefined;
  /** Whether the register goes on after the sample. */
  readonly hasMore: boolean;
}

/** An event of a draft, with the names of the columns that it was drafted from. */
export interface EventDraft {
  readonly event: EventMapping;
  readonly columns: readonly string[];
}

/** The columns of fields that go with a day: of the same event, and nearest to it. */
export const fieldsOfDay = (
  day: EventColumn,
  told: readonly EventColumn[],
): readonly EventColumn[] =>
  told.filter((each) => each.field !== 'on' && goesWith(each, day) && isNearest(each, day, told));

/** Of one event: of the same number where it is numbered, and of the same mode, document or object where a name says which. */
const goesWith = (field: EventColumn, day: EventColumn): boolean => {
  const [a, b] = [field.guess, day.guess];
  return (
    field.event === day.event &&
    a.numbered?.n === b.numbered?.n &&
    ['mode', 'document', 'object'].every((key) => agree(a.as?.[key], b.as?.[key]))
  );
};

const agree = (a: string | undefined, b: string | undefined): boolean =>
  a === undefined || b === undefined || a === b;

/** What stands under the heading of one day is not of another. */
const isNearest = (field: EventColumn, day: EventColumn, told: readonly EventColumn[]): boolean => {
  const heading = headingOf(field);
  return (
    headingOf(day) === heading ||
    !told.some(
      (each) => each.field === 'on' && goesWith(field, each) && headingOf(each) === heading,
    )
  );
};

/** For the fields of events other than their day a bare text is a constant. */
export const asColumn = (source: DraftSource): Column =>
  typeof source === 'string' ? { column: source } : source;
