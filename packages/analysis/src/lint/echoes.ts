import { type Condition, leavesOf, type Pack } from '@xinfang/pack';
import { namesIn } from './condition-places.ts';
import type { Finding } from './finding.ts';

type Path = Finding['path'];

/** Findings without those that only say again, or follow from, what another says of the same slip. */
export const withoutEchoes = (pack: Pack, found: readonly Finding[]): readonly Finding[] => {
  const byElement = Map.groupBy(found, ({ element }) => element);
  const lame = lameGroups(pack, found);
  return found.filter(
    (each) =>
      !(byElement.get(each.element) ?? []).some((other) => repeats(each, other)) &&
      !followsFrom(pack, each, lame),
  );
};

const repeats = (each: Finding, other: Finding): boolean => {
  switch (each.code) {
    // Beside a part that never or always holds, or inside it, everything else changes nothing.
    case 'condition-redundant':
    case 'condition-repeated':
      return (
        isConstant(other) &&
        (isBelow(each.path, other.path) || isBelow(other.path, each.path.slice(0, -2)))
      );
    case 'start-case-never':
      return isConstant(other) && isBelow(other.path, each.path);
    case 'versions-gap':
      return other.code === 'law-gap';
    case 'rule-unreachable':
      return other.code === 'rules-tie' && each.data.by.every((id) => other.data.by.includes(id));
    default:
      return false;
  }
};

const isConstant = ({ code }: Finding): boolean =>
  code === 'condition-always' || code === 'condition-never';

/** Whether a path lies at another or below it. */
const isBelow = (path: Path, above: Path): boolean => above.every((step, i) => path[i] === step);

const WITHOUT_OUTCOME: ReadonlySet<Finding['code']> = new Set([
  'condition-always',
  'condition-never',
  'rule-unreachable',
  'rule-always-conflicts',
]);

/** Groups some rule of which never decides: what is asked of their outcome is constant because of that. */
const lameGroups = (pack: Pack, found: readonly Finding[]): ReadonlySet<string> => {
  const told = found.filter(({ code }) => WITHOUT_OUTCOME.has(code));
  const rules = new Set(told.flatMap(({ element }) => (element.kind === 'rule' ? element.id : [])));
  const names = new Set(
    told.flatMap(({ element }) => (element.kind === 'condition' ? element.id : [])),
  );
  return new Set(
    pack.rules
      .filter(
        ({ id, conditions }) =>
          rules.has(id) || [...namesIn(pack, conditions)].some((name) => names.has(name)),
      )
      .map(({ group }) => group),
  );
};

const followsFrom = (pack: Pack, finding: Finding, lame: ReadonlySet<string>): boolean => {
  if (!isConstant(finding) || lame.size === 0) return false;
  const node = conditionAt(finding);
  return node !== undefined && leavesOf(node, pack).some(({ fact }) => lame.has(fact));
};

/** The condition that a finding about conditions points at. */
const conditionAt = ({ element, path }: Finding): Condition | undefined =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined,
    element.value,
  ) as Condition | undefined;
