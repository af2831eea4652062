import { EffectiveSchema } from '../format/base.ts';
import type { Indicator } from '../format/indicator.ts';
import type { Path } from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import { placesUnder } from '../read/places-under.ts';
import type { Problem } from '../read/problem.ts';
import type { DraftElement } from '../resolve/draft.ts';
import { domainOfFact } from './fact-domain.ts';
import type { Report, Scope } from './scope.ts';

const EFFECTIVE: ReadonlySet<string> = new Set(['effective']);

/** Checks that elements name only deadlines, warnings, instruments and facts that there are, and that spans run forward. */
export const checkReferences = (scope: Scope, report: Report): void => {
  for (const element of scope.draft.elements)
    for (const problem of [...spanProblems(element), ...problemsOf(scope, element)])
      report(element, problem);
};

const spanProblems = ({ kind, value }: DraftElement): readonly Problem[] =>
  placesUnder(kind, value, EFFECTIVE).flatMap(({ path, value: span }) => {
    const { data } = EffectiveSchema.safeParse(span);
    return data?.to !== undefined && data.from > data.to
      ? [{ code: 'span-reversed', data: { from: data.from, to: data.to }, path } as const]
      : [];
  });

const problemsOf = (scope: Scope, { kind, parsed }: DraftElement): readonly Problem[] => {
  if (parsed === undefined) return [];
  if (kind === 'deadline' && 'fulfilledBy' in parsed)
    return parsed.pending === undefined ? [] : warningProblems(scope, parsed.pending.warning);
  if (kind === 'remedy' && 'usedBy' in parsed)
    return parsed.until.flatMap((id, index) => rightProblems(scope, id, ['until', index]));
  if (kind === 'indicator' && 'variants' in parsed) return indicatorProblems(scope, parsed);
  if (kind === 'route' && 'limits' in parsed) return routeProblems(scope, parsed.instrument);
  return [];
};

const warningProblems = ({ warnings }: Scope, id: string): readonly Problem[] =>
  warnings.has(id)
    ? []
    : [
        {
          code: 'unknown-warning',
          data: { id },
          path: ['pending', 'warning'],
          ...didYouMean(id, warnings),
        },
      ];

const unknownDeadline = ({ deadlines }: Scope, id: string, path: Path): readonly Problem[] =>
  deadlines.has(id)
    ? []
    : [{ code: 'unknown-deadline', data: { id }, path, ...didYouMean(id, deadlines.keys()) }];

const rightProblems = (scope: Scope, id: string, path: Path): readonly Problem[] => {
  const deadline = scope.deadlines.get(id);
  return deadline !== undefined && deadline.kind !== 'right'
    ? [{ code: 'deadline-not-a-right', data: { id }, path }]
    : unknownDeadline(scope, id, path);
};

const routeProblems = ({ instruments }: Scope, instrument: string): readonly Problem[] =>
  instruments.has(instrument)
    ? []
    : [
        {
          code: 'unknown-instrument',
          data: { instrument },
          path: ['instrument'],
          ...didYouMean(instrument, instruments.keys()),
        },
      ];

const indicatorProblems = (scope: Scope, { variants }: Indicator): readonly Problem[] =>
  Object.entries(variants).flatMap(([name, variant]) => {
    const path = ['variants', name];
    if (variant.count === 'deadlines')
      return variant.of.flatMap((id, index) => unknownDeadline(scope, id, [...path, 'of', index]));
    if (variant.count !== 'matters') return [];
    return variant.assume.flatMap(({ fact, value }, index) =>
      assumptionProblems(scope, fact, value, [...path, 'assume', index]),
    );
  });

const assumptionProblems = (
  { facts }: Scope,
  id: string,
  value: string | number | boolean,
  path: Path,
): readonly Problem[] => {
  if (!facts.has(id))
    return [
      {
        code: 'unknown-fact',
        data: { fact: id },
        path: [...path, 'fact'],
        ...didYouMean(id, facts.keys()),
      },
    ];
  const fact = facts.get(id);
  const domain = fact && domainOfFact(fact);
  return domain === undefined || domain.has(value)
    ? []
    : [
        {
          code: 'value-outside-domain',
          data: { fact: id, value: JSON.stringify(value), domain: domain.words },
          path: [...path, 'value'],
        },
      ];
};
