import type { Fact } from '../format/fact.ts';
import type { Path } from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../read/problem.ts';
import { domainOfFact } from './fact-domain.ts';
import type { Report, Scope } from './scope.ts';

/** What of a registration may become a fact: the matter and how it came, never who brought it or what the letter says. */
const DERIVABLE: ReadonlySet<string> = new Set(
  [
    'receivedOn',
    'receiver.id',
    'receiver.kind',
    'receiver.sector',
    'channel',
    'arrival',
    'petitioners.count',
    'petitioners.representatives',
    'petitioners.identityClear',
    'accused.units',
    'content',
    'unit',
    'township',
    'repeatOf',
    'backlog',
    'backlog.batch',
  ].map((path) => `registration.${path}`),
);
const PRIVATE = /^registration\.(?:petitioners\.people|title|text)(?:\.|$)/u;

/** Checks the facts: bounds the right way round, distinct values, a default in the domain, a source that may be a fact. */
export const checkFacts = ({ draft }: Scope, report: Report): void => {
  for (const element of draft.of('fact')) {
    const { parsed } = element;
    if (parsed === undefined) continue;
    for (const problem of [...domainProblems(parsed), ...sourceProblems(parsed)])
      report(element, problem);
  }
};

const domainProblems = (fact: Fact): readonly Problem[] => [
  ...(fact.type === 'integer' && fact.min > fact.max
    ? [
        {
          code: 'span-reversed',
          data: { from: String(fact.min), to: String(fact.max) },
          path: ['min'],
        } as const,
      ]
    : []),
  ...(fact.type === 'enum'
    ? duplicates(
        fact.values.map(({ value }) => value),
        (index) => ['values', index, 'value'],
      )
    : []),
  ...defaultProblems(fact),
];

/** The values that a list names again. */
export const duplicates = (
  ids: readonly string[],
  pathOf: (index: number) => Path,
): readonly Problem[] =>
  ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ code: 'duplicate-id', data: { id }, path: pathOf(index) } as const]
      : [],
  );

const defaultProblems = (fact: Fact): readonly Problem[] => {
  const domain = domainOfFact(fact);
  if (fact.default === undefined || domain.has(fact.default)) return [];
  const value = JSON.stringify(fact.default);
  return [
    { code: 'default-outside-domain', data: { value, domain: domain.words }, path: ['default'] },
  ];
};

const sourceProblems = ({ type, derive, judgement }: Fact): readonly Problem[] => {
  if (derive === undefined) return [];
  const path = ['derive', 'from'];
  const problems: Problem[] = [];
  if (PRIVATE.test(derive.from))
    problems.push({ code: 'private-path', data: { path: derive.from }, path });
  else if (!DERIVABLE.has(derive.from))
    problems.push({
      code: 'unknown-path',
      data: { path: derive.from },
      path,
      ...didYouMean(derive.from, DERIVABLE),
    });
  if (judgement === true) problems.push({ code: 'judgement-derived', data: {}, path: ['derive'] });
  if (derive.as !== 'value' && type !== 'boolean')
    problems.push({ code: 'wrong-type', data: { expected: '"boolean"' }, path: ['type'] });
  return problems;
};
