import { GRADES } from '@xinfang/matter';
import type { Indicator, MatterTest, Pack, Path, Variant } from '@xinfang/pack';
import { conditionEdits } from './condition-edits.ts';
import { addEach, byOne, dropEach, type Edit } from './edit.ts';

type Counting<Kind extends Variant['count']> = Extract<Variant, { count: Kind }>;

/** The slips of an indicator; its numerator stays within its denominator. */
export const indicatorEdits = ({ variants }: Indicator, pack: Pack): readonly Edit[] => {
  const names = Object.keys(variants);
  return Object.entries(variants).flatMap(([name, variant]): readonly Edit[] => {
    const path = ['variants', name];
    return [
      ...(names.length > 1 ? [{ kind: 'drop-element', path, after: undefined } as const] : []),
      ...variantEdits(variant, path, pack),
    ];
  });
};

const variantEdits = (variant: Variant, path: Path, pack: Pack): readonly Edit[] => {
  if (variant.count === 'deadlines') return deadlineCountEdits(variant, path, pack);
  if (variant.count === 'evaluations') return evaluationCountEdits(variant, path);
  return matterCountEdits(variant, path, pack);
};

const deadlineCountEdits = (
  { of, numerator, denominator, exclude }: Counting<'deadlines'>,
  path: Path,
  pack: Pack,
): readonly Edit[] => {
  const made = [...path, 'numerator', 'status'];
  const all = [...path, 'denominator', 'status'];
  const next = pack.deadlines.find(({ id }) => !of.includes(id))?.id;
  return [
    ...dropEach('change-population', [...path, 'of'], of),
    ...addEach('change-population', [...path, 'of'], of, next === undefined ? [] : [next]),
    ...dropEach('change-numerator', made, numerator.status),
    ...addEach('change-numerator', made, numerator.status, denominator.status),
    ...dropEach('change-denominator', all, denominator.status).filter(
      (_, index) => !numerator.status.includes(denominator.status[index] as 'met'),
    ),
    ...addEach('change-denominator', all, denominator.status, exclude),
    ...dropEach('change-excluded', [...path, 'exclude'], exclude, 0),
  ];
};

const evaluationCountEdits = (
  { of, numerator, denominator }: Counting<'evaluations'>,
  path: Path,
): readonly Edit[] => {
  const made = [...path, 'numerator', 'grades'];
  const all = [...path, 'denominator', 'grades'];
  const within = denominator.grades;
  return [
    {
      kind: 'change-population',
      path: [...path, 'of'],
      after: of === 'office' ? 'unit' : 'office',
    },
    ...dropEach('change-numerator', made, numerator.grades),
    ...addEach('change-numerator', made, numerator.grades, within),
    ...dropEach('change-denominator', all, within).filter(
      (_, index) => !numerator.grades.includes(within[index] as 'satisfied'),
    ),
    ...addEach('change-denominator', all, within, GRADES),
    {
      kind: 'change-denominator',
      path: [...path, 'denominator', 'expired'],
      after: !denominator.expired,
    },
  ];
};

const matterCountEdits = (
  { of, periodBy, numerator, assume }: Counting<'matters'>,
  path: Path,
  pack: Pack,
): readonly Edit[] => [
  ...testEdits('change-population', of, [...path, 'of'], pack),
  ...testEdits('change-numerator', numerator, [...path, 'numerator'], pack),
  ...placeEdits(periodBy, [...path, 'periodBy']),
  ...dropEach('change-population', [...path, 'assume'], assume, 0),
];

const placeEdits = (by: Counting<'matters'>['periodBy'], path: Path): readonly Edit[] => {
  const kind = 'change-population';
  if (by === 'received') return [{ kind, path, after: { first: 'closed' } }];
  return [
    { kind, path, after: 'received' },
    ...('due' in by ? byOne(kind, [...path, 'due', 'amount'], by.due.amount) : []),
  ];
};

const testEdits = (
  kind: Edit['kind'],
  { when, happened, notRefiledAfter }: MatterTest,
  path: Path,
  pack: Pack,
): readonly Edit[] => {
  const events = happened?.events ?? [];
  const endings = ['closed', 'replied', 'dispatched', 'accepted', 'delivered'];
  const at = [...path, 'happened'];
  return [
    ...conditionEdits(when, [...path, 'when'], pack),
    ...dropEach(kind, [...at, 'events'], events),
    ...(happened === undefined ? [] : addEach(kind, [...at, 'events'], events, endings)),
    ...byOne(kind, [...at, 'within', 'amount'], happened?.within?.amount),
    ...(happened?.within === undefined
      ? []
      : [{ kind, path: [...at, 'within'], after: undefined }]),
    ...(notRefiledAfter === undefined
      ? []
      : [{ kind, path: [...path, 'notRefiledAfter'], after: undefined }]),
  ];
};
