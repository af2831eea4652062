import type { Calendar, Text } from '@xinfang/calendar';
import {
  type Arena,
  createArena,
  FALSE,
  IMPOSSIBLE,
  type Node,
  terminal,
} from '../diagram/arena.ts';
import { type CompiledPack, compilePack } from '../diagram/compile.ts';
import { type FactSpace, factSpaceOf } from '../diagram/fact-space.ts';
import { witnessOf } from '../diagram/questions.ts';
import type { Effective } from '../format/base.ts';
import type { Condition, Scalar } from '../format/condition.ts';
import { spansFrom, turningDays } from '../law/spans.ts';
import type { Pack } from '../pack.ts';

/** What the guard takes of a calendar: due days of periods, and where there, the rolling of due days. */
export type GuardCalendar = Pick<Calendar, 'addPeriod'> & Partial<Pick<Calendar, 'rollForward'>>;

/** A stretch of days under the same rules in both packs, and both compiled for it over the same facts. */
export interface Stretch {
  readonly effective: Effective;
  readonly base: CompiledPack;
  readonly merged: CompiledPack;
}

/** A base pack and the pack with an overlay on it, as exact functions of the same facts. */
export interface Comparison {
  readonly base: Pack;
  readonly merged: Pack;
  readonly arena: Arena;
  readonly space: FactSpace;
  readonly stretches: readonly Stretch[];
}

/** Facts of a case in point; those not named may have any value. */
export type Facts = Readonly<Record<string, Scalar>>;

/**
 * Compiles both packs for every stretch of law, over one set of variables.
 *
 * @throws DiagramTooLarge where the steps do not suffice.
 */
export const comparePacks = (base: Pack, merged: Pack, steps: number): Comparison => {
  const space = factSpaceOf(bothPacks(base, merged));
  const sizes = space.variables.map(({ values }) => values.length);
  const arena = createArena(sizes, undefined, { steps });
  const share = { arena, space };
  const stretches = stretchesOf(base, merged).map((effective) => ({
    effective,
    base: compilePack(base, effective.from, share),
    merged: compilePack(merged, effective.from, share),
  }));
  return { base, merged, arena, space, stretches };
};

/** The conditions of both packs over the facts of the upper one: so that no condition of either tells apart what one variable value holds. */
const bothPacks = (base: Pack, merged: Pack): Pack => ({
  ...merged,
  conditions: new Map([
    ...[...base.conditions].map(([id, named]) => [`base ${id}`, named] as const),
    ...merged.conditions,
  ]),
  constraints: [...base.constraints, ...merged.constraints],
  rules: [...base.rules, ...merged.rules],
  deadlines: [...base.deadlines, ...merged.deadlines],
  remedies: [...base.remedies, ...merged.remedies],
  indicators: [...base.indicators, ...merged.indicators],
});

const FIRST_DAY = '0001-01-01';

const stretchesOf = (base: Pack, merged: Pack): readonly Effective[] => {
  const spans = [...base.rules, ...merged.rules].map(({ effective }) => effective);
  return spansFrom(turningDays([{ from: FIRST_DAY }, ...spans]));
};

/** The stretches that reach into a span, each with the first day of both. */
export const stretchesIn = (
  { stretches }: Comparison,
  { from, to }: Effective,
): readonly (Stretch & { readonly on: string })[] =>
  stretches
    .filter(
      ({ effective }) =>
        (to === undefined || effective.from <= to) &&
        (effective.to === undefined || from <= effective.to),
    )
    .map((stretch) => ({
      ...stretch,
      on: stretch.effective.from > from ? stretch.effective.from : from,
    }));

/** How far a condition holds: not, perhaps (an outcome it rests on is open), yes. */
export const NO = 0;
export const PERHAPS = 1;
export const YES = 2;

/** A condition as a function of the facts with the answers `NO`, `PERHAPS`, `YES`; without a condition `YES`. */
export const degreeOf = (pack: CompiledPack, condition: Condition | undefined): Node => {
  const { arena, possible } = pack;
  if (condition === undefined) return arena.map((ok) => (ok === 1 ? YES : IMPOSSIBLE), possible);
  return arena.map(
    (x) => (x === IMPOSSIBLE ? x : x === 0 ? NO : x === 1 ? YES : PERHAPS),
    pack.condition(condition, 'open'),
  );
};

/** The condition that holds for nothing the pack allows. */
export const neverOf = ({ arena, possible }: CompiledPack): Node =>
  arena.map((ok) => (ok === 1 ? NO : IMPOSSIBLE), possible);

/** The greatest of some degrees; `NO` where there are none. */
export const greatest = (arena: Arena, nodes: readonly Node[]): Node =>
  nodes.reduce((a, b) => arena.combine(Math.max, a, b), terminal(NO));

/** Facts that both packs allow and for which the answers of base and overlay are bad together, or undefined where there are none. */
export const caseInPoint = (
  { arena, space }: Comparison,
  base: Node,
  merged: Node,
  bad: (base: number, merged: number) => boolean,
): { facts: Facts; values: ReadonlyMap<number, number> } | undefined => {
  const violation = arena.combine(
    (a, b) => (a !== IMPOSSIBLE && b !== IMPOSSIBLE && bad(a, b) ? 1 : 0),
    base,
    merged,
  );
  if (violation === FALSE) return undefined;
  const values = witnessOf(arena, violation) ?? new Map();
  return { values, facts: factsOf(space, values) };
};

/** Values of variables as facts. */
export const factsOf = ({ variables }: FactSpace, values: ReadonlyMap<number, number>): Facts =>
  Object.fromEntries(
    [...values].map(([index, value]) => {
      const variable = variables[index];
      return [variable?.fact.id ?? '', variable?.values[value] ?? ''];
    }),
  );

/** The answer of a diagram for facts of a case in point; what they leave open may be anything. */
export const answerAt = (arena: Arena, root: Node, values: ReadonlyMap<number, number>): number => {
  let node = root;
  while (node >= 0) node = arena.kidsOf(node)[values.get(arena.variableOf(node)) ?? 0] as Node;
  return ~node;
};

/** Facts in words. */
export const wordsOfFacts = (facts: Facts): Text => {
  const pairs = Object.entries(facts).map(([fact, value]) => `${fact} = ${String(value)}`);
  return pairs.length === 0
    ? { zh: '任何事项', en: 'any matter' }
    : { zh: pairs.join('，'), en: pairs.join(', ') };
};
