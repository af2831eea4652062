import type { Basis, Pack, Path, TestCase } from '@xinfang/pack';
import type { Answers } from './pack-answers.ts';

/** One place where an answer is not what a case expects. */
export interface Mismatch {
  readonly path: string;
  /** The way to it inside the case's `expect`. */
  readonly at: Path;
  readonly expected: unknown;
  readonly actual: unknown;
}

type Expect = TestCase['expect'];

/**
 * Every mismatch between what a case expects and the answers; empty where it holds. Only what is expected is asked.
 *
 * @example
 * mismatchesOf({ flags: [] }, answersTo({}, pack, calendar), pack) // []
 */
export const mismatchesOf = (expect: Expect, answers: Answers, pack: Pack): readonly Mismatch[] => [
  ...outcomeMismatches(expect, answers),
  ...deadlineMismatches(expect, answers),
  ...warningMismatches(expect, answers),
  ...measureMismatches(expect, answers),
  ...Object.entries(expect.basis ?? {}).flatMap(([key, references]) =>
    basisMismatches(key, references, answers, pack),
  ),
];

const outcomeMismatches = (expect: Expect, answers: Answers): readonly Mismatch[] => [
  ...each('outcomes', expect.outcomes, (group) =>
    comparable(answers.ruling.outcomes[group], expect.outcomes?.[group]),
  ),
  ...list('flags', sorted(expect.flags), () =>
    sorted(answers.ruling.flags.map(({ value }) => value)),
  ),
  ...list('needs', expect.needs, () => answers.ruling.needs.map(({ fact }) => fact)),
  ...remedyMismatches(expect.remedies, answers),
];

const remedyMismatches = (expected: Expect['remedies'], answers: Answers): readonly Mismatch[] => {
  if (isList(expected))
    return list('remedies', sorted(expected), () =>
      sorted([...new Set(answers.assessment.remedies.map(({ route }) => route))]),
    );
  return each('remedies', expected, (route) =>
    onlyOne(answers.assessment.remedies.filter((remedy) => remedy.route === route)),
  );
};

const isList = (value: Expect['remedies']): value is string[] => Array.isArray(value);

const onlyOne = (found: readonly unknown[]): unknown =>
  found.length === 0 ? null : found.length === 1 ? found[0] : found;

const deadlineMismatches = (expect: Expect, answers: Answers): readonly Mismatch[] => [
  ...each('deadlines', expect.deadlines, (id) =>
    instances(answers.assessment.deadlines, id, expect.deadlines?.[id]),
  ),
  ...each('undetermined', expect.undetermined, (id) =>
    instances(waiting(answers), id, expect.undetermined?.[id]),
  ),
];

const warningMismatches = (
  { warnings = [], noWarnings = [] }: Expect,
  answers: Answers,
): readonly Mismatch[] => {
  if (warnings.length + noWarnings.length === 0) return [];
  const warned = warningsIn(answers);
  return [
    ...warnings.flatMap((code, index) =>
      warned.has(code)
        ? []
        : [
            {
              path: 'warnings',
              at: ['warnings', index],
              expected: code,
              actual: [...warned.keys()],
            },
          ],
    ),
    ...noWarnings.flatMap((code, index) =>
      warned.has(code)
        ? [
            {
              path: 'noWarnings',
              at: ['noWarnings', index],
              expected: `no ${code}`,
              actual: code,
            },
          ]
        : [],
    ),
  ];
};

const measureMismatches = (expect: Expect, answers: Answers): readonly Mismatch[] => [
  ...each('indicators', expect.indicators, (id) => {
    const found = answers.measured.indicators.find((indicator) => indicator.id === id);
    if (found === undefined) return undefined;
    const excluded = found.excluded.map(({ reason, count }) => [reason, count]);
    return { ...found, excluded: Object.fromEntries(excluded) };
  }),
  ...each(
    'integrity',
    expect.integrity,
    (id) => answers.measured.integrity.find((item) => item.id === id)?.count,
  ),
];

const each = (
  name: string,
  expected: Readonly<Record<string, unknown>> | undefined,
  actualOf: (key: string) => unknown,
): readonly Mismatch[] =>
  Object.entries(expected ?? {}).flatMap(([key, value]) =>
    subset(`${name}.${key}`, [name, key], value, actualOf(key)),
  );

const list = (
  path: string,
  expected: readonly string[] | undefined,
  actualOf: () => readonly string[],
): readonly Mismatch[] => {
  if (expected === undefined) return [];
  const actual = actualOf();
  return JSON.stringify(expected) === JSON.stringify(actual)
    ? []
    : [{ path, at: [path], expected, actual }];
};

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
  return Array.isArray(expected) ? found : onlyOne(found);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is stated must match; objects may hold more, lists may not; null is what is not there. */
const subset = (
  path: string,
  at: Path,
  expected: unknown,
  actual: unknown,
): readonly Mismatch[] => {
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, value]) =>
      subset(`${path}.${key}`, [...at, key], value, actual[key]),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((value, index) =>
      subset(`${path}[${index}]`, [...at, index], value, actual[index]),
    );
  }
  return Object.is(expected, actual ?? null)
    ? []
    : [{ path, at, expected, actual: actual ?? null }];
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
  const actual = basisOf(key, answers, pack)?.map(referenceOf) ?? null;
  const holds =
    actual !== null &&
    (references.length === 0
      ? actual.length === 0
      : references.every((reference) => actual.includes(reference)));
  return holds ? [] : [{ path: `basis.${key}`, at: ['basis', key], expected: references, actual }];
};

const basisOf = (key: string, answers: Answers, pack: Pack): readonly Basis[] | undefined => {
  const { kind, name } = partsOfKey(key);
  if (kind === 'deadline') {
    const { deadlines, undetermined } = answers.assessment;
    return [...deadlines, ...undetermined].find(({ id }) => id === name)?.basis;
  }
  if (kind === 'remedy')
    return answers.assessment.remedies.find(({ route }) => route === name)?.basis;
  if (kind === 'warning') {
    // The kernel has words of its own for every kind; a basis is only ever the pack's.
    return pack.warnings.some(({ id }) => id === name)
      ? warningsIn(answers).get(name)?.basis
      : undefined;
  }
  const { outcomes, flags } = answers.ruling;
  return outcomes[name]?.basis ?? flags.find(({ value }) => value === name)?.basis;
};

/**
 * What a key of `expect.basis` speaks of: `deadline:<id>`, `remedy:<route>`, `warning:<code>`, else a group or a flag.
 *
 * @example
 * partsOfKey('deadline:xf22.conclude') // { kind: 'deadline', name: 'xf22.conclude' }
 */
export const partsOfKey = (key: string): { readonly kind: string; readonly name: string } => {
  const at = key.indexOf(':');
  return { kind: at < 0 ? '' : key.slice(0, at), name: key.slice(at + 1) };
};
