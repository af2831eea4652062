import type { Deadline, EventMatch } from '@xinfang/pack/decide';

/** Types of events as small numbers: those that the deadlines of a pack name, from 1 on. */
export interface EventCodes {
  readonly codeOf: (type: string) => number;
  /** How many numbers there are, with the one of all other types. */
  readonly size: number;
}

/** The code of every type that no deadline names. */
export const OTHER_EVENT = 0;

/** Numbers the types of events that deadlines name. */
export const numberEvents = (deadlines: readonly Deadline[]): EventCodes => {
  const codes = new Map<string, number>();
  for (const type of deadlines.flatMap(typesNamedBy))
    if (!codes.has(type)) codes.set(type, codes.size + 1);
  return { codeOf: (type) => codes.get(type) ?? OTHER_EVENT, size: codes.size + 1 };
};

/** The type that a match names. */
export const typeOf = (match: EventMatch): string =>
  typeof match === 'string' ? match : match.event;

const typesNamedBy = (deadline: Deadline): readonly string[] => {
  const { start, fulfilledBy, voidedBy, extension, suspension, doubt } = deadline;
  return [
    start.event,
    ...(start.cases ?? []).flatMap(({ followedBy }) => (followedBy ? [followedBy] : [])),
    ...[...fulfilledBy, ...voidedBy].map(typeOf),
    ...(extension === undefined ? [] : [extension.event]),
    ...(suspension === undefined ? [] : [suspension.from, suspension.to]),
    ...(doubt?.events ?? []),
  ];
};
