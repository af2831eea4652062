import { checkPack } from '@xinfang/analysis';
import { type Diagnostic, type PackFolder, type PluginPacks, packLayers } from '@xinfang/sdk';
import { fixFolder } from './check-fix.ts';
import type { WhyKept } from './replace-file.ts';

/** A file that `--fix` left as it is, and why. */
export interface Unfixed {
  readonly file: string;
  readonly reason: WhyKept;
}

/** A pack that was checked, and where its files lie. */
export interface Checked {
  readonly layers: readonly PackFolder[];
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** What `--fix` mended; undefined where it was not asked for. */
  readonly fixed?: readonly Diagnostic[];
  readonly unfixed?: readonly Unfixed[];
}

/** Checks the pack of a folder, the last of the names, over those below it, and mends it first where that is asked. */
export const checkFolder = (
  names: readonly string[],
  cwd: string,
  fix: boolean,
  operators: PluginPacks['operators'] = [],
): Checked => {
  const { layers, diagnostics } = packLayers(names, cwd);
  // Over a base that is missing or another one, everything else would look wrong.
  if (diagnostics.length > 0)
    return { layers, ok: false, diagnostics, ...(fix ? { fixed: [], unfixed: [] } : {}) };
  return fix
    ? fixFolder(layers, names.at(-1) ?? '', operators)
    : {
        layers,
        ...checkPack(
          layers.map(({ files }) => files),
          { operators },
        ),
      };
};
