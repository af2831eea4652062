import type { CivilDate } from '@xinfang/calendar';
import type { Case, CaseEvent, Person, Registration } from '@xinfang/matter';
import type { Facts } from '@xinfang/rules';
import { deepFrozen } from './deep-frozen.ts';

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

/**
 * A case as a plugin sees it. `facts` are those known so far; what was not granted is not there.
 *
 * @example
 * viewOf(parseCase(json), {}, new Set()).registration.petitioners // { count: 1, representatives: 1, identityClear: true }
 */
export const viewOf = (oneCase: Case, facts: Facts, granted: ReadonlySet<Sight>): MatterView => {
  const { petitioners, accused, title, text, ...registration } = oneCase.registration;
  const { people, ...counted } = petitioners;
  const words = granted.has('text')
    ? { ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { text }) }
    : {};
  return deepFrozen({
    caseId: oneCase.id,
    facts: { ...facts },
    registration: structuredClone({ ...registration, petitioners: counted }),
    events: oneCase.events.map((event) => eventView(event, oneCase, granted)),
    ...(granted.has('identity') ? { people: people.map((person) => ({ ...person })) } : {}),
    ...words,
    ...(granted.has('accused') ? { accused: [...accused.units] } : {}),
  });
};

/** What in an event is somebody's words, or somebody's name. */
const GUARDED: Readonly<Record<string, Sight>> = { reason: 'text', approvedBy: 'identity' };

const eventView = (event: CaseEvent, { events }: Case, granted: ReadonlySet<Sight>): EventView => {
  const hides = (field: string): boolean => {
    const sight = GUARDED[field];
    return sight !== undefined && !granted.has(sight);
  };
  const isHidden = (field: string): boolean =>
    hides(field) ||
    (field === 'to' && event.type === 'corrected' && hidesNew(event, events, hides));
  return Object.fromEntries(
    Object.entries(event).filter(([field]) => !isHidden(field)),
  ) as EventView;
};

/**
 * Whether what a correction puts in place may not be seen. Where corrections correct each other the field that it ends in is
 * not the one it names: it is seen only by who may see every field.
 */
const hidesNew = (
  correction: CaseEvent & { readonly type: 'corrected' },
  events: readonly CaseEvent[],
  hides: (field: string) => boolean,
): boolean => {
  const isNested =
    events[correction.event]?.type === 'corrected' ||
    events.some((each) => each.type === 'corrected' && events[each.event] === correction);
  return isNested ? Object.keys(GUARDED).some(hides) : hides(correction.field);
};
