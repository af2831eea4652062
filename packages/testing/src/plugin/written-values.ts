import { type PackFiles, packFolders, XinfangError } from '@xinfang/sdk';
import type { ConditionValue } from './options.ts';
import { packsOf, type Setting } from './setting.ts';

/** What the conditions of packs compare facts with by an operator of this whole name. */
export const writtenValues = (
  operator: string,
  { plugin, packs, from }: Pick<Setting, 'plugin' | 'packs' | 'from'>,
): readonly ConditionValue[] =>
  filesOf([...packs, ...packsOf(plugin)], packs, from).flatMap((files) =>
    Object.values(files).flatMap((text) =>
      text.includes(operator) ? valuesIn(text, operator) : [],
    ),
  );

/** Packs of the plugin that are not there are told elsewhere. */
const filesOf = (
  all: readonly string[],
  below: readonly string[],
  from: string,
): readonly PackFiles[] => {
  try {
    return packFolders(all, from).map(({ files }) => files);
  } catch (error) {
    if (!(error instanceof XinfangError) || all === below) throw error;
    return filesOf(below, below, from);
  }
};

const valuesIn = (text: string, operator: string): readonly ConditionValue[] => {
  const found: ConditionValue[] = [];
  try {
    JSON.parse(text, (_, part: unknown) => {
      if (isLeaf(part) && part.operator === operator) found.push(part.value);
      return part;
    });
  } catch {
    // What is no JSON is told by the loader.
  }
  return found;
};

const isLeaf = (
  part: unknown,
): part is { readonly operator: string; readonly value: ConditionValue } =>
  typeof part === 'object' && part !== null && 'operator' in part && 'value' in part;
