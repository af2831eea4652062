import type { Condition, Fact, Group, Pack, Rule, Scalar } from '@xinfang/pack';

/** A case small enough to be worked by hand: a pack in few words, what is stated, and what must come of it. */
export interface Vector {
  readonly name: string;
  /** `boolean`, the values of an enumeration, or the first and the last of whole numbers. */
  readonly facts: Readonly<Record<string, 'boolean' | readonly string[] | readonly number[]>>;
  readonly defaults?: Readonly<Record<string, Scalar>>;
  readonly never?: readonly Condition[];
  readonly named?: Readonly<Record<string, Condition>>;
  readonly groups: readonly {
    readonly id: string;
    readonly hit: Group['hit'];
    readonly uses?: readonly string[];
    readonly outcomes: readonly string[];
  }[];
  /** Of a group `first`, an earlier rule goes before a later one. */
  readonly rules: readonly {
    readonly group: string;
    readonly when: Condition;
    readonly then: string;
    readonly candidates?: readonly string[];
  }[];
  readonly remedies?: readonly Condition[];
  readonly given: Readonly<Record<string, Scalar>>;
  readonly impossible?: boolean;
  readonly outcomes?: Readonly<
    Record<string, string | { readonly status: string; readonly candidates: readonly string[] }>
  >;
  readonly flags?: readonly string[];
  /** In order: the facts to be asked, and the groups that wait for each. */
  readonly needs?: Readonly<Record<string, readonly string[]>>;
  /** The places of the remedies that are told. */
  readonly remediesGiven?: readonly number[];
}

const TEXT = { zh: '甲', en: 'a' };
const effective = { from: '2020-01-01' };
const basis = [{ instrument: 'law', article: 1, confidence: 'H' as const }];

/** The pack of a vector. */
export const packOfVector = (vector: Vector): Pack => ({
  id: 'vector',
  version: '1.0.0',
  title: TEXT,
  layers: [{ id: 'vector', version: '1.0.0', hash: 'sha256-0' }],
  instruments: new Map(),
  facts: Object.entries(vector.facts).map(([id, domain]) => factOf(vector, id, domain)),
  conditions: new Map(
    Object.entries(vector.named ?? {}).map(([id, conditions]) => [
      id,
      { id, label: TEXT, conditions },
    ]),
  ),
  constraints: (vector.never ?? []).map((never, at) => ({ id: `c${at}`, never, reason: TEXT })),
  groups: vector.groups.map(({ uses = [], outcomes, ...group }) => ({
    ...group,
    label: TEXT,
    uses: [...uses],
    outcomes: outcomes.map((value) => ({ value, label: TEXT })),
  })),
  rules: vector.rules.map(ruleOf),
  remedies: (vector.remedies ?? []).map((when, at) => ({
    id: `${at}`,
    label: TEXT,
    route: 'review',
    when,
    from: 'received',
    until: [],
    usedBy: [],
    text: TEXT,
    effective,
    basis,
  })),
  deadlines: [],
  indicators: [],
  integrity: [],
  warnings: [],
  routes: [],
  vocabularies: [],
  reminders: [],
  untranslated: [],
  tests: [],
});

const factOf = ({ defaults = {} }: Vector, id: string, domain: Vector['facts'][string]): Fact => {
  const common = { id, label: TEXT, about: 'matter' as const };
  const value = Object.hasOwn(defaults, id) ? defaults[id] : undefined;
  const missing = value === undefined ? {} : { default: value };
  if (domain === 'boolean') return { ...common, type: 'boolean', ...missing } as Fact;
  const [first, last] = domain;
  if (typeof first === 'number')
    return { ...common, type: 'integer', min: first, max: last, ...missing } as Fact;
  const values = domain.map((each) => ({ value: each, label: TEXT }));
  return { ...common, type: 'enum', values, ...missing } as Fact;
};

const ruleOf = ({ group, when, then, candidates }: Vector['rules'][number], at: number): Rule => ({
  id: `${group}.${at}`,
  group,
  label: TEXT,
  explain: TEXT,
  conditions: when,
  event: {
    type: then,
    ...(candidates === undefined ? {} : { params: { candidates: [...candidates] } }),
  },
  priority: 100 - at,
  effective,
  basis,
});
