import type { Deadline, ElementKind, Pack, Rule, WrittenDeadline } from '@xinfang/pack';
import { ownConditions } from '../words/own-conditions.ts';
import { deadlineEdits } from './deadline-edits.ts';
import type { Edit } from './edit.ts';
import { indicatorEdits } from './indicator-edits.ts';
import {
  constraintEdits,
  groupEdits,
  integrityEdits,
  namedConditionEdits,
  remedyEdits,
  warningEdits,
} from './other-edits.ts';
import { ruleEdits } from './rule-edits.ts';

/** An element that can be mutated: as written, its slips, and the pack with another in its place (or without it). */
export interface Mutable {
  readonly kind: ElementKind;
  readonly id: string;
  /** From which day it is law, where several elements of the kind share the id. */
  readonly from?: string;
  readonly value: unknown;
  readonly edits: readonly Edit[];
  readonly packWith: (value: unknown) => Pack | undefined;
}

/**
 * Every element of a pack that decides something, with its slips.
 *
 * @example
 * mutablesOf(pack).map(({ id }) => id) // ['petition-office', 'organ', …]
 */
export const mutablesOf = (pack: Pack): readonly Mutable[] => [
  ...ownConditions(pack).map((each) => conditionMutable(each, pack)),
  ...listed('constraint', 'constraints', constraintEdits, pack),
  ...listed('group', 'groups', groupEdits, pack).map(keptWhole),
  ...listed('rule', 'rules', ruleEdits, pack).map((each) => sorting(each, pack)),
  ...pack.deadlines.map((each) => deadlineMutable(each, pack)),
  ...listed('remedy', 'remedies', remedyEdits, pack),
  ...listed('warning', 'warnings', warningEdits, pack),
  ...listed('indicator', 'indicators', indicatorEdits, pack),
  ...listed('integrity', 'integrity', integrityEdits, pack),
];

type Lists =
  | 'constraints'
  | 'groups'
  | 'rules'
  | 'remedies'
  | 'warnings'
  | 'indicators'
  | 'integrity';

const DROPPED: Edit = { kind: 'drop-element', path: [], after: undefined };

const listed = <List extends Lists>(
  kind: ElementKind,
  list: List,
  editsOf: (element: Pack[List][number], pack: Pack) => readonly Edit[],
  pack: Pack,
): readonly Mutable[] =>
  pack[list].map((element, at) => ({
    kind,
    id: element.id,
    ...('effective' in element ? { from: element.effective.from } : {}),
    value: element,
    edits: [...editsOf(element as Pack[List][number], pack), DROPPED],
    packWith: (value) => ({
      ...pack,
      [list]:
        value === undefined ? pack[list].toSpliced(at, 1) : pack[list].with(at, value as never),
    }),
  }));

const conditionMutable = (
  element: Parameters<typeof namedConditionEdits>[0],
  pack: Pack,
): Mutable => ({
  kind: 'condition',
  id: element.id,
  value: element,
  edits: namedConditionEdits(element, pack),
  packWith: (value) => ({
    ...pack,
    conditions: new Map([...pack.conditions, [element.id, value as typeof element]]),
  }),
});

/** Without a group its rules would not load. */
const keptWhole = (group: Mutable): Mutable => ({
  ...group,
  edits: group.edits.filter((edit) => edit !== DROPPED),
});

/** A rule of another priority takes another place among those of its group. */
const sorting = (rule: Mutable, { groups }: Pack): Mutable => {
  const placeOf = ({ group }: Rule): number => groups.findIndex(({ id }) => id === group);
  return {
    ...rule,
    packWith: (value) => {
      const changed = rule.packWith(value);
      const rules = changed?.rules.toSorted(
        (a, b) => placeOf(a) - placeOf(b) || b.priority - a.priority || (a.id < b.id ? -1 : 1),
      );
      return changed && { ...changed, rules: rules ?? [] };
    },
  };
};

const deadlineMutable = (element: Deadline, pack: Pack): Mutable => {
  const { periods, ...rest } = element;
  const [period, ...others] = periods;
  const written: WrittenDeadline = { ...rest, period };
  const at = pack.deadlines.indexOf(element);
  return {
    kind: 'deadline',
    id: element.id,
    from: element.effective.from,
    value: written,
    edits: [...deadlineEdits(written, pack), DROPPED],
    packWith: (value) => {
      if (value === undefined) return withoutDeadline(element.id, pack);
      const { period: first, ...changed } = value as WrittenDeadline;
      return {
        ...pack,
        deadlines: pack.deadlines.with(at, { ...changed, periods: [first, ...others] }),
      };
    },
  };
};

/** What speaks of a deadline goes on without it; undefined where nothing would be left to count. */
const withoutDeadline = (gone: string, pack: Pack): Pack | undefined => {
  const indicators = pack.indicators.map((indicator) => ({
    ...indicator,
    variants: Object.fromEntries(
      Object.entries(indicator.variants).map(([name, variant]) => [
        name,
        variant.count === 'deadlines'
          ? { ...variant, of: variant.of.filter((id) => id !== gone) }
          : variant,
      ]),
    ),
  }));
  const countsNothing = indicators.some(({ variants }) =>
    Object.values(variants).some(({ count, of }) => count === 'deadlines' && of.length === 0),
  );
  if (countsNothing) return undefined;
  return {
    ...pack,
    deadlines: pack.deadlines.filter(({ id }) => id !== gone),
    indicators,
    remedies: pack.remedies.map((remedy) => ({
      ...remedy,
      until: remedy.until.filter((id) => id !== gone),
    })),
  };
};
