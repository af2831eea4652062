import { type Diagnostic, loadPack, type PackFiles } from '@xinfang/pack';

/** What checking a pack found. */
export interface PackCheckResult {
  /** Whether no diagnostic is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a pack over the layers below it, lowest first; the last is the one that is checked, and diagnostics of the
 * others are told too.
 *
 * @example
 * checkPack([readPackFolder('packs/national')]) // { ok: true, diagnostics: [] }
 */
export const checkPack = (layers: readonly PackFiles[]): PackCheckResult => {
  const { diagnostics } = loadPack(layers);
  return { ok: diagnostics.every(({ severity }) => severity !== 'error'), diagnostics };
};
