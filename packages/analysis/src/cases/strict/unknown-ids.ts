import { didYouMean, type Path, type TestCase } from '@xinfang/pack';
import { partsOfKey } from '../expectations.ts';
import { type CaseProblem, type Kind, unknownId } from './case-problem.ts';
import type { KnownIds } from './known-ids.ts';

type Expect = TestCase['expect'];

const GROUP: Kind = ['决定组', 'group'];
const OUTCOME: Kind = ['结论', 'outcome'];
const RULE: Kind = ['规则', 'rule'];
const FLAG: Kind = ['提示事项', 'flag'];
const FACT: Kind = ['事实', 'fact'];
const ROUTE: Kind = ['救济途径', 'route of a remedy'];
const DEADLINE: Kind = ['期限', 'deadline'];
const INDICATOR: Kind = ['指标', 'indicator'];
const VARIANT: Kind = ['统计口径', 'variant of this indicator'];
const INTEGRITY: Kind = ['核查项', 'integrity check'];
const WARNING: Kind = ['提示', 'warning'];
const ARTICLE: Kind = ['条款', 'article'];
const ELEMENT: Kind = ['内容', 'element'];

const ONE_OUTCOME: Kind = ['只有一个结论的决定组', 'group with a single outcome'];
const COLLECTED = {
  zh: '这一组可以同时有几个结论，写在 expect.flags 里：列出应有的全部。',
  en: 'This group gives several outcomes at once; write all that are due in expect.flags.',
};

/** Whatever a case names in what it expects that the pack does not have. */
export const unknownIds = (
  { given, expect }: TestCase,
  known: KnownIds,
): readonly CaseProblem[] => [
  ...Object.entries(expect.outcomes ?? {}).flatMap(([group, stated]) =>
    outcomeProblems(group, stated, ['expect', 'outcomes', group], known),
  ),
  ...listed(FLAG, expect.flags, ['expect', 'flags'], known.flags),
  ...listed(FACT, expect.needs, ['expect', 'needs'], known.facts),
  ...routeProblems(expect.remedies, known),
  ...keyed(DEADLINE, expect.deadlines, ['expect', 'deadlines'], known.deadlines),
  ...keyed(DEADLINE, expect.undetermined, ['expect', 'undetermined'], known.deadlines),
  ...Object.entries(expect.undetermined ?? {}).flatMap(([id, stated]) =>
    isRecord(stated) && Array.isArray(stated['needs'])
      ? listed(FACT, stated['needs'], ['expect', 'undetermined', id, 'needs'], known.facts)
      : [],
  ),
  ...listed(WARNING, expect.warnings, ['expect', 'warnings'], known.warnings),
  ...listed(WARNING, expect.noWarnings, ['expect', 'noWarnings'], known.warnings),
  ...keyed(INDICATOR, expect.indicators, ['expect', 'indicators'], known.indicators),
  ...variantProblems(expect, given.variant ?? 'due', known),
  ...keyed(INTEGRITY, expect.integrity, ['expect', 'integrity'], known.integrity),
  ...Object.entries(expect.basis ?? {}).flatMap(([key, references]) =>
    basisProblems(key, references, known),
  ),
];

/** Whatever a file of cases is about that the pack does not have. */
export const unknownAbout = (
  about: readonly string[] | undefined,
  known: KnownIds,
): readonly CaseProblem[] => listed(ELEMENT, about, ['about'], known.elements);

interface Names {
  has(id: string): boolean;
  keys(): Iterable<string>;
}

const unless = (kind: Kind, id: string, path: Path, names: Names): readonly CaseProblem[] =>
  names.has(id) ? [] : [unknownId(kind, id, path, didYouMean(id, names.keys()))];

const listed = (
  kind: Kind,
  ids: readonly string[] | undefined,
  path: Path,
  names: Names,
): readonly CaseProblem[] =>
  (ids ?? []).flatMap((id, index) => unless(kind, id, [...path, index], names));

const keyed = (
  kind: Kind,
  record: Readonly<Record<string, unknown>> | undefined,
  path: Path,
  names: Names,
): readonly CaseProblem[] =>
  Object.keys(record ?? {}).flatMap((id) => unless(kind, id, [...path, id], names));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const outcomeProblems = (
  group: string,
  stated: unknown,
  path: Path,
  known: KnownIds,
): readonly CaseProblem[] => {
  const values = known.groups.get(group);
  if (values === undefined) {
    const collects = known.pack.groups.some(({ id, hit }) => id === group && hit === 'collect');
    return collects
      ? [unknownId(ONE_OUTCOME, group, path, { hint: COLLECTED })]
      : unless(GROUP, group, path, known.groups);
  }
  if (typeof stated === 'string') return unless(OUTCOME, stated, path, values);
  if (!isRecord(stated)) return [];
  const text = (key: string, kind: Kind, names: Names): readonly CaseProblem[] => {
    const id = stated[key];
    return typeof id === 'string' ? unless(kind, id, [...path, key], names) : [];
  };
  const { candidates } = stated;
  return [
    ...text('value', OUTCOME, values),
    ...text('status', OUTCOME, values),
    ...text('rule', RULE, known.rules),
    ...(Array.isArray(candidates)
      ? listed(OUTCOME, candidates as readonly string[], [...path, 'candidates'], values)
      : []),
  ];
};

const routeProblems = (
  remedies: Expect['remedies'],
  { routes }: KnownIds,
): readonly CaseProblem[] =>
  Array.isArray(remedies)
    ? listed(ROUTE, remedies, ['expect', 'remedies'], routes)
    : keyed(ROUTE, remedies, ['expect', 'remedies'], routes);

const variantProblems = (
  { indicators }: Expect,
  variant: string,
  known: KnownIds,
): readonly CaseProblem[] =>
  variant === 'all'
    ? []
    : Object.keys(indicators ?? {}).flatMap((id) => {
        const variants = known.indicators.get(id);
        return variants === undefined
          ? []
          : unless(VARIANT, variant, ['given', 'variant'], variants);
      });

const basisProblems = (
  key: string,
  references: readonly string[],
  known: KnownIds,
): readonly CaseProblem[] => {
  const path = ['expect', 'basis', key];
  const { kind, name } = partsOfKey(key);
  return [
    ...basisKeyProblems(kind, name, path, known),
    ...references.flatMap((reference, index) =>
      isArticle(reference, known) ? [] : [unknownId(ARTICLE, reference, [...path, index])],
    ),
  ];
};

const basisKeyProblems = (
  kind: string,
  name: string,
  path: Path,
  { deadlines, routes, warnings, groups, flags }: KnownIds,
): readonly CaseProblem[] => {
  if (kind === 'deadline') return unless(DEADLINE, name, path, deadlines);
  if (kind === 'remedy') return unless(ROUTE, name, path, routes);
  if (kind === 'warning') return unless(WARNING, name, path, warnings);
  const names = new Set([...groups.keys(), ...flags]);
  return unless(GROUP, kind === '' ? name : `${kind}:${name}`, path, names);
};

const REFERENCE = /^(?<instrument>[a-z0-9.-]+):(?<article>\d+)(?:¶\d+)?(?:\(\d+\))?$/u;

const isArticle = (reference: string, { pack }: KnownIds): boolean => {
  const { instrument = '', article } = REFERENCE.exec(reference)?.groups ?? {};
  return (
    pack.instruments.get(instrument)?.articles.some(({ number }) => number === Number(article)) ??
    false
  );
};
