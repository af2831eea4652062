import type { Condition, Leaf, Scalar } from '../format/condition.ts';
import { isJsonList, type Path } from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import { OPERATORS, type Operator } from '../operators.ts';
import type { Problem } from '../read/problem.ts';
import { type Domain, domainOfFact, domainOfGroup } from './fact-domain.ts';
import type { Scope } from './scope.ts';

/** Where a condition stands: which groups' outcomes are facts there. */
export interface Standpoint {
  readonly scope: Scope;
  /** Why a group's outcome is no fact here, or undefined where it is one. */
  readonly refuses: (group: string) => Refusal | undefined;
}

type Refusal =
  | { readonly code: 'group-not-used'; readonly data: { group: string; here: string } }
  | { readonly code: 'outcome-not-allowed-here'; readonly data: { group: string } };

/** What a condition means by facts, operators, values and names that are not declared, or not so. */
export const meaningProblems = (
  here: Standpoint,
  condition: Condition,
  path: Path,
): readonly Problem[] => {
  if ('all' in condition) return eachProblems(here, condition.all, [...path, 'all']);
  if ('any' in condition) return eachProblems(here, condition.any, [...path, 'any']);
  if ('not' in condition) return meaningProblems(here, condition.not, [...path, 'not']);
  if ('condition' in condition)
    return nameProblems(here, condition.condition, [...path, 'condition']);
  return leafProblems(here, condition, path);
};

const eachProblems = (here: Standpoint, list: readonly Condition[], path: Path) =>
  list.flatMap((each, index) => meaningProblems(here, each, [...path, index]));

const nameProblems = (here: Standpoint, id: string, path: Path): readonly Problem[] => {
  const { conditions } = here.scope;
  if (!conditions.has(id))
    return [
      { code: 'unknown-condition', data: { id }, path, ...didYouMean(id, conditions.keys()) },
    ];
  return [...groupsReadBy(here.scope, id)].flatMap((group) => {
    const refusal = here.refuses(group);
    return refusal === undefined ? [] : [{ ...refusal, path }];
  });
};

/** The groups whose outcome a named condition reads, through other named conditions too. */
const groupsReadBy = (scope: Scope, id: string, seen = new Set<string>()): ReadonlySet<string> => {
  const condition = scope.conditions.get(id)?.conditions;
  if (condition === undefined || seen.has(id)) return new Set();
  seen.add(id);
  const groups = new Set<string>();
  const walk = (node: Condition): void => {
    if ('all' in node) node.all.forEach(walk);
    else if ('any' in node) node.any.forEach(walk);
    else if ('not' in node) walk(node.not);
    else if ('condition' in node)
      for (const group of groupsReadBy(scope, node.condition, seen)) groups.add(group);
    else if (scope.groups.has(node.fact) && !scope.facts.has(node.fact)) groups.add(node.fact);
  };
  walk(condition);
  return groups;
};

const leafProblems = (here: Standpoint, leaf: Leaf, path: Path): readonly Problem[] => {
  const operator = OPERATORS.get(leaf.operator);
  const unknown: Problem[] =
    operator === undefined
      ? [
          {
            code: 'unknown-operator',
            data: { operator: leaf.operator },
            path: [...path, 'operator'],
            ...didYouMean(leaf.operator, OPERATORS.keys()),
          },
        ]
      : shapeProblems(operator, leaf, path);
  const { domain, problems } = domainOf(here, leaf.fact, [...path, 'fact']);
  return domain === undefined
    ? [...unknown, ...problems]
    : [...unknown, ...problems, ...domainProblems(domain, operator, leaf, path)];
};

const shapeProblems = ({ name, takes }: Operator, { value }: Leaf, path: Path): Problem[] => {
  if (takes === 'list' && !isJsonList(value))
    return [
      {
        code: 'operator-wants-list',
        data: { operator: name },
        path: [...path, 'value'],
        fix: { replacement: `[${JSON.stringify(value)}]` },
      },
    ];
  if (takes === 'scalar' && isJsonList(value))
    return [
      {
        code: 'operator-wants-scalar',
        data: { operator: name },
        path: [...path, 'value'],
        ...(value.length === 1 ? { fix: { replacement: JSON.stringify(value[0]) } } : {}),
      },
    ];
  return [];
};

const domainOf = (
  { scope, refuses }: Standpoint,
  fact: string,
  path: Path,
): { domain: Domain | undefined; problems: readonly Problem[] } => {
  if (scope.facts.has(fact)) {
    const declared = scope.facts.get(fact);
    return { domain: declared && domainOfFact(declared), problems: [] };
  }
  if (!scope.groups.has(fact)) {
    const meant = didYouMean(fact, [...scope.facts.keys(), ...scope.groups.keys()]);
    return {
      domain: undefined,
      problems: [{ code: 'unknown-fact', data: { fact }, path, ...meant }],
    };
  }
  const group = scope.groups.get(fact);
  if (group?.hit === 'collect')
    return {
      domain: undefined,
      problems: [{ code: 'group-collects', data: { group: fact }, path }],
    };
  const refusal = refuses(fact);
  return {
    domain: group && domainOfGroup(group),
    problems: refusal === undefined ? [] : [{ ...refusal, path }],
  };
};

const domainProblems = (
  domain: Domain,
  operator: Operator | undefined,
  { fact, value }: Leaf,
  path: Path,
): readonly Problem[] => {
  if (operator !== undefined && !operator.on.includes(domain.type)) {
    const data = { operator: operator.name, fact, type: domain.type };
    return [{ code: 'operator-not-for-type', data, path: [...path, 'operator'] }];
  }
  const values: readonly Scalar[] = isList(value) ? value : [value];
  return values.flatMap((each, index) =>
    domain.has(each)
      ? []
      : [
          outside(
            domain,
            fact,
            each,
            isList(value) ? [...path, 'value', index] : [...path, 'value'],
          ),
        ],
  );
};

const isList = (value: Leaf['value']): value is readonly Scalar[] => Array.isArray(value);

const outside = (domain: Domain, fact: string, value: Scalar, path: Path): Problem => ({
  code: 'value-outside-domain',
  data: { fact, value: shortened(JSON.stringify(value)), domain: domain.words },
  path,
  ...(typeof value === 'string' ? meantBy(value, domain) : {}),
});

/** `"true"` and `"5"` are texts: a rule engine would never find them equal to what they look like. */
const meantBy = (value: string, domain: Domain): ReturnType<typeof didYouMean> => {
  const plain = PLAIN_VALUE.test(value) ? (JSON.parse(value) as Scalar) : undefined;
  if (plain === undefined || !domain.has(plain)) {
    const meant = didYouMean(value, domain.values);
    return meant.hint === undefined && isFreeText(value) ? { hint: NO_FREE_TEXT } : meant;
  }
  return {
    hint: { zh: `去掉引号，写 ${value}。`, en: `Write ${value} without quotes.` },
    fix: { replacement: value },
  };
};

const PLAIN_VALUE = /^(?:true|false|0|-?[1-9]\d{0,14})$/u;

/** A sentence, a keyword of a letter, a pattern: no value of a fact has these signs. */
const isFreeText = (value: string): boolean => /[^A-Za-z0-9._-]/u.test(value);

const NO_FREE_TEXT = {
  zh: '条件只比较声明过的取值，不能写句子、关键词或者匹配式；需要区分的情形，在 facts.json 里声明成一个取值。',
  en: 'A condition compares declared values only, no sentences, keywords or patterns: declare what is to be told apart as a value in facts.json.',
};

const MOST_SHOWN = 60;

const shortened = (text: string): string =>
  text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}…`;
