import type { Text } from '@xinfang/calendar';
import type { Condition, Effective, Pack } from '@xinfang/pack';
import { sentenceOf } from '../words/sentence.ts';
import type { FactValue, FactValues, Region } from './comparison.ts';
import { spanWords } from './value-words.ts';

/** Two packs whose words are used: the later pack's, and for what only the earlier has, the earlier's. */
export interface PackPair {
  readonly before: Pack;
  readonly after: Pack;
}

/** The words of both packs together; where both have one the later one's stands. */
export const wordingOf = ({
  before,
  after,
}: PackPair): Pick<Pack, 'facts' | 'groups' | 'conditions'> => ({
  facts: [...after.facts, ...before.facts],
  groups: [...after.groups, ...before.groups],
  conditions: new Map([...before.conditions, ...after.conditions]),
});

/**
 * A part of the facts for which something differs, as a sentence.
 *
 * @example
 * partWords({ purpose: ['appeal'] }, { before: pack, after: pack }).zh // '信访目的是“申诉求决”'
 */
export const partWords = (part: FactValues, packs: PackPair): Text => {
  const wording = wordingOf(packs);
  const leaves = Object.entries(part).map(([fact, values]) => conditionOf(fact, values, packs));
  if (leaves.length === 0) return { zh: '任何事项', en: 'any matter' };
  return {
    zh: leaves.map((leaf) => sentenceOf(leaf, wording, 'zh')).join('，'),
    en: leaves.map((leaf) => sentenceOf(leaf, wording, 'en')).join('; '),
  };
};

const conditionOf = (fact: string, values: readonly FactValue[], packs: PackPair): Condition => {
  const ranges = values.flatMap((value) => (typeof value === 'object' ? [value] : []));
  if (ranges.length > 0) return { any: ranges.map((range) => rangeOf(fact, range, packs)) };
  const scalars = values.flatMap((value) => (typeof value === 'object' ? [] : [value]));
  const [only] = scalars;
  return scalars.length === 1 && only !== undefined
    ? { fact, operator: 'equal', value: only }
    : { fact, operator: 'in', value: scalars };
};

/** Bounds that no number passes are not said. */
const rangeOf = (
  fact: string,
  { from, to }: { readonly from: number; readonly to: number },
  { before, after }: PackPair,
): Condition => {
  if (from === to) return { fact, operator: 'equal', value: from };
  const bounds = [before, after].flatMap(({ facts }) =>
    facts.flatMap((each) => (each.id === fact && each.type === 'integer' ? [each] : [])),
  );
  const least = { fact, operator: 'greaterThanInclusive', value: from };
  const most = { fact, operator: 'lessThanInclusive', value: to };
  const isLeast = bounds.every(({ min }) => from <= min);
  const isMost = bounds.every(({ max }) => to >= max);
  return isMost && !isLeast ? least : isLeast && !isMost ? most : { all: [least, most] };
};

/**
 * How many combinations of facts a difference holds for.
 *
 * @example
 * combinationWords({ combinations: 2, of: 8 }).zh // '2 种事实组合（有关的事实共 8 种组合）'
 */
export const combinationWords = ({
  combinations,
  of,
}: Pick<Region, 'combinations' | 'of'>): Text => ({
  zh: `${combinations} 种事实组合（有关的事实共 ${of} 种组合）`,
  en: `${combinations} combinations of facts (of ${of} of the facts that play a part)`,
});

/**
 * The span of law that something holds under, in words; the first of all spans has no beginning.
 *
 * @example
 * lawWords({ from: '2022-05-01' }).zh // '2022-05-01 起'
 */
export const lawWords = ({ from, to }: Effective): Text =>
  from < '1900'
    ? to === undefined
      ? { zh: '任何时候', en: 'at any time' }
      : { zh: `${to} 及以前`, en: `up to ${to}` }
    : spanWords(to === undefined ? { from } : { from, to });
