import {
  dayAfter,
  dayBefore,
  type Effective,
  type Pack,
  spotOf,
  type WrittenElement,
} from '@xinfang/pack';
import type { Finding } from './finding.ts';
import type { Check, LintScope } from './scope.ts';

/** Spans of law that do not fit: outside the pack's own, or with days missing between versions. */
export const findSpansThatDoNotFit: Check = (scope) => [
  ...outsidePack(scope),
  ...successorGaps(scope),
  ...lawGaps(scope),
];

const outsidePack = ({ elements, layer, kept }: LintScope): readonly Finding[] =>
  elements.all.flatMap((element): readonly Finding[] => {
    const span = spanOf(element);
    const isOwn = element.root.file.layer === layer && element.kind !== 'instrument';
    if (!isOwn || span === undefined || meets(span, kept)) return [];
    const data = { id: element.id, from: kept.from, to: kept.to ?? '' };
    // An overlay need not state the span of what it changes.
    const path = [spotOf(element, ['effective']).layer === layer ? 'effective' : 'id'];
    return [{ code: 'outside-pack-span', data, element, path }];
  });

const spanOf = ({ value }: WrittenElement): Effective | undefined => {
  const { effective } = value as { readonly effective?: Effective };
  return effective;
};

const LAST_DAY = '9999-12-31';

/** Whether two spans have a day in common. */
export const meets = (a: Effective, b: Effective): boolean =>
  a.from <= (b.to ?? LAST_DAY) && b.from <= (a.to ?? LAST_DAY);

/** An instrument ends on the day before its successor begins. */
const successorGaps = ({ pack, elements }: LintScope): readonly Finding[] =>
  [...pack.instruments.values()].flatMap(({ id, successor, effective }): readonly Finding[] => {
    const next = successor === undefined ? undefined : pack.instruments.get(successor);
    if (next === undefined) return [];
    const expected = effective.to === undefined ? undefined : dayAfter(effective.to);
    if (expected === next.effective.from) return [];
    return [
      {
        code: 'successor-gap',
        data: { id, successor: next.id, expected: expected ?? '?' },
        element: elements.get('instrument', id),
        path: ['effective'],
      },
    ];
  });

/** Days on which a group has no rule, though it has some before and after. */
const lawGaps = (scope: LintScope): readonly Finding[] =>
  scope.pack.groups.flatMap((group) => {
    // A day without a flag is no day without law.
    if (group.hit === 'collect') return [];
    const rules = scope.pack.rules.filter((rule) => rule.group === group.id);
    const covered = [...rules, ...(group.untranslated ?? [])].map(({ effective }) => effective);
    return gapsBetween(covered).flatMap(({ from, to }) =>
      gapAt(scope, group.id, rules, { from, to }),
    );
  });

const gapAt = (
  { elements }: LintScope,
  group: string,
  rules: Pack['rules'],
  gap: { readonly from: string; readonly to: string },
): readonly Finding[] => {
  const last = rules.find(({ effective }) => effective.to === dayBefore(gap.from));
  const next = rules.find(({ effective }) => effective.from === dayAfter(gap.to));
  const rule = last ?? next;
  return rule === undefined
    ? []
    : [
        {
          code: 'law-gap',
          data: { group, ...gap },
          element: elements.get('rule', rule.id),
          path: ['effective'],
        },
      ];
};

/** The days between the first and the last of several spans on which none of them is. */
export const gapsBetween = (
  spans: readonly Effective[],
): readonly { readonly from: string; readonly to: string }[] => {
  const sorted = spans.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const gaps: { from: string; to: string }[] = [];
  let end: string | undefined = sorted[0]?.from;
  for (const { from, to } of sorted) {
    if (end !== undefined && end !== '' && from > end)
      gaps.push({ from: end, to: dayBefore(from) });
    const next = to === undefined ? LAST_DAY : dayAfter(to);
    if (end === undefined || next > end) end = next;
  }
  return gaps;
};
