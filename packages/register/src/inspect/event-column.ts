import type { EventType } from '@xinfang/matter';
import type { Column, EventMapping } from '../mapping-schema.ts';
import type { DraftColumn, DraftSource } from './draft-source.ts';

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

/** For the fields of events other than their day a bare text is a constant. */
export const asColumn = (source: DraftSource): Column =>
  typeof source === 'string' ? { column: source } : source;
