import type { Text } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import { type Mismatch, referenceOf } from './expectations.ts';
import type { Answers } from './pack-answers.ts';

/** The rule that gave another outcome than a case expects: in the words of the pack, with its articles. */
export interface Why {
  /** The group whose outcome differs. */
  readonly group: string;
  /** Absent where the outcome is open. */
  readonly rule?: string;
  readonly label?: Text;
  readonly explain?: Text;
  /** As cases write them, e.g. `xf22:31(6)`. */
  readonly basis: readonly string[];
}

/**
 * Why other outcomes came out than were expected: the rule that won in each group.
 *
 * @example
 * whyOf(diff, answers, pack)[0]?.rule // 'admission.accept-petition-office'
 */
export const whyOf = (
  diff: readonly Mismatch[],
  { ruling }: Answers,
  pack: Pack,
): readonly Why[] => {
  const groups = new Set(
    diff.flatMap(({ at: [part, id] }) => (part === 'outcomes' ? [`${id}`] : [])),
  );
  return [...groups].flatMap((group): readonly Why[] => {
    const outcome = ruling.outcomes[group];
    if (outcome === undefined) return [];
    const rule = 'rule' in outcome ? pack.rules.find(({ id }) => id === outcome.rule) : undefined;
    return [
      {
        group,
        ...(rule === undefined ? {} : { rule: rule.id, label: rule.label }),
        ...(outcome.explain === undefined ? {} : { explain: outcome.explain }),
        basis: outcome.basis.map(referenceOf),
      },
    ];
  });
};
