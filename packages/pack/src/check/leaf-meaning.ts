import type { Text } from '@xinfang/calendar';
import {
  isForeign,
  isForeignName,
  type KnownOperator,
  pluginIn,
} from '../foreign/foreign-operator.ts';
import type { Leaf, Scalar } from '../format/condition.ts';
import { isJsonList, type Path } from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import { OPERATORS } from '../operators.ts';
import type { Problem } from '../read/problem.ts';
import { type Domain, domainOfFact, domainOfGroup } from './fact-domain.ts';
import { foreignProblems } from './foreign-leaf.ts';
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

/** What a test of one fact means by facts, operators and values that are not declared, or not so. */
export const leafProblems = (here: Standpoint, leaf: Leaf, path: Path): readonly Problem[] => {
  const operator = operatorIn(here.scope, leaf.operator);
  const shape =
    operator === undefined
      ? [unknownOperator(here.scope, leaf.operator, [...path, 'operator'])]
      : shapeProblems(operator, leaf, path);
  const { domain, problems } = domainOf(here, leaf.fact, [...path, 'fact']);
  const told = [...shape, ...problems];
  if (domain === undefined) return told;
  const values = domainProblems(domain, operator, leaf, path);
  if (operator === undefined || !isForeign(operator)) return [...told, ...values];
  const at = { leaf, domain, path, shape, values };
  return [...problems, ...foreignProblems(here.scope.foreign, operator, at)];
};

const operatorIn = ({ foreign }: Scope, name: string): KnownOperator | undefined =>
  OPERATORS.get(name) ?? foreign.operators.get(name);

const unknownOperator = ({ foreign }: Scope, operator: string, path: Path): Problem => {
  const meant = didYouMean(operator, [...OPERATORS.keys(), ...foreign.operators.keys()]);
  const problem = { code: 'unknown-operator', data: { operator }, path } as const;
  if (!isForeignName(operator)) return { ...problem, ...meant };
  // Another plugin's operator of a like name may ask something else.
  const fix = meant.fix?.replacement.startsWith(`"${pluginIn(operator)}/`) ? meant.fix : undefined;
  return { ...problem, hint: meant.hint ?? notInstalled(operator), fix };
};

/** A name of the form of plugins' operators. */
const notInstalled = (operator: string): Text => {
  const plugin = pluginIn(operator);
  return {
    zh: `它的写法是插件的运算符：插件“${plugin}”没有装载，或者没有这个运算符。`,
    en: `It is written as an operator of a plugin: the plugin "${plugin}" is not there, or has no such operator.`,
  };
};

const shapeProblems = (
  { name, takes }: KnownOperator,
  { value }: Leaf,
  path: Path,
): readonly Problem[] => {
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
  operator: KnownOperator | undefined,
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
