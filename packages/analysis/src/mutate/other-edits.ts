import type {
  Constraint,
  Effective,
  Group,
  Integrity,
  NamedCondition,
  Pack,
  Remedy,
  Warning,
} from '@xinfang/pack';
import { conditionEdits } from './condition-edits.ts';
import { byOne, dropEach, type Edit } from './edit.ts';
import { basisEdits, effectiveEdits } from './law-edits.ts';

/** The slips of a condition with a name. */
export const namedConditionEdits = ({ conditions }: NamedCondition, pack: Pack): readonly Edit[] =>
  conditionEdits(conditions, ['conditions'], pack);

/** The slips of a constraint. */
export const constraintEdits = ({ never }: Constraint, pack: Pack): readonly Edit[] =>
  conditionEdits(never, ['never'], pack);

/** The slips of a group beside those of its rules: the articles of a conflict, and the spans that are not encoded. */
export const groupEdits = (
  { onConflict, untranslated = [] }: Group,
  pack: Pack,
): readonly Edit[] => [
  ...basisEdits(onConflict?.basis, ['onConflict', 'basis'], pack),
  ...dropEach('drop-element', ['untranslated'], untranslated, 0),
  ...untranslated.flatMap(({ effective }, index) =>
    effectiveEdits(effective, ['untranslated', index, 'effective'], [], pack),
  ),
];

/** The slips of a remedy. */
export const remedyEdits = (remedy: Remedy, pack: Pack): readonly Edit[] => {
  const kind = 'change-remedy';
  const others = (values: readonly string[], own: string): readonly string[] =>
    [...new Set(values)].filter((each) => each !== own);
  const routes = others(
    pack.remedies.map(({ route }) => route),
    remedy.route,
  );
  const events = others(
    pack.remedies.map(({ from }) => from),
    remedy.from,
  );
  return [
    ...conditionEdits(remedy.when, ['when'], pack),
    ...routes.map((after): Edit => ({ kind, path: ['route'], after })),
    ...events.map((after): Edit => ({ kind, path: ['from'], after })),
    ...dropEach(kind, ['until'], remedy.until, 0),
    ...dropEach(kind, ['usedBy'], remedy.usedBy, 0),
    ...basisEdits(remedy.basis, ['basis'], pack),
    ...effectiveEdits(remedy.effective, ['effective'], remedy.basis, pack),
  ];
};

/** The slips of a kind of warning; its spans of law stay apart. */
export const warningEdits = (warning: Warning, pack: Pack): readonly Edit[] => {
  const { id, effective, basis } = warning;
  const others = pack.warnings.filter((each) => each.id === id && each !== warning);
  const apart = ({ path, after }: Edit): boolean =>
    !others.some((other) => overlaps(other.effective, { ...effective, [`${path.at(-1)}`]: after }));
  return [
    ...basisEdits(basis, ['basis'], pack, 0),
    // Without articles a span only chooses between words.
    ...(basis.length === 0 ? [] : effectiveEdits(effective, ['effective'], [], pack).filter(apart)),
  ];
};

const overlaps = (a: Effective, b: Effective): boolean =>
  (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);

/** The slips of what is looked for in a run. */
export const integrityEdits = ({ check }: Integrity): readonly Edit[] => {
  const kind = 'change-integrity';
  const days = byOne(kind, ['check', 'moreThanDays'], daysOf(check));
  switch (check.kind) {
    case 'without':
      return dropEach(kind, ['check', 'expected'], check.expected);
    case 'voided-near-due':
      return byOne(kind, ['check', 'lastDays'], check.lastDays, 1);
    case 'few-evaluations':
      return [check.lessThanShare - 0.05, check.lessThanShare + 0.05].map((after) => ({
        kind,
        path: ['check', 'lessThanShare'],
        after,
      }));
    case 'awaits':
      return [
        ...days,
        ...dropEach(kind, ['check', 'answeredBy'], check.answeredBy),
        ...(check.unless === undefined
          ? []
          : [{ kind, path: ['check', 'unless'], after: undefined } as const]),
      ];
    default:
      return days;
  }
};

const daysOf = (check: Integrity['check']): number | undefined =>
  'moreThanDays' in check ? check.moreThanDays : undefined;
