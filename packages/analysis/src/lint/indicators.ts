import type { Indicator, Variant, WrittenElement } from '@xinfang/pack';
import type { Finding } from './finding.ts';
import { canHold, heldIn, isWithin, type Law, type Stretch } from './law.ts';
import type { Check, LawCheck } from './scope.ts';

type Path = Finding['path'];
type OfMatters = Extract<Variant, { count: 'matters' }>;

const variantsOf = ({ variants }: Indicator): readonly (readonly [Variant, Path])[] =>
  Object.entries(variants).map(([name, variant]) => [variant, ['variants', name]]);

/** Rates whose numerator counts what their denominator does not, and what is both counted and left out. */
export const findNumeratorsOutside: Check = ({ pack, elements }) =>
  pack.indicators.flatMap((indicator) =>
    variantsOf(indicator).flatMap(([variant, path]) =>
      outsideOf(elements.get('indicator', indicator.id), variant, path),
    ),
  );

const outsideOf = (element: WrittenElement, variant: Variant, path: Path): readonly Finding[] => {
  if (variant.count === 'deadlines')
    return [
      ...outside(element, variant.numerator.status, variant.denominator.status, [
        ...path,
        'numerator',
        'status',
      ]),
      ...variant.exclude.flatMap((value, index): readonly Finding[] =>
        variant.denominator.status.includes(value)
          ? [
              {
                code: 'excluded-and-counted',
                data: { value },
                element,
                path: [...path, 'exclude', index],
              },
            ]
          : [],
      ),
    ];
  if (variant.count === 'matters') return [];
  const { numerator, denominator } = variant;
  return [
    ...outside(element, numerator.grades, denominator.grades, [...path, 'numerator', 'grades']),
    ...(numerator.expired && !denominator.expired
      ? [
          {
            code: 'numerator-outside-denominator',
            data: { value: 'expired' },
            element,
            path: [...path, 'numerator', 'expired'],
          } as const,
        ]
      : []),
  ];
};

const outside = (
  element: WrittenElement,
  numerator: readonly string[],
  denominator: readonly string[],
  path: Path,
): readonly Finding[] =>
  numerator.flatMap((value, index): readonly Finding[] =>
    denominator.includes(value)
      ? []
      : [
          {
            code: 'numerator-outside-denominator',
            data: { value },
            element,
            path: [...path, index],
          },
        ],
  );

/** Rates of matters whose numerator can never have a member, or is always the whole denominator. */
export const findEmptyNumerators: LawCheck = ({ pack, elements }, law) =>
  pack.indicators.flatMap((indicator) =>
    variantsOf(indicator).flatMap(([variant, path]): readonly Finding[] => {
      if (variant.count !== 'matters' || variant.numerator.when === undefined) return [];
      const code = judge(law, variant);
      if (code === undefined) return [];
      const element = elements.get('indicator', indicator.id);
      return [{ code, data: {}, element, path: [...path, 'numerator', 'when'] }];
    }),
  );

const judge = (law: Law, { of, numerator }: OfMatters) => {
  const held = (stretch: Stretch) =>
    [heldIn(stretch, of.when), heldIn(stretch, numerator.when)] as const;
  const known = law.stretches.filter((stretch) =>
    held(stretch).every((each) => canHold(stretch, each)),
  );
  if (known.length === 0) return undefined;
  if (!known.some((stretch) => canHold(stretch, ...held(stretch)))) return 'numerator-never';
  const asksMore = numerator.happened !== undefined || numerator.notRefiledAfter !== undefined;
  const isWhole = (stretch: Stretch): boolean => {
    const [denominator, counted] = held(stretch);
    return isWithin(stretch, denominator, [counted]);
  };
  return !asksMore && known.every(isWhole) ? 'numerator-always' : undefined;
};
