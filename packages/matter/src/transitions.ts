import type { CivilDate } from '@xinfang/calendar';
import type { DeliveredDocument, EventType } from './case-values.ts';
import { dayOf, type LoggedEvent } from './logged-event.ts';
import { STATES, type State } from './states.ts';
import { type Move, type Row, TRANSITION_ROWS } from './transition-data.ts';
import type { WarningKind } from './warnings.ts';

/** What an event means in a state: the state that follows, and a warning where it should not have come. */
export interface Transition {
  readonly to: State;
  readonly warning?: WarningKind;
}

/** Something to be said of an event of a case: `index` in the stored list from 0. */
export interface Finding {
  readonly kind: WarningKind;
  readonly index: number;
  readonly event: EventType;
}

/** Where the events of a case lead, and what is to be said of them, in the order of events. */
export interface Walk {
  readonly state: State;
  readonly findings: readonly Finding[];
}

const stateNames = Object.keys(STATES) as State[];

const expand = (move: Move, rows: readonly Row[]): Record<State, Transition> => {
  const cells: Partial<Record<State, Transition>> = {};
  for (const [from, to, warning] of rows)
    for (const state of from === 'rest' ? stateNames.filter((name) => !(name in cells)) : from) {
      if (state in cells) throw new Error(`two answers for ${move} in ${state}`);
      cells[state] = { to: to === 'stay' ? state : to, ...(warning && { warning }) };
    }
  return cells as Record<State, Transition>;
};

/**
 * The transition table: for each event and each state what follows. Deliveries are told apart by their document.
 *
 * @example
 * TRANSITIONS.replied.accepted; // { to: 'replied' }
 * TRANSITIONS.replied.dispatched; // { to: 'replied', warning: 'reply-before-acceptance' }
 */
export const TRANSITIONS = Object.fromEntries(
  Object.entries(TRANSITION_ROWS).map(([move, rows]) => [move, expand(move as Move, rows)]),
) as Readonly<Record<Move, Readonly<Record<State, Transition>>>>;

/**
 * The row of the transition table that an event falls under.
 *
 * @example
 * moveOf({ type: 'delivered', on: '2023-04-20', document: 'opinion' }); // 'delivered-opinion'
 */
export const moveOf = (
  event: { readonly type: EventType } & Partial<
    Pick<LoggedEvent & { type: 'delivered' }, 'document'>
  >,
): Move => (event.type === 'delivered' ? DELIVERIES[event.document ?? 'opinion'] : event.type);

/** Written out: a name put together at each event costs as much as the rest of the walk. */
const DELIVERIES: Readonly<Record<DeliveredDocument, Move>> = {
  opinion: 'delivered-opinion',
  review: 'delivered-review',
  recheck: 'delivered-recheck',
};

/**
 * Walks the events of a case, as `eventsAsOf` gives them, through the transition table. Nothing is left out: an event that
 * should not have come is told in `findings`. With the day of receipt, events dated before it are told too.
 *
 * @throws XinfangError `impossible-date` where `receivedOn` is no day.
 * @example
 * walkEvents(eventsAsOf(oneCase), oneCase.registration.receivedOn).state; // 'closed'
 */
export const walkEvents = (events: readonly LoggedEvent[], receivedOn?: CivilDate): Walk => {
  const receipt = receivedOn === undefined ? Number.NEGATIVE_INFINITY : dayOf(receivedOn);
  const findings: Finding[] = [];
  let state: State = 'received';
  for (const event of events) {
    const next: Transition = TRANSITIONS[moveOf(event)][state];
    if (event.day < receipt) findings.push(finding('event-before-receipt', event));
    if (next.warning !== undefined) findings.push(finding(next.warning, event));
    state = next.to;
  }
  return { state, findings };
};

const finding = (kind: WarningKind, { index, type }: LoggedEvent): Finding => ({
  kind,
  index,
  event: type,
});
