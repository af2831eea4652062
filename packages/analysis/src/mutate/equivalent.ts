import {
  type Arena,
  compilePack,
  createArena,
  dayBefore,
  type FactSpace,
  factSpaceOf,
  type Pack,
  type Remedy,
  turningDays,
} from '@xinfang/pack';
import { decideAlike, toldOfRemedy } from './decide-alike.ts';
import { same } from './same.ts';

/**
 * Whether two packs with the same facts and calendar give the same answers for every matter, proven exactly over all
 * facts, for each version of the law: the same outcomes and flags with the same basis and words, the same conditions of
 * deadlines and remedies, everything else to the letter. The id of the rule that gave an outcome, the order of flags,
 * and the trace, which tells a rule's own text, may differ. Conditions of indicators and the parts beside conditions are
 * compared as they are written.
 *
 * @example
 * areEquivalent(pack, { ...pack }) // true
 */
export const areEquivalent = (a: Pack, b: Pack): boolean => {
  if (!sameBesideConditions(a, b)) return false;
  const share = sharedSpace(a, b);
  return lawDaysOf([a, b]).every((on) =>
    decideAlike(compilePack(a, on, share), compilePack(b, on, share)),
  );
};

/** One set of variables whose cells tell apart what either pack tells apart. */
const sharedSpace = (a: Pack, b: Pack): { arena: Arena; space: FactSpace } => {
  const space = factSpaceOf({
    ...a,
    conditions: new Map([
      ...a.conditions,
      ...[...b.conditions].map(([id, each]) => [`${id}-of-b`, each] as const),
    ]),
    rules: [...a.rules, ...b.rules],
    constraints: [...a.constraints, ...b.constraints],
    deadlines: [...a.deadlines, ...b.deadlines],
    remedies: [...a.remedies, ...b.remedies],
  });
  return { arena: createArena(space.variables.map(({ values }) => values.length)), space };
};

/** A day of each version of the law of these packs, and one before the first. */
const lawDaysOf = (packs: readonly Pack[]): readonly string[] => {
  const spans = packs.flatMap(({ rules, remedies, groups, deadlines, warnings }) => [
    ...[...rules, ...remedies, ...deadlines, ...warnings].map(({ effective }) => effective),
    ...groups.flatMap(({ untranslated = [] }) => untranslated.map(({ effective }) => effective)),
  ]);
  const starts = turningDays(spans);
  const [first] = starts;
  return first === undefined ? ['2023-03-01'] : [dayBefore(first), ...starts];
};

const sameBesideConditions = (a: Pack, b: Pack): boolean =>
  same(a.facts, b.facts) &&
  same(a.groups.map(encoded), b.groups.map(encoded)) &&
  same(a.indicators, b.indicators) &&
  same(a.integrity, b.integrity) &&
  same(
    a.constraints.map(({ reason }) => reason),
    b.constraints.map(({ reason }) => reason),
  ) &&
  same(a.remedies.filter(hasEnd).map(toldOfRemedy), b.remedies.filter(hasEnd).map(toldOfRemedy)) &&
  (same([...a.conditions], [...b.conditions]) || a.indicators.every(asksNoNamedCondition));

/** Indicators ask their conditions of what is known, open ones and all: a named one must stay as it is written. */
const asksNoNamedCondition = (indicator: Pack['indicators'][number]): boolean =>
  !JSON.stringify(indicator).includes('"condition":');

/** What is said of a span that is not encoded counts only where no rule speaks: it is compared there. */
const encoded = ({ untranslated: _span, ...rest }: Pack['groups'][number]): unknown => rest;

/** Once its right has begun a remedy is told under whichever law the right runs. */
const hasEnd = ({ until }: Remedy): boolean => until.length > 0;
