import { isDeepStrictEqual } from 'node:util';
import type { Measured } from '@xinfang/rates';
import { byName, type Figure, figuresOf } from '../../packages/indicator-sql/test/figures.ts';

const times = (figure: Figure, factor: number): Figure => ({
  ...figure,
  numerator: figure.numerator * factor,
  denominator: figure.denominator * factor,
  atWorst: figure.atWorst * factor,
  excluded: Object.fromEntries(
    Object.entries(figure.excluded).map(([reason, count]) => [reason, count * factor]),
  ),
});

/** How many figures a database gave, each that of the calculator, or so many times it. Throws where one differs or is missing. */
export const agreeing = (
  report: Pick<Measured, 'indicators' | 'breakdowns'>,
  found: readonly Figure[],
  factor = 1,
): number => {
  const wanted = byName(figuresOf(report).map((each) => times(each, factor)));
  const given = byName(found);
  const names = new Set([...Object.keys(wanted), ...Object.keys(given)]);
  for (const name of names)
    if (!isDeepStrictEqual(wanted[name], given[name]))
      throw new Error(`${name}: ${JSON.stringify({ calculator: wanted[name], sql: given[name] })}`);
  return names.size;
};
