import type { Fact, Pack } from '@xinfang/pack';
import type { LawModel } from '../law-model.ts';
import { type Literal, negated } from '../solver.ts';
import { givenWhen, outcomesWith, type Property } from './property.ts';

/** No accusation goes to a body that the office chooses while nobody says who is accused: it could be that body. */
export const ACCUSED_STATED: Property = {
  id: 'accused-stated',
  label: {
    zh: '没有写明被检举控告的单位时，检举控告不转到由本机关选定的机关',
    en: 'no accusation is passed on to a body of the office’s choice while the accused is not stated',
  },
  applies: (pack) => pack.facts.some(accuses) && sentOn(pack, 'chosen').length > 0,
  leftOut: (pack) =>
    sentOn(pack, 'named').map(({ group, outcome }) => ({ group, outcome: outcome.value })),
  breaches: (model) => {
    const { pack, all } = model;
    const unstated = [accusing(model), negated(stated(model))];
    return sentOn(pack, 'chosen').map((placed) => ({
      group: placed.group,
      outcome: placed.outcome.value,
      when: all([givenWhen(model, placed), ...unstated]),
    }));
  },
};

const sentOn = (pack: Pack, how: 'chosen' | 'named') =>
  outcomesWith(pack, ({ passesOn }) => passesOn === how);

const accuses = (fact: Fact): boolean =>
  fact.type === 'enum'
    ? fact.values.some((value) => value.accuses === true)
    : fact.type === 'boolean' && fact.accuses === true;

const accusing = ({ pack, any, condition }: LawModel): Literal =>
  any(
    pack.facts.filter(accuses).map((fact) => {
      const marked =
        fact.type === 'enum'
          ? fact.values.flatMap((each) => (each.accuses === true ? [each.value] : []))
          : [true];
      return condition({ fact: fact.id, operator: 'in', value: marked });
    }),
  );

/** Where several facts say it, all must; where none does, nobody is ever stated. */
const stated = ({ pack, all, never, condition }: LawModel): Literal => {
  const saying = pack.facts.filter(
    (fact) => fact.type === 'boolean' && fact.statesAccused === true,
  );
  return saying.length === 0
    ? never
    : all(saying.map(({ id }) => condition({ fact: id, operator: 'equal', value: true })));
};
