import { type Diagnostic, diagnose } from './diagnostic.ts';
import { didYouMean } from './nearest.ts';
import { spotOf, type WrittenElement } from './read/elements.ts';
import type { WrittenPack } from './read/read-pack.ts';

/**
 * The elements of an overlay that state only a part, as a change of something below does, under an id that is like one
 * below but is none: one mistyped letter would else be told as everything that is missing.
 */
export const strangePatches = (
  below: readonly WrittenElement[],
  { elements }: WrittenPack,
  shape: readonly Diagnostic[],
): readonly Diagnostic[] =>
  elements.flatMap((element) => {
    const ids = below.flatMap(({ kind, id }) => (kind === element.kind ? [id] : []));
    if (ids.includes(element.id) || !lacksKeys(element, shape)) return [];
    const meant = didYouMean(element.id, ids);
    return meant.hint === undefined
      ? []
      : [diagnose('nothing-to-change', { id: element.id }, spotOf(element, ['id']), meant)];
  });

const lacksKeys = ({ root }: WrittenElement, shape: readonly Diagnostic[]): boolean =>
  root.file.file.includes('/') &&
  shape.some(({ code, layer, file }) => code === 'missing-key' && isIn(root.file, layer, file));

const isIn = (place: WrittenElement['root']['file'], layer: number, file: string): boolean =>
  place.layer === layer && place.file === file;

/** Without what only follows from a mistyped id: what is missing in that file, and its name. */
export const withoutFollowing = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const strange = diagnostics.filter(({ code }) => code === 'nothing-to-change');
  return diagnostics.filter(
    ({ code, layer, file }) =>
      code === 'nothing-to-change' ||
      !strange.some((each) => each.layer === layer && each.file === file),
  );
};
