import type { CivilDate, Text } from '@xinfang/calendar';
import type { FactSpace, Pack } from '@xinfang/pack';
import { modelLaw } from '../law-model.ts';
import { lawSpansOf } from '../law-spans.ts';
import { type Witness, witnessFor } from '../witness.ts';
import { ACCUSED_STATED } from './accused-stated.ts';
import { BASIS_GIVEN } from './basis-given.ts';
import type { Breach, Property } from './property.ts';
import { REFUSAL_CONFIRMED } from './refusal-confirmed.ts';
import { REMEDY_TOLD } from './remedy-told.ts';

/** Facts under which a pack breaks what no pack may break. */
export interface Counterexample extends Witness, Omit<Breach, 'when'> {
  readonly on: CivilDate;
}

/** Something that no pack may break. */
export interface Safety {
  readonly id: string;
  readonly label: Text;
  readonly ok: boolean;
  /** Whether the pack marks anything that this is about: without marks nothing is proven. */
  readonly applies: boolean;
  readonly counterexamples: readonly Counterexample[];
  /** Outcomes that it does not speak of, by the pack's own marks. */
  readonly leftOut: readonly { readonly group: string; readonly outcome: string }[];
}

const PROPERTIES: readonly Property[] = [
  ACCUSED_STATED,
  REFUSAL_CONFIRMED,
  REMEDY_TOLD,
  BASIS_GIVEN,
];

/** Proves what no pack may break, for all facts under every law; at most `limit` counterexamples of each. */
export const safetyOf = (pack: Pack, space: FactSpace, limit: number): readonly Safety[] => {
  const elements = [...pack.rules, ...pack.remedies, ...pack.deadlines];
  const models = lawSpansOf(pack, elements).map(({ from }) =>
    modelLaw(pack, space, pack.groups, from),
  );
  return PROPERTIES.map(({ id, label, applies, leftOut, breaches }): Safety => {
    const counterexamples: Counterexample[] = [];
    const seen = new Set<string>();
    for (const model of models)
      for (const { when, ...breach } of breaches(model)) {
        const key = JSON.stringify([breach.group, breach.outcome, breach.element]);
        if (counterexamples.length >= limit || seen.has(key)) continue;
        const witness = witnessFor(model, space, when, []);
        if (witness === undefined) continue;
        seen.add(key);
        counterexamples.push({ ...breach, on: model.on, ...witness });
      }
    return {
      id,
      label,
      ok: counterexamples.length === 0,
      applies: applies(pack),
      counterexamples,
      leftOut: leftOut?.(pack) ?? [],
    };
  });
};
