import type { Rule } from '@xinfang/pack';
import type { LawModel, ModelGroup } from '../law-model.ts';
import { type Literal, negated } from '../solver.ts';
import type { Breach, Property } from './property.ts';

/** Every answer rests on the law, or says that it is local practice; but for those that ask nothing and what is not encoded. */
export const BASIS_GIVEN: Property = {
  id: 'basis-given',
  label: {
    zh: '每个结论都有依据（无须做任何事的、未编入的除外）',
    en: 'every answer has a basis, but for those that ask nothing and what is not encoded',
  },
  applies: () => true,
  breaches: (model) => [...model.groups.values()].flatMap((group) => breachesOf(model, group)),
};

const isBased = ({ basis, local }: Rule): boolean => basis.length > 0 || local === true;

const breachesOf = (model: LawModel, modelled: ModelGroup): readonly Breach[] => {
  const { group, rules, holds, wins } = modelled;
  return rules.flatMap((rule, index): readonly Breach[] => {
    const { type } = rule.event;
    if (isBased(rule) || type === 'untranslated' || isEmpty(modelled, type)) return [];
    const based = holds.filter((_, at) => rules[at]?.event.type === type && isBased(rules[at]));
    const when = model.all([
      group.hit === 'unique' ? modelled.answer(type) : model.always,
      wins[index] as Literal,
      ...(group.hit === 'first' ? [] : based.map(negated)),
    ]);
    return [{ group: group.id, outcome: type, element: rule.id, when }];
  });
};

const isEmpty = ({ group }: ModelGroup, type: string): boolean =>
  group.outcomes.find(({ value }) => value === type)?.empty === true;
