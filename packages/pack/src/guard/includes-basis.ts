import type { Basis } from '../format/base.ts';

/** Whether every reference of one basis stands in the other, whatever its confidence. */
export const includesBasis = (whole: readonly Basis[], part: readonly Basis[]): boolean => {
  const known = new Set(whole.map(referenceOf));
  return part.every((basis) => known.has(referenceOf(basis)));
};

const referenceOf = ({ instrument, article, paragraph, item }: Basis): string =>
  JSON.stringify([instrument, article, paragraph, item]);
