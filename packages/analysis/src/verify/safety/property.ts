import type { Text } from '@xinfang/calendar';
import type { Outcome, Pack } from '@xinfang/pack';
import type { LawModel } from '../law-model.ts';
import type { Literal } from '../solver.ts';

/** A way in which a law may break a property: where, and the formula of the facts that do. */
export interface Breach {
  readonly group?: string;
  readonly outcome?: string;
  /** The rule, remedy or deadline that it is about. */
  readonly element?: string;
  readonly when: Literal;
}

/** Something that no pack may break, told by the marks of the pack alone. */
export interface Property {
  readonly id: string;
  readonly label: Text;
  /** Whether the pack marks anything that this is about. */
  readonly applies: (pack: Pack) => boolean;
  /** Outcomes that it does not speak of. */
  readonly leftOut?: (pack: Pack) => readonly { group: string; outcome: string }[];
  readonly breaches: (model: LawModel) => readonly Breach[];
}

/** An outcome in its group. */
export interface PlacedOutcome {
  readonly group: string;
  readonly outcome: Outcome;
}

/** All outcomes of a pack that have a mark. */
export const outcomesWith = (
  { groups }: Pack,
  isMarked: (outcome: Outcome) => boolean,
): readonly PlacedOutcome[] =>
  groups.flatMap(({ id, outcomes }) =>
    outcomes.filter(isMarked).map((outcome) => ({ group: id, outcome })),
  );

/** When a group gives an outcome; of a group that collects, when it raises it. */
export const givenWhen = (
  { groups, any, never }: LawModel,
  { group, outcome }: PlacedOutcome,
): Literal => {
  const modelled = groups.get(group);
  if (modelled === undefined) return never;
  return modelled.group.hit === 'collect'
    ? any(modelled.holds.filter((_, index) => modelled.rules[index]?.event.type === outcome.value))
    : modelled.answer(outcome.value);
};
