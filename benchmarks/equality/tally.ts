import type { Condition, Pack } from '@xinfang/pack';

/** How often each operator, hit policy and outcome took part in a comparison. */
export interface Tally {
  readonly note: (kind: string, name: string) => void;
  readonly counts: () => readonly (readonly [string, number])[];
}

/** Counts nothing yet. */
export const createTally = (): Tally => {
  const counts = new Map<string, number>();
  return {
    note: (kind, name) => {
      const key = `${kind} ${name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
    counts: () => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
};

/** The operators of all rules, named conditions and constraints of a pack, each once. */
export const operatorsOf = (pack: Pack): ReadonlySet<string> => {
  const operators = new Set<string>();
  const enter = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(enter);
    else if ('any' in condition) condition.any.forEach(enter);
    else if ('not' in condition) enter(condition.not);
    else if ('operator' in condition) operators.add(condition.operator);
  };
  for (const { conditions } of [...pack.rules, ...pack.conditions.values()]) enter(conditions);
  for (const { never } of pack.constraints) enter(never);
  return operators;
};
