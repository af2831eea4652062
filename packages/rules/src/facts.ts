import { type Issue, XinfangError } from '@xinfang/calendar';
import type { Case } from '@xinfang/matter';
import type { Fact, Pack, Scalar } from '@xinfang/pack/decide';

/** What is known of a matter: stated by a clerk, following from the registration, or taken by a declared default. */
export type Facts = Readonly<Record<string, Scalar>>;

/**
 * The facts of a case that the pack declares; nothing else can enter, so identity and text never do.
 *
 * @throws XinfangError `unknown-fact`, `derived-fact` (typed by hand though it follows from the registration),
 * `invalid-fact-value`.
 * @example
 * factsOf(oneCase, pack) // { purpose: 'appeal', receiverKind: 'petition-office', … }
 */
export const factsOf = (oneCase: Case, pack: Pack): Facts => {
  const { declared, derivations } = declaredIn(pack);
  let isSound = true;
  for (const id in oneCase.facts) {
    const known = declared.get(id);
    if (known === undefined || known.fact.derive !== undefined || !allows(known, oneCase.facts[id]))
      isSound = false;
  }
  if (!isSound) throw unsound(oneCase, pack);
  const following: Record<string, Scalar> = {};
  for (const { domain, path, as } of derivations) {
    const value = derived(oneCase, path, as);
    if (allows(domain, value)) following[domain.fact.id] = value;
  }
  // Copied whole: an object that grows by one computed name after another is slow to make and slower to read.
  return { ...oneCase.facts, ...following };
};

const unsound = (oneCase: Case, pack: Pack): XinfangError => {
  const { declared } = declaredIn(pack);
  const issues = Object.entries(oneCase.facts).flatMap(([id, value]): readonly Issue[] => {
    const fact = declared.get(id)?.fact;
    if (fact === undefined) return [unknownFact(id, pack)];
    if (fact.derive !== undefined) return [derivedFact(fact)];
    return isInDomain(fact, value) ? [] : [invalidValue(fact)];
  });
  return new XinfangError(issues as [Issue, ...Issue[]]);
};

type DerivedAs = NonNullable<Fact['derive']>['as'];

/** A fact, and the values it may take where those are few. */
interface Domain {
  readonly fact: Fact;
  readonly values?: ReadonlySet<unknown>;
}

const domainOf = (fact: Fact): Domain => {
  if (fact.type === 'boolean') return { fact, values: new Set([false, true]) };
  return fact.type === 'integer'
    ? { fact }
    : { fact, values: new Set(fact.values.map(({ value }) => value)) };
};

const allows = ({ fact, values }: Domain, value: unknown): value is Scalar =>
  values === undefined ? isInDomain(fact, value) : values.has(value);

/** A pack's facts by id, and how the derived ones follow from a case. */
interface Declared {
  readonly declared: ReadonlyMap<string, Domain>;
  readonly derivations: readonly {
    readonly domain: Domain;
    readonly path: readonly string[];
    readonly as: DerivedAs;
  }[];
}

const declarations = new WeakMap<Pack, Declared>();

const declaredIn = (pack: Pack): Declared => {
  let known = declarations.get(pack);
  if (known === undefined) {
    known = {
      declared: new Map(pack.facts.map((fact) => [fact.id, domainOf(fact)])),
      derivations: pack.facts.flatMap((fact) =>
        fact.derive === undefined
          ? []
          : [{ domain: domainOf(fact), path: fact.derive.from.split('.'), as: fact.derive.as }],
      ),
    };
    declarations.set(pack, known);
  }
  return known;
};

const derived = (oneCase: Case, path: readonly string[], as: DerivedAs): Scalar | undefined => {
  let value: unknown = oneCase;
  for (const key of path) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[key]
        : undefined;
  }
  if (as === 'present') return value !== undefined && value !== null;
  if (as === 'non-empty') return Array.isArray(value) && value.length > 0;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
};

/**
 * Whether a value lies in a fact's domain.
 *
 * @example
 * isInDomain(pack.facts[0], 'appeal') // true
 */
export const isInDomain = (fact: Fact, value: unknown): value is Scalar => {
  if (fact.type === 'boolean') return typeof value === 'boolean';
  if (fact.type === 'enum') {
    for (const each of fact.values) if (each.value === value) return true;
    return false;
  }
  return (
    typeof value === 'number' && Number.isInteger(value) && fact.min <= value && value <= fact.max
  );
};

const domainText = (fact: Fact): string =>
  fact.type === 'boolean'
    ? 'true, false'
    : fact.type === 'enum'
      ? fact.values.map(({ value }) => value).join(', ')
      : `${fact.min}–${fact.max}`;

const unknownFact = (id: string, pack: Pack): Issue => {
  const known = pack.facts.filter(({ derive }) => derive === undefined).map((fact) => fact.id);
  return {
    code: 'unknown-fact',
    path: 'facts',
    message: {
      zh: '事实表里有规则包未声明的事实',
      en: 'a fact is stated that the pack does not declare',
    },
    hint: { zh: `可用的事实：${known.join('、')}`, en: `declared facts: ${known.join(', ')}` },
    ...(/^[A-Za-z][A-Za-z0-9]{0,39}$/u.test(id) ? { path: `facts.${id}` } : {}),
  };
};

const derivedFact = ({ id, derive }: Fact): Issue => ({
  code: 'derived-fact',
  path: `facts.${id}`,
  message: {
    zh: `“${id}”由登记内容推出，不能手工填写`,
    en: `"${id}" follows from the registration and is never typed by hand`,
  },
  hint: { zh: `请改 ${derive?.from}`, en: `change ${derive?.from} instead` },
});

const invalidValue = (fact: Fact): Issue => ({
  code: 'invalid-fact-value',
  path: `facts.${fact.id}`,
  message: {
    zh: `“${fact.label.zh}”的值不在允许范围内`,
    en: `the value of "${fact.id}" is outside its domain`,
  },
  hint: { zh: `允许的值：${domainText(fact)}`, en: `allowed: ${domainText(fact)}` },
});
