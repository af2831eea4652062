import type { Node, Variable } from '@xinfang/pack/decide';

/** What written code answers where a fact is missing, or the facts cannot be together. */
export const UNANSWERED = -1;

/** A test of one fact as JavaScript: where it leads, in each place that is written, and the text once those are. */
export interface FactTest {
  readonly leads: readonly Node[];
  readonly source: (leads: readonly string[]) => string;
  /** How deep its conditions are nested. */
  readonly depth: number;
}

/** The test of a fact whose cells lead to these. */
export const factTest = (variable: Variable, kids: readonly Node[]): FactTest =>
  variable.fact.type === 'integer' ? numberTest(variable, kids) : valueTest(variable, kids);

const nameOf = ({ fact }: Variable): string => `f[${JSON.stringify(fact.id)}]`;

/** Where a missing fact leads: to where its declared default does. */
const missingLead = ({ fact, cellOf }: Variable, kids: readonly Node[]): Node | undefined =>
  fact.default === undefined ? undefined : kids[cellOf(fact.default)];

/** The answer that fewest values lead to is tested first. */
const valueTest = (variable: Variable, kids: readonly Node[]): FactTest => {
  const values = new Map<Node, string[]>();
  const add = (kid: Node, value: string): void => {
    values.set(kid, [...(values.get(kid) ?? []), value]);
  };
  const missing = missingLead(variable, kids);
  if (missing !== undefined) add(missing, 'undefined');
  for (const [cell, value] of variable.values.entries())
    add(kids[cell] as Node, JSON.stringify(value));
  const ordered = [...values].sort(([, a], [, b]) => a.length - b.length);
  let read = `(v = ${nameOf(variable)})`;
  const conditions = ordered.map(([, each]) =>
    each
      .map((value) => {
        const test = `${read} === ${value}`;
        read = 'v';
        return test;
      })
      .join(' || '),
  );
  return {
    leads: ordered.map(([kid]) => kid),
    source: (leads) =>
      `(${conditions.map((condition, at) => `${condition} ? ${leads[at]} : `).join('')}${UNANSWERED})`,
    depth: ordered.length,
  };
};

/** Numbers from here on lead there, up to the next. */
interface Range {
  readonly start: number;
  readonly kid: Node;
}

const numberTest = (variable: Variable, kids: readonly Node[]): FactTest => {
  const { fact } = variable;
  if (fact.type !== 'integer') throw new Error(`${fact.id} is no whole number`);
  const ranges = rangesOf(variable, kids);
  const missing = missingLead(variable, kids);
  const inDomain = `Number.isInteger(v) && v >= ${fact.min} && v <= ${fact.max}`;
  const otherwise = (lead: string | undefined): string =>
    lead === undefined ? `${UNANSWERED}` : `v === undefined ? ${lead} : ${UNANSWERED}`;
  return {
    leads: [...ranges.map(({ kid }) => kid), ...(missing === undefined ? [] : [missing])],
    source: (leads) =>
      `((v = ${nameOf(variable)}), ${inDomain} ? ${searchSource(ranges, leads, 0, ranges.length)} : ${otherwise(leads[ranges.length])})`,
    depth: Math.ceil(Math.log2(ranges.length)) + 2,
  };
};

const rangesOf = ({ values }: Variable, kids: readonly Node[]): readonly Range[] =>
  values.flatMap((start, cell) => {
    const kid = kids[cell] as Node;
    return cell > 0 && kids[cell - 1] === kid ? [] : [{ start: Number(start), kid }];
  });

/** Halves the ranges until one is left. */
const searchSource = (
  ranges: readonly Range[],
  leads: readonly string[],
  from: number,
  to: number,
): string => {
  if (to - from === 1) return leads[from] as string;
  const middle = (from + to) >> 1;
  const below = searchSource(ranges, leads, from, middle);
  const above = searchSource(ranges, leads, middle, to);
  return `(v < ${ranges[middle]?.start} ? ${below} : ${above})`;
};
