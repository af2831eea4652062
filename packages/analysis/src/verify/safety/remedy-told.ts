import { isInForce, type Remedy } from '@xinfang/pack';
import type { LawModel } from '../law-model.ts';
import { type Literal, negated } from '../solver.ts';
import { type Breach, givenWhen, outcomesWith, type Property } from './property.ts';

/** Where a person is at an end, a remedy is told, or that none is known. */
export const REMEDY_TOLD: Property = {
  id: 'remedy-told',
  label: {
    zh: '事项对当事人到此为止的（不予受理、改走别的途径、已答复、权利过期），都告知救济，或者写明没有查到救济',
    en: 'every end (not admitted, another way, answered, a right run out) leaves a remedy, or says that none is known',
  },
  applies: (pack) => outcomesWith(pack, ({ ends }) => ends === true).length > 0,
  breaches: (model) => [...unremedied(model), ...usedUp(model), ...runOut(model)],
};

const remediesOf = ({ pack, on }: LawModel): readonly Remedy[] =>
  pack.remedies.filter(({ effective }) => isInForce(effective, on));

const someOf = (model: LawModel, remedies: readonly Remedy[]): Literal =>
  model.any(remedies.map(({ when }) => model.condition(when)));

/** Outcomes at which a matter ends without a remedy. */
const unremedied = (model: LawModel): readonly Breach[] => {
  const remedied = someOf(model, remediesOf(model));
  return outcomesWith(model.pack, ({ ends, noneKnown }) => ends === true && !noneKnown).map(
    (placed) => ({
      group: placed.group,
      outcome: placed.outcome.value,
      when: model.all([givenWhen(model, placed), negated(remedied)]),
    }),
  );
};

/** Remedies that are used up, with nothing else that is not, and nobody saying what remains. */
const usedUp = (model: LawModel): readonly Breach[] => {
  const remedies = remediesOf(model);
  const isUsedUp = ({ usedBy, until }: Remedy): boolean => usedBy.length + until.length > 0;
  const lasting = someOf(
    model,
    remedies.filter((each) => !isUsedUp(each) || each.afterwards !== undefined),
  );
  return remedies.filter(isUsedUp).map(({ id, when }) => ({
    element: id,
    when: model.all([model.condition(when), negated(lasting)]),
  }));
};

/** Rights that run out without a word of what then. */
const runOut = (model: LawModel): readonly Breach[] =>
  model.pack.deadlines
    .filter(
      ({ kind, effective, afterwards }) =>
        kind === 'right' && isInForce(effective, model.on) && afterwards === undefined,
    )
    .map(({ id, when }) => ({
      element: id,
      when: when === undefined ? model.always : model.condition(when),
    }));
