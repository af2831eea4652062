import { isPrivate } from '@xinfang/matter';

/** What was frozen before, through and through: parts of a pack stand in every answer, and are walked once. */
const frozen = new WeakSet();

/** Frozen through and through, but for private values: they are opened by `reveal` alone and hold nothing to change. */
export const deepFrozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || frozen.has(value) || isPrivate(value))
    return value;
  frozen.add(value);
  for (const each of Object.values(value)) deepFrozen(each);
  return Object.freeze(value);
};
