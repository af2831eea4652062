import { EVENT_TYPES, type EventType, type Move, type State, TRANSITIONS } from '@xinfang/matter';
import type { EventMatch } from '@xinfang/pack';

const RECEIPT = 'receipt';
const MOVES = Object.keys(TRANSITIONS) as readonly Move[];

/** Whether an event can come after another where every event comes as the transition table wants it. */
export const canFollow = (event: EventMatch, start: EventMatch): boolean => {
  const reached = statesAfter(start);
  return movesOf(event).some((move) => [...reached].some((state) => isAllowed(move, state)));
};

const isAllowed = (move: Move, state: State): boolean =>
  TRANSITIONS[move][state].warning === undefined;

const statesAfter = (start: EventMatch): ReadonlySet<State> => {
  if (typeof start === 'string' && start === RECEIPT) return EVERYTHING;
  const moves = movesOf(start);
  return closureOf(
    [...EVERYTHING].flatMap((state) =>
      moves.flatMap((move) => (isAllowed(move, state) ? [TRANSITIONS[move][state].to] : [])),
    ),
  );
};

const closureOf = (from: readonly State[]): ReadonlySet<State> => {
  const reached = new Set(from);
  for (const state of reached)
    for (const move of MOVES) if (isAllowed(move, state)) reached.add(TRANSITIONS[move][state].to);
  return reached;
};

const EVERYTHING = closureOf(['received']);

/** The rows of the table that an event falls under. */
const movesOf = (match: EventMatch): readonly Move[] => {
  const type = typeof match === 'string' ? match : match.event;
  const document = typeof match === 'string' ? undefined : match.where['document'];
  if (type === 'delivered')
    return MOVES.filter((move) =>
      document === undefined ? move.startsWith('delivered-') : move === `delivered-${document}`,
    );
  return EVENT_TYPES.includes(type as EventType) ? [type as Move] : [];
};
