import type { CaseEntry } from '../case-entry.ts';
import type { CaseProblem } from './case-problem.ts';

/**
 * For each case whether its name, or what it is given and expects, stood there before; asked in the order of the cases.
 */
export const watchDuplicates = (): ((entry: CaseEntry) => readonly CaseProblem[]) => {
  const names = new Set<string>();
  const contents = new Map<string, string>();
  return ({ one: { name, given, expect } }) => {
    const content = JSON.stringify(inOrder([given, expect]));
    const twin = contents.get(content);
    const problems = [
      ...(name.trim() === '' ? [EMPTY_NAME] : []),
      ...(names.has(name) ? [NAME_TAKEN] : twin === undefined ? [] : [duplicateOf(twin)]),
    ];
    names.add(name);
    if (twin === undefined) contents.set(content, name);
    return problems;
  };
};

/** Objects with their members in order: how a case is written down makes no difference. */
const inOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, inOrder(member)]),
  );
};

const EMPTY_NAME: CaseProblem = {
  code: 'empty-name',
  path: ['name'],
  message: { zh: '案例的名字是空白的', en: 'the name of the case is blank' },
};

const NAME_TAKEN: CaseProblem = {
  code: 'duplicate-name',
  path: ['name'],
  message: { zh: '这个名字前面用过了', en: 'this name was used before' },
};

const duplicateOf = (twin: string): CaseProblem => ({
  code: 'duplicate-case',
  path: [],
  message: {
    zh: `与前面的案例内容相同，只是换了名字：${twin}`,
    en: `the same as an earlier case under another name: ${twin}`,
  },
});
