import type { Facts, OperatorTaking, Pack, PluginOperator } from '@xinfang/sdk';
import fc from 'fast-check';
import { valuesOf } from '../generate/facts.ts';
import {
  collectFindings,
  type Findings,
  found,
  type Place,
  type PluginFinding,
} from './finding.ts';
import { entriesOf } from './members.ts';
import type { ConditionValue } from './options.ts';
import { judgePure, type PureCodes } from './pure-call.ts';
import type { Setting } from './setting.ts';
import { writtenValues } from './written-values.ts';

type Scalar = Facts[string];
type Fact = Pack['facts'][number];

/** An operator that is asked about all that a condition may hold, whatever it says it takes. */
type AskedOperator = OperatorTaking<PluginOperator['takes'], ConditionValue>;

const CODES: PureCodes = {
  throws: 'operator-throws',
  async: 'operator-async',
  differs: 'operator-differs',
  mutates: 'operator-mutates',
};

/** Of every operator: typed on both sides, at once, pure, total. */
export const operatorFindings = (setting: Setting): readonly PluginFinding[] =>
  entriesOf<PluginOperator>(setting.plugin.operators).flatMap(([key, given]) => {
    const operator = given as AskedOperator;
    if (typeof operator.test !== 'function' || !Array.isArray(operator.on)) return [];
    const at = { plugin: setting.name, element: `operators.${key}` };
    const findings = collectFindings();
    const tried = triesOf(operator, setting, key, at, findings);
    if (tried.length === 0) findings.add(found('operator-untested', at));
    judgePure(
      {
        call: ([fact, value]: Tried) => operator.test(fact, value),
        about: tried.map((given) => ({ given, shown: shownOf(given) })),
        at,
        codes: CODES,
        judge: (answer, shown) => {
          if (typeof answer !== 'boolean')
            findings.add(found('operator-not-boolean', at, { with: shown }));
        },
      },
      findings,
    );
    return findings.list();
  });

const shownOf = (tried: Tried): string => {
  const text = tried.map((each) => JSON.stringify(each)).join(', ');
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
};

const SHOWN = 80;

/** A fact's value and a condition's value that it is asked about. */
type Tried = readonly [Scalar, ConditionValue];

const MOST_TRIED = 4_000;

const triesOf = (
  operator: AskedOperator,
  setting: Setting,
  key: string,
  at: Place,
  findings: Findings,
): readonly Tried[] => {
  const { pack, options, name } = setting;
  const facts = pack.facts.filter(({ type }) => operator.on.includes(type));
  const domains = facts.map(domainOf);
  const written = [...(options.values?.[key] ?? []), ...writtenValues(`${name}/${key}`, setting)];
  const everything = distinct(domains.flatMap((domain) => conditionValues(operator, domain)));
  const accepted = acceptedAmong(operator, [...written, ...ODD, ...everything], at, findings);
  return domains
    .flatMap((domain) => {
      const own = conditionValues(operator, domain);
      const values = operator.accepts === undefined ? [...written, ...own] : accepted;
      return domain.flatMap((fact) => values.map((value): Tried => [fact, value]));
    })
    .slice(0, MOST_TRIED);
};

const WHOLE_RANGE = 12;

/** The values of a fact; of many numbers some, both ends among them. */
const domainOf = (fact: Fact): readonly Scalar[] => {
  if (fact.type === 'boolean') return [false, true];
  if (fact.type === 'enum') return fact.values.map(({ value }) => value);
  if (fact.max - fact.min < WHOLE_RANGE)
    return Array.from({ length: fact.max - fact.min + 1 }, (_, index) => fact.min + index);
  const some = fc.sample(valuesOf(fact), { numRuns: WHOLE_RANGE, seed: fact.max });
  return distinct([fact.min, fact.min + 1, fact.max - 1, fact.max, ...some]);
};

const FEW = 6;

/** What a condition may hold for a fact of this domain: scalars, or lists of them, pairs in both orders. */
const conditionValues = (
  { takes }: AskedOperator,
  domain: readonly Scalar[],
): readonly ConditionValue[] => {
  if (takes === 'scalar') return domain;
  const few = domain.slice(0, FEW);
  const pairs = few.flatMap((one) => few.map((other) => [one, other]));
  return [...few.map((one) => [one]), ...pairs, [...domain]];
};

/** What no fact is: `accepts` is asked about these as well, as a slip in a condition asks it. */
const ODD: readonly ConditionValue[] = ['', 'no-such-value', -1, 0.5, true, [''], [-1, 0.5]];

/** Those that the operator takes; being asked is total and pure as well. */
const acceptedAmong = (
  { accepts }: AskedOperator,
  values: readonly ConditionValue[],
  at: Place,
  findings: Findings,
): readonly ConditionValue[] => {
  if (typeof accepts !== 'function') return [];
  const here = { ...at, element: `${at.element}.accepts` };
  judgePure(
    {
      call: (value: ConditionValue) => accepts(value),
      about: values.map((given) => ({ given, shown: JSON.stringify(given) })),
      at: here,
      codes: CODES,
      judge: (answer, shown) => {
        if (typeof answer !== 'boolean')
          findings.add(found('operator-not-boolean', here, { with: shown }));
      },
    },
    findings,
  );
  return findings.list().length > 0 ? [] : values.filter((value) => accepts(value));
};

const distinct = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];
