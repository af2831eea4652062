import type { Case } from './case.ts';
import type { LoggedEvent } from './logged-event.ts';
import type { CaseReading } from './read-case.ts';

/** What is kept with a case that was read: how it was read, and its log once somebody asked for it. */
export interface CaseMemory {
  readonly reading: CaseReading;
  log?: readonly LoggedEvent[];
}

/** Not a WeakMap: with cases by the hundred thousand that costs as much time as reading half of each. */
const MEMORY = Symbol('memory of a case');

/** Keeps a memory with a case, where it is not listed, copied, cloned or written out. */
export const remember = (oneCase: Case, memory: CaseMemory): void => {
  Object.defineProperty(oneCase, MEMORY, { value: memory });
};

/** The memory of a case that was read; undefined for anything else. */
export const memoryOf = (value: object): CaseMemory | undefined =>
  Object.hasOwn(value, MEMORY) ? (value as { readonly [MEMORY]: CaseMemory })[MEMORY] : undefined;
