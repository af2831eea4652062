import { isAbsolute, join, relative } from 'node:path';
import type { PluginPacks } from '@xinfang/sdk';
import { type Complaint, EXIT, Fault, isXinfangError } from '../fault.ts';

/**
 * Runs something that loads packs, and takes their mistakes for a fault that names each file with its folder: of several
 * layers each has a `pack.json`.
 */
export const refusingPacks = async <Result>(
  names: readonly string[],
  cwd: string,
  load: () => Result | Promise<Result>,
  operators: PluginPacks['operators'] = [],
): Promise<Result> => {
  try {
    return await load();
  } catch (error) {
    const isOfPacks = isXinfangError(error) && names.length > 0;
    const complaints = isOfPacks ? await mistakesIn(names, cwd, operators) : [];
    throw complaints.length === 0 ? error : new Fault(EXIT.content, complaints);
  }
};

/** None where it is not a mistake in a file that keeps them from loading. */
const mistakesIn = async (
  names: readonly string[],
  cwd: string,
  operators: PluginPacks['operators'],
): Promise<readonly Complaint[]> => {
  // What checks packs is large, and most commands load packs without a mistake.
  const [{ checkPack }, { packFolders }] = await Promise.all([
    import('@xinfang/analysis'),
    import('@xinfang/sdk'),
  ]);
  try {
    const layers = packFolders(names, cwd);
    return checkPack(
      layers.map(({ files }) => files),
      { operators },
    )
      .diagnostics.filter(({ severity }) => severity === 'error')
      .map(({ code, message, layer, file, line, column, hint }) => ({
        code,
        message,
        file: shownPath(join(layers[layer]?.folder ?? '', file), cwd),
        line,
        column,
        ...(hint === undefined ? {} : { hint }),
      }));
  } catch (error) {
    if (isXinfangError(error)) return [];
    throw error;
  }
};

/** From the folder where the command was given, where the file lies below it. */
const shownPath = (file: string, cwd: string): string => {
  const path = relative(cwd, file);
  return path.startsWith('..') || isAbsolute(path) ? file : path;
};
