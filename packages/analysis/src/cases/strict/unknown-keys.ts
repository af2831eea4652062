import { readCase } from '@xinfang/matter';
import { didYouMean, type Path, type TestCase } from '@xinfang/pack';
import { writtenCases } from '../pack-answers.ts';
import type { CaseProblem } from './case-problem.ts';

/** Fields that nobody knows, in what a case is given and in what it expects: they would be dropped, or never be there. */
export const unknownKeys = ({ given, expect }: TestCase): readonly CaseProblem[] => [
  ...(expect.warnings?.includes('unknown-field') === true ? [] : unknownInGiven(given)),
  ...Object.entries(FIELDS).flatMap(([part, fields]) =>
    unknownInExpected(expect[part as keyof typeof FIELDS], ['expect', part], fields),
  ),
];

const unknownInGiven = (given: TestCase['given']): readonly CaseProblem[] =>
  writtenCases(given).flatMap((written, index) => {
    const reading = readCase(written);
    if (!reading.ok) return [];
    const base = given.cases === undefined ? ['given', 'case'] : ['given', 'cases', index];
    return reading.warnings.map(({ path }) => unknownKey([...base, ...stepsOf(path)]));
  });

/** `events[2].on` as steps. */
const stepsOf = (path: string): Path =>
  path
    .split(/[.[\]]+/u)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/u.test(step) ? Number(step) : step));

const DEADLINE_FIELDS = [
  'id',
  'kind',
  'label',
  'bearer',
  'beneficiary',
  'start',
  'period',
  'extendedBy',
  'suspendedDays',
  'dueOn',
  'rolledDueOn',
  'binding',
  'certainty',
  'status',
  'metOn',
  'daysLeft',
  'basis',
  'receipt',
  'warnings',
];

/** The fields of each answer that a case may speak of. */
const FIELDS = {
  outcomes: [
    'value',
    'rule',
    'basis',
    'label',
    'explain',
    'confirm',
    'status',
    'candidates',
    'hint',
  ],
  deadlines: DEADLINE_FIELDS,
  undetermined: ['id', 'label', 'start', 'wouldBeDueOn', 'status', 'because', 'needs', 'basis'],
  remedies: ['id', 'route', 'label', 'text', 'basis', 'from', 'openFrom', 'until', 'status'],
  indicators: [
    'id',
    'variant',
    'label',
    'note',
    'headline',
    'numerator',
    'denominator',
    'value',
    'valueAtWorst',
    'excluded',
    'lists',
  ],
} as const satisfies { readonly [Part in keyof TestCase['expect']]?: readonly string[] };

const unknownInExpected = (
  part: unknown,
  path: Path,
  fields: readonly string[],
): readonly CaseProblem[] => {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [];
  return Object.entries(part).flatMap(([id, stated]) =>
    Array.isArray(stated)
      ? stated.flatMap((each, index) => unknownFields(each, [...path, id, index], fields))
      : unknownFields(stated, [...path, id], fields),
  );
};

const unknownFields = (
  stated: unknown,
  path: Path,
  fields: readonly string[],
): readonly CaseProblem[] =>
  typeof stated !== 'object' || stated === null
    ? []
    : Object.keys(stated)
        .filter((key) => !fields.includes(key))
        .map((key) => unknownKey([...path, key], fields));

const unknownKey = (path: Path, candidates: readonly string[] = []): CaseProblem => {
  const key = `${path.at(-1) ?? ''}`;
  const { hint } = didYouMean(key, candidates);
  return {
    code: 'unknown-key',
    path,
    message: { zh: `没有这一项：${key}`, en: `there is no such field: ${key}` },
    ...(hint === undefined ? {} : { hint }),
  };
};
