import type { PlainEvent } from './case.ts';
import type { Counted } from './rate.ts';
import type { Register } from './register.ts';

interface Evaluation {
  readonly id: string;
  readonly event: PlainEvent;
}

/** The evaluations of an object by their own day, each event once. */
const evaluationsOf = ({ entries, isInside }: Register, object: string): readonly Evaluation[] =>
  entries.flatMap(({ id, log }) =>
    log
      .filter((event) => event.type === 'evaluated' && event['object'] === object)
      .filter(({ on }) => isInside(on))
      .map((event) => ({ id, event })),
  );

const isGraded = ({ event }: Evaluation): boolean => event['grade'] !== undefined;
const idsOf = (evaluations: readonly Evaluation[]): readonly string[] =>
  evaluations.map(({ id }) => id);

/** `evaluation-participation`: those made, of those made and those that expired. */
export const participation = (register: Register, object: string): Counted => {
  const all = evaluationsOf(register, object);
  return { numerator: idsOf(all.filter(isGraded)), denominator: idsOf(all) };
};

const CONTENT: readonly unknown[] = ['satisfied', 'mostly-satisfied'];

/** `satisfaction`: those content, of those made. */
export const satisfaction = (register: Register, object: string): Counted => {
  const graded = evaluationsOf(register, object).filter(isGraded);
  return {
    numerator: idsOf(graded.filter(({ event }) => CONTENT.includes(event['grade']))),
    denominator: idsOf(graded),
  };
};
