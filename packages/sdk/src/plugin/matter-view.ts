import type { CivilDate } from '@xinfang/calendar';
import type { CaseEvent, Person, Registration } from '@xinfang/matter';
import type { Facts } from '@xinfang/rules';

/**
 * What a plugin sees only where its manifest asks for it and the county grants it: who the petitioners are, the words of
 * the letter (title, text, reasons of events), and which bodies are accused.
 */
export type Sight = 'identity' | 'text' | 'accused';

/** All that a plugin may ask to see beside the plain matter. */
export const SIGHTS: readonly Sight[] = ['identity', 'text', 'accused'];

/** A registration without identity, text and accused bodies. */
export interface RegistrationView
  extends Omit<Registration, 'petitioners' | 'accused' | 'title' | 'text'> {
  readonly petitioners: {
    readonly count: number;
    readonly representatives: number;
    readonly identityClear: boolean;
  };
}

/** An event without its words: neither `reason` nor who approved it. */
export type EventView = Readonly<Record<string, string | number | boolean>> & {
  readonly type: CaseEvent['type'];
  readonly on: CivilDate;
};

/** A matter as plugins see it: a frozen copy without identity, text and accused bodies, but for what was granted. */
export interface MatterView {
  readonly caseId: string;
  /** What is known: stated, following from the registration, or given by a plugin before. */
  readonly facts: Facts;
  readonly registration: RegistrationView;
  readonly events: readonly EventView[];
  /** Granted `identity` only; each value is opened by `reveal` of `@xinfang/matter`. */
  readonly people?: readonly Person[];
  /** Granted `text` only. */
  readonly title?: string;
  /** Granted `text` only. */
  readonly text?: string;
  /** Granted `accused` only: ids of the bodies complained of; empty where none is stated. */
  readonly accused?: readonly string[];
}
