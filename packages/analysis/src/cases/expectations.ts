import type { Basis, Pack, TestCase } from '@xinfang/pack';
import type { Answers } from './pack-answers.ts';

/** One place where an answer is not what a case expects. */
export interface Mismatch {
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

type Expect = TestCase['expect'];

/** Every mismatch between what a case expects and the answers; empty where it holds. */
export const mismatchesOf = (expect: Expect, answers: Answers, pack: Pack): readonly Mismatch[] => {
  const { decision, assessment, measured } = answers;
  const warned = warningsIn(answers);
  return [
    ...each('outcomes', expect.outcomes, (group) =>
      comparable(decision.outcomes[group], expect.outcomes?.[group]),
    ),
    ...list('flags', sorted(expect.flags), sorted(decision.flags.map(({ value }) => value))),
    ...list(
      'needs',
      expect.needs,
      decision.needs.map(({ fact }) => fact),
    ),
    ...list(
      'remedies',
      sorted(expect.remedies),
      sorted([...new Set(assessment.remedies.map(({ route }) => route))]),
    ),
    ...each('deadlines', expect.deadlines, (id) =>
      instances(assessment.deadlines, id, expect.deadlines?.[id]),
    ),
    ...each('undetermined', expect.undetermined, (id) =>
      instances(waiting(answers), id, expect.undetermined?.[id]),
    ),
    ...(expect.warnings ?? []).flatMap((code) =>
      warned.has(code) ? [] : [{ path: 'warnings', expected: code, actual: [...warned.keys()] }],
    ),
    ...(expect.noWarnings ?? []).flatMap((code) =>
      warned.has(code) ? [{ path: 'noWarnings', expected: `no ${code}`, actual: code }] : [],
    ),
    ...each('indicators', expect.indicators, (id) => {
      const found = measured.indicators.find((indicator) => indicator.id === id);
      return found === undefined
        ? undefined
        : {
            ...found,
            excluded: Object.fromEntries(
              found.excluded.map(({ reason, count }) => [reason, count]),
            ),
          };
    }),
    ...each(
      'integrity',
      expect.integrity,
      (id) => measured.integrity.find((item) => item.id === id)?.count,
    ),
    ...Object.entries(expect.basis ?? {}).flatMap(([key, references]) =>
      basisMismatches(key, references, answers, pack),
    ),
  ];
};

/** Whether a case expects anything at all. */
export const expectsSomething = (expect: Expect): boolean => Object.keys(expect).length > 0;

const each = (
  path: string,
  expected: Readonly<Record<string, unknown>> | undefined,
  actualOf: (key: string) => unknown,
): readonly Mismatch[] =>
  Object.entries(expected ?? {}).flatMap(([key, value]) =>
    subset(`${path}.${key}`, value, actualOf(key)),
  );

const list = (
  path: string,
  expected: readonly string[] | undefined,
  actual: readonly string[],
): readonly Mismatch[] =>
  expected === undefined || JSON.stringify(expected) === JSON.stringify(actual)
    ? []
    : [{ path, expected, actual }];

const sorted = <Values extends readonly string[] | undefined>(values: Values): Values =>
  (values === undefined ? values : [...values].sort()) as Values;

/** An outcome as the case states it: its value where that is all it states. */
const comparable = (outcome: unknown, expected: unknown): unknown =>
  typeof expected === 'string' && isRecord(outcome)
    ? (outcome['value'] ?? outcome['status'])
    : outcome;

const waiting = ({ assessment }: Answers): readonly { readonly id: string }[] =>
  assessment.undetermined.map((one) => ({ ...one, needs: one.needs.map(({ fact }) => fact) }));

/** All deadlines of an id where the case states a list, none where it states null, else the only one. */
const instances = (
  all: readonly { readonly id: string }[],
  id: string,
  expected: unknown,
): unknown => {
  const found = all.filter((one) => one.id === id);
  if (Array.isArray(expected)) return found;
  return found.length === 0 ? null : found.length === 1 ? found[0] : found;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is stated must match; objects may hold more, lists may not. */
const subset = (path: string, expected: unknown, actual: unknown): readonly Mismatch[] => {
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      subset(`${path}.${key}`, value, actual[key]),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((value, index) => subset(`${path}[${index}]`, value, actual[index]));
  }
  return Object.is(expected, actual) ? [] : [{ path, expected, actual: actual ?? null }];
};

type Warned = { readonly code: string; readonly basis: readonly Basis[] };

const warningsIn = ({ assessment }: Answers): ReadonlyMap<string, Warned> =>
  new Map(
    [...assessment.warnings, ...assessment.deadlines.flatMap(({ warnings }) => warnings)].map(
      (warning) => [warning.code, warning],
    ),
  );

/**
 * `xf22:31(6)`, `xf22:22¶1`, `xf22:22¶1(3)`.
 *
 * @example
 * referenceOf({ instrument: 'xf22', article: 22, paragraph: 1, item: 3, confidence: 'H' }) // 'xf22:22¶1(3)'
 */
export const referenceOf = ({ instrument, article, paragraph, item }: Basis): string =>
  `${instrument}:${article}${paragraph === undefined ? '' : `¶${paragraph}`}${item === undefined ? '' : `(${item})`}`;

const basisMismatches = (
  key: string,
  references: readonly string[],
  answers: Answers,
  pack: Pack,
): readonly Mismatch[] => {
  const basis = basisOf(key, answers, pack);
  if (basis === undefined) return [{ path: `basis.${key}`, expected: references, actual: null }];
  const actual = basis.map(referenceOf);
  return references.every((reference) => actual.includes(reference))
    ? []
    : [{ path: `basis.${key}`, expected: references, actual }];
};

const basisOf = (key: string, answers: Answers, pack: Pack): readonly Basis[] | undefined => {
  const { decision, assessment } = answers;
  const [kind, name] = key.includes(':')
    ? [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)]
    : ['', key];
  if (kind === 'deadline')
    return [...assessment.deadlines, ...assessment.undetermined].find(({ id }) => id === name)
      ?.basis;
  if (kind === 'remedy') return assessment.remedies.find(({ route }) => route === name)?.basis;
  if (kind === 'warning') {
    // The kernel has words of its own for every kind; a basis is only ever the pack's.
    return pack.warnings.some(({ id }) => id === name)
      ? warningsIn(answers).get(name)?.basis
      : undefined;
  }
  return (
    decision.outcomes[name]?.basis ?? decision.flags.find(({ value }) => value === name)?.basis
  );
};
