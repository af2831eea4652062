import type { CivilDate, Text } from '@xinfang/calendar';
import {
  type Effective,
  type FactSpace,
  factSpaceOf,
  type Group,
  isInForce,
  type Pack,
} from '@xinfang/pack';
import { coneOf, namesIn } from './cone.ts';
import { deadRulesOf } from './dead-rules.ts';
import { type DomainSize, domainSizeOf } from './domain-size.ts';
import { type Gap, gapsOf, type Overlap, overlapsOf } from './gaps-and-overlaps.ts';
import { modelLaw } from './law-model.ts';
import { lawSpansOf } from './law-spans.ts';
import { type Safety, safetyOf } from './safety/safety.ts';

/** What is proven of one group under one law. */
export interface VerifiedGroup {
  readonly group: string;
  readonly label: Text;
  readonly hit: Group['hit'];
  /** The days of this law, both ends included. */
  readonly law: Effective;
  /** The first of these days: the day to decide a finding on. */
  readonly on: CivilDate;
  /** The facts that the group's answer depends on, through the groups that it uses. */
  readonly facts: readonly string[];
  /** Combinations of these facts that were judged: all of them; those that the constraints exclude are left out. */
  readonly domainSize: number;
  /** The same in decimal digits, where a number cannot hold it exactly. */
  readonly domainSizeExact?: string;
  /** Combinations of these facts that the constraints exclude. */
  readonly excluded: number;
  readonly rules: number;
  /** Why this law is not encoded, where the pack says so: then no rule is no gap. */
  readonly untranslated?: Text;
  readonly gaps: readonly Gap[];
  readonly overlaps: readonly Overlap[];
  /** Rules that never give the outcome. */
  readonly dead: readonly string[];
  /** There are more gaps or overlaps than were asked for. */
  readonly more: boolean;
}

/** Combinations of facts that a pack declares impossible: they are left out. */
export interface LeftOut {
  readonly id: string;
  readonly reason: Text;
  readonly facts: readonly string[];
  /** How many combinations of these facts it excludes. */
  readonly excluded: number;
  /** Of how many. */
  readonly of: number;
}

/** What was proven of a pack. */
export interface PackVerification {
  readonly ok: boolean;
  /** One entry for each group and law, in the order of deciding. */
  readonly groups: readonly VerifiedGroup[];
  readonly constraints: readonly LeftOut[];
  /** What no pack may break. */
  readonly safety: readonly Safety[];
}

/** How much to list, and whose dead rules count. */
export interface VerifyOptions {
  /** At most so many gaps, and so many overlaps, of a group under one law; default 20. */
  readonly limit?: number;
  /** Rules whose death is a mistake: of an overlay its own, since it may outrank its base; default all. */
  readonly rules?: ReadonlySet<string>;
}

const LIMIT = 20;

/**
 * Proves of a pack, for every combination of its facts and every law, that each group comes to exactly one outcome, that
 * each rule can give one, and that it keeps what no pack may break. What does not hold is shown by facts that can be
 * decided. Exact; no combination is tried one by one.
 *
 * @example
 * verifyPack(pack).ok // true
 */
export const verifyPack = (pack: Pack, options: VerifyOptions = {}): PackVerification => {
  const limit = options.limit ?? LIMIT;
  const space = factSpaceOf(pack);
  const groups = pack.groups.flatMap((group) => verifyGroup(pack, space, group, limit));
  const safety = safetyOf(pack, space, limit);
  const isOwn = (rule: string): boolean => options.rules?.has(rule) ?? true;
  return {
    ok:
      safety.every((each) => each.ok) &&
      groups.every(
        ({ gaps, overlaps, dead }) =>
          gaps.length === 0 && overlaps.length === 0 && !dead.some(isOwn),
      ),
    groups,
    constraints: pack.constraints.map(({ id, reason, never }): LeftOut => {
      const facts = namesIn(pack, never);
      const alone = { ...pack, constraints: [{ id, reason, never }] };
      const { all, possible } = domainSizeOf(alone, space, new Set(facts));
      return { id, reason, facts, excluded: Number(all - possible), of: Number(all) };
    }),
    safety,
  };
};

const verifyGroup = (
  pack: Pack,
  space: FactSpace,
  group: Group,
  limit: number,
): readonly VerifiedGroup[] => {
  const ids = new Set(coneOf(pack, group).groups.map(({ id }) => id));
  const elements = [
    ...pack.rules.filter((rule) => ids.has(rule.group)),
    ...(group.untranslated ?? []),
  ];
  return lawSpansOf(pack, elements).map((law) => verifyLaw(pack, space, group, law, limit));
};

const verifyLaw = (
  pack: Pack,
  space: FactSpace,
  group: Group,
  law: Effective,
  limit: number,
): VerifiedGroup => {
  const cone = coneOf(pack, group, law.from);
  const model = modelLaw(pack, space, cone.groups, law.from);
  const modelled = model.groups.get(group.id);
  if (modelled === undefined) throw new Error(`no group ${group.id}`);
  const overlaps = overlapsOf(model, space, modelled, limit);
  const dead = deadRulesOf(model, modelled);
  const gaps = gapsOf(model, space, modelled, limit);
  return {
    group: group.id,
    label: group.label,
    hit: group.hit,
    law,
    on: law.from,
    facts: space.variables.flatMap(({ fact }) => (cone.facts.has(fact.id) ? [fact.id] : [])),
    ...sizesOf(domainSizeOf(pack, space, cone.facts)),
    rules: modelled.rules.length,
    ...untranslatedOn(group, law.from),
    gaps: gaps.found,
    overlaps: overlaps.found,
    dead,
    more: gaps.more || overlaps.more,
  };
};

const untranslatedOn = (
  { untranslated = [] }: Group,
  on: CivilDate,
): Pick<VerifiedGroup, 'untranslated'> => {
  const reason = untranslated.find(({ effective }) => isInForce(effective, on))?.reason;
  return reason === undefined ? {} : { untranslated: reason };
};

const sizesOf = ({ all, possible }: DomainSize) => ({
  domainSize: Number(possible),
  ...(Number.isSafeInteger(Number(possible)) ? {} : { domainSizeExact: String(possible) }),
  excluded: Number(all - possible),
});
