import type { LawModel } from '../law-model.ts';
import { type Literal, negated } from '../solver.ts';
import { type Breach, outcomesWith, type PlacedOutcome, type Property } from './property.ts';

/** A refusal is a proposal that somebody confirms, and rests on the law. */
export const REFUSAL_CONFIRMED: Property = {
  id: 'refusal-confirmed',
  label: {
    zh: '不利的结论都有法律依据，并由具名人员确认',
    en: 'every refusal rests on the law and is confirmed by a named person',
  },
  applies: (pack) => outcomesWith(pack, ({ refuses }) => refuses === true).length > 0,
  breaches: (model) =>
    outcomesWith(model.pack, ({ refuses }) => refuses === true).flatMap((placed) =>
      breachesOf(model, placed),
    ),
};

const breachesOf = (model: LawModel, placed: PlacedOutcome): readonly Breach[] => {
  const group = model.groups.get(placed.group);
  if (group === undefined) return [];
  const { value, proposal } = placed.outcome;
  const answered = group.group.hit === 'collect' ? model.always : group.answer(value);
  return group.rules.flatMap((rule, index): readonly Breach[] => {
    if (rule.event.type !== value) return [];
    const isConfirmed = proposal === true && (rule.confirm?.basis.length ?? 0) > 0;
    if (isConfirmed && rule.basis.length > 0) return [];
    // The first of the rules that give an outcome tells who confirms it; any of them may bring the basis.
    const others = isConfirmed
      ? group.holds.filter(
          (_, at) => group.rules[at]?.event.type === value && group.rules[at]?.basis.length !== 0,
        )
      : group.holds.slice(0, index);
    const when: Literal = model.all([
      answered,
      group.wins[index] as Literal,
      ...(group.group.hit === 'first' ? [] : others.map(negated)),
    ]);
    return [{ group: placed.group, outcome: value, element: rule.id, when }];
  });
};
