import type { CivilDate } from '@xinfang/calendar';
import type { FactValue } from '@xinfang/matter';
import type { Actor } from './actor.ts';

/** Plain JSON. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** A registration as it is kept in the log: without `people`, `title` and `text`, which are sealed apart. */
export type OpenRegistration = { readonly [field: string]: Json };

/** An event as it was given. */
export type EventJson = {
  readonly type: string;
  readonly on: CivilDate;
  readonly [field: string]: Json;
};

/** What can be appended to the log of a case. Entries are never edited; the case is what they come to together. */
export type Entry =
  | {
      readonly kind: 'opened';
      readonly registration: OpenRegistration;
      readonly facts: Readonly<Record<string, FactValue>>;
    }
  | { readonly kind: 'event'; readonly event: EventJson }
  | {
      /** What was registered or stated is put right: fields that are `null` are taken away. */
      readonly kind: 'restated';
      readonly registration?: { readonly [field: string]: Json };
      readonly facts?: Readonly<Record<string, FactValue | null>>;
      /** Which of the sealed fields (`people`, `title`, `text`) were put right; their values are sealed anew. */
      readonly resealed?: readonly string[];
      readonly reason: string;
    }
  | {
      /** Identity and text were erased when their time of keeping ended. */
      readonly kind: 'erased';
      readonly reason: string;
    };

/** An entry in its place: `version` counts from 1 within the case, `position` grows through the whole store. */
export interface LoggedEntry {
  readonly caseId: string;
  readonly version: number;
  readonly position: number;
  readonly entry: Entry;
  readonly actor: Actor;
  /** When it was stored: an ISO timestamp in UTC. */
  readonly at: string;
}

/** A case as JSON without identity and text: what the entries of its log come to. */
export interface CaseJson {
  readonly id: string;
  readonly registration: OpenRegistration;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly events: readonly EventJson[];
}
