import type { Pack } from '@xinfang/sdk';

/** Whether a fact can have a value. */
export const isInDomain = (fact: Pack['facts'][number], value: unknown): boolean => {
  if (fact.type === 'boolean') return typeof value === 'boolean';
  if (fact.type === 'enum') return fact.values.some((each) => each.value === value);
  return Number.isInteger(value) && Number(value) >= fact.min && Number(value) <= fact.max;
};
