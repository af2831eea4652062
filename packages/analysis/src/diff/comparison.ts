import type { Case } from '@xinfang/matter';
import type { Basis, CompiledPack, Effective, Node, Pack, Scalar, Variable } from '@xinfang/pack';
import { type Arena, compilePack, FALSE, IMPOSSIBLE, or } from '@xinfang/pack';
import { caseWith } from '../verify/runnable-case.ts';
import { type Affected, affectedBy } from './affected.ts';
import { lawSpans } from './law-spans.ts';
import { askedBy, type Count, combinationsOf, countOf, partsOf, simplified } from './region.ts';
import { type SharedSpace, shareSpace, within } from './shared-space.ts';

/** A span of law under which both packs are compiled over the same facts. */
export interface ComparedSpan {
  readonly law: Effective;
  /** A day of the span on which both packs can be asked. */
  readonly on: string;
  readonly before: CompiledPack;
  readonly after: CompiledPack;
  /** Whether a pack is past the last day it is meant for. */
  readonly ended: { readonly before: boolean; readonly after: boolean };
}

/** Two packs as functions of the same facts, for every span of law. */
export interface Comparison extends SharedSpace {
  readonly before: Pack;
  readonly after: Pack;
  readonly affected: Affected;
  readonly spans: readonly ComparedSpan[];
}

/** Two packs over one set of facts, with nothing compiled: what does not depend on facts can be compared. */
export const openPair = (before: Pack, after: Pack): Comparison => {
  const shared = shareSpace(before, after);
  const affected = affectedBy(before, after, shared.differences);
  return { ...shared, before, after, affected, spans: [] };
};

/**
 * Compiles what two packs can come to differently for every span of law, over one set of facts.
 *
 * @throws DiagramTooLarge here and from every question, where the rules depend on too much.
 */
export const comparePair = (before: Pack, after: Pack): Comparison => {
  const pair = openPair(before, after);
  const { arena, space, affected } = pair;
  const compiled = (pack: Pack, on: string): CompiledPack =>
    compilePack({ ...pack, groups: pack.groups.filter(({ id }) => affected.needed.has(id)) }, on, {
      arena,
      space,
    });
  const ended = ({ ends }: Pack, on: string): boolean => ends !== undefined && ends.on < on;
  const spans = lawSpans(before, after).map((law) => ({
    law,
    on: dayOf(law),
    before: compiled(before, law.from),
    after: compiled(after, law.from),
    ended: { before: ended(before, law.from), after: ended(after, law.from) },
  }));
  return { ...pair, spans };
};

/** A day of a span; of the first span, which begins with the first of all days, its last. */
const dayOf = ({ from, to }: Effective): string => (from > '1900' ? from : (to ?? '2000-01-01'));

/** The spans in which at least one of the packs is meant to be used. */
export const spansAlive = ({ spans }: Comparison): readonly ComparedSpan[] =>
  spans.filter(({ ended }) => !(ended.before && ended.after));

/** A value that a fact may have: of whole numbers from which to which, both included. */
export type FactValue = Scalar | { readonly from: number; readonly to: number };

/** Facts for which two packs differ: the values that each may have. */
export type FactValues = Readonly<Record<string, readonly FactValue[]>>;

/** Facts for which two packs differ, as facts and as a case that both accept, where there is one. */
export interface DiffSample {
  /** Only what the difference rests on; everything else may be anything. */
  readonly facts: Readonly<Record<string, Scalar>>;
  /** The day whose law decides. */
  readonly on: string;
  /** The same as a case for `decide`; absent where no registration gives these facts. */
  readonly case?: Case;
}

/** For which facts something differs. */
export interface Region {
  /** How many combinations of the values of the facts that play a part; numbers between the same bounds count once. */
  readonly combinations: Count;
  /** Of how many. */
  readonly of: Count;
  /** The facts that play a part under either pack. */
  readonly facts: readonly string[];
  /** Parts that no two share; the whole of it where `more` is false. Combinations that cannot be play no part. */
  readonly when: readonly FactValues[];
  readonly more: boolean;
  readonly samples: readonly DiffSample[];
}

const PARTS = 16;
const SAMPLES = 3;

/** What is to be told of a condition; `whole` are the nodes whose facts play a part. */
export const regionOf = (
  { arena, space, after, before }: Comparison,
  condition: Node,
  whole: readonly Node[],
  on: string,
): Region => {
  const variables = askedBy(arena, [condition, ...whole]);
  const idOf = (variable: number): string => space.variables[variable]?.fact.id ?? '';
  const told = (root: Node, limit: number) => {
    const { parts, more } = partsOf(arena, root, limit);
    const when = parts.map((part) =>
      Object.fromEntries(
        [...part].map(([variable, cells]) => [
          idOf(variable),
          valuesTold(space.variables[variable], cells, [before, after]),
        ]),
      ),
    );
    return { when, more };
  };
  const { when, more } = told(simplified(arena, condition, somewhere(arena, whole)), PARTS);
  const samples = told(condition, SAMPLES).when.map((values) =>
    sampleOf(values, [after, before], on),
  );
  const of = variables.reduce((all, variable) => all * BigInt(arena.sizes[variable] ?? 1), 1n);
  return {
    combinations: countOf(combinationsOf(arena, condition, variables)),
    of: countOf(of),
    facts: variables.map(idOf),
    when,
    more,
    samples,
  };
};

/** Where at least one of the packs allows the facts. */
const somewhere = (arena: Arena, whole: readonly Node[]): Node =>
  whole
    .map((node) => arena.map((answer) => (answer === IMPOSSIBLE ? 0 : 1), node))
    .reduce((a, b) => or(arena, a, b), FALSE);

/** Cells as values; cells of numbers that adjoin are one stretch. */
const valuesTold = (
  variable: Variable | undefined,
  cells: readonly number[],
  packs: readonly Pack[],
): readonly FactValue[] => {
  const values = variable?.values ?? [];
  const told: FactValue[] = [];
  for (const cell of cells) {
    const value = values[cell] as Scalar;
    const last = told.at(-1);
    if (typeof value !== 'number') told.push(value);
    else {
      const to = endOf(variable?.fact.id ?? '', value, values[cell + 1], packs);
      if (typeof last === 'object' && last.to + 1 === value)
        told[told.length - 1] = { ...last, to };
      else told.push({ from: value, to });
    }
  }
  return told;
};

/** The last number of a cell: before the next cell, or the greatest that a pack allows there. */
const endOf = (id: string, from: number, next: Scalar | undefined, packs: readonly Pack[]) => {
  const ends = packs
    .flatMap(({ facts }) => facts.filter((fact) => fact.id === id))
    .flatMap((fact) => (fact.type === 'integer' && fact.max >= from ? [fact.max] : []));
  return Math.min(Math.max(...ends), typeof next === 'number' ? next - 1 : Number.MAX_SAFE_INTEGER);
};

const sampleOf = (values: FactValues, packs: readonly Pack[], on: string): DiffSample => {
  const facts = Object.fromEntries(
    Object.entries(values).flatMap(([id, [first]]) =>
      first === undefined ? [] : [[id, typeof first === 'object' ? first.from : first]],
    ),
  );
  for (const pack of packs) {
    const ids = new Set(pack.facts.map(({ id }) => id));
    if (!Object.keys(facts).every((id) => ids.has(id))) continue;
    const told = caseWith(pack, facts, on);
    if (told !== undefined) return { facts, on, case: { ...told, id: 'sample' } };
  }
  return { facts, on };
};

/** The classes that the answers of two nodes fall into, each with where it holds; `undefined` is no class. */
export const classesOf = <Class>(
  { arena }: Comparison,
  a: Node,
  b: Node,
  classOf: (a: number, b: number) => Class | undefined,
): readonly { readonly found: Class; readonly where: Node }[] => {
  const found: Class[] = [];
  const indexOf = new Map<string, number>();
  const classes = arena.combine(
    (x, y) => {
      const each = classOf(x, y);
      if (each === undefined) return 0;
      const key = JSON.stringify(each);
      const known = indexOf.get(key);
      if (known !== undefined) return known;
      indexOf.set(key, found.length + 1);
      return found.push(each);
    },
    a,
    b,
  );
  return found
    .map((each, index) => ({
      found: each,
      where: arena.map((value) => (value === index + 1 ? 1 : 0), classes),
    }))
    .filter(({ where }) => where !== FALSE);
};

/** A node of one of the packs where its facts are allowed; where the pack has ended nothing is. */
export const asked = (
  comparison: Comparison,
  span: ComparedSpan,
  side: 'before' | 'after',
  node: Node,
): Node =>
  span.ended[side]
    ? comparison.arena.map(() => IMPOSSIBLE, node)
    : within(comparison.arena, comparison.allowed[side], node);

/** References without repetition, as texts that compare. */
export const referencesOf = (basis: readonly Basis[]): readonly string[] =>
  [
    ...new Set(
      basis.map(
        ({ instrument, article, paragraph, item, confidence }) =>
          `${instrument}:${article}${paragraph === undefined ? '' : `¶${paragraph}`}${item === undefined ? '' : `(${item})`}${confidence === 'M' ? ' M' : ''}`,
      ),
    ),
  ].toSorted();

/** References without repetition, in their order. */
export const distinctBasis = (basis: readonly Basis[]): readonly Basis[] => [
  ...new Map(basis.map((each) => [referencesOf([each])[0], each])).values(),
];
