import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fixPack } from '@xinfang/analysis';
import type { PackFolder, PluginPacks } from '@xinfang/sdk';
import type { Checked } from './check-pack.ts';
import { keptFor, replaceFile, type WhyKept } from './replace-file.ts';

/**
 * Mends the pack of a folder, which is one of the layers, and writes the files that changed. What is a link or lies
 * outside of the folder, is kept from writing, or was changed since it was read, is left as it is.
 */
export const fixFolder = (
  layers: readonly PackFolder[],
  dir: string,
  operators: PluginPacks['operators'] = [],
): Checked => {
  const folder = realpathSync(dir);
  const own = layers.findIndex((layer) => layer.folder === folder);
  const before = layers[own]?.files ?? {};
  const unfit = new Map<string, WhyKept | undefined>();
  const mayChange = (file: string): boolean => {
    if (!unfit.has(file)) unfit.set(file, keptFor(folder, file, before[file] ?? ''));
    return unfit.get(file) === undefined;
  };
  const { files, applied, left } = fixPack(
    layers.map((layer) => layer.files),
    { own, mayChange, operators },
  );
  for (const [file, text] of Object.entries(files)) replaceFile(join(folder, file), text);
  const after = { folder, files: { ...before, ...files } };
  return {
    layers: layers.with(own, after),
    ok: left.every(({ severity }) => severity !== 'error'),
    diagnostics: left,
    fixed: applied,
    unfixed: [...unfit].flatMap(([file, reason]) =>
      reason === undefined ? [] : [{ file, reason }],
    ),
  };
};
