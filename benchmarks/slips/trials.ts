import type { PackFiles } from '@xinfang/pack';
import { pick, randomOf } from '../damage/spoil.ts';
import { CONDITION_SLIPS } from './condition-slips.ts';
import { type Document, openDocument } from './document.ts';
import { JSON_SLIPS } from './json-slips.ts';
import { LAW_SLIPS } from './law-slips.ts';
import { MEANING_SLIPS } from './meaning-slips.ts';
import { SHAPE_SLIPS } from './shape-slips.ts';
import type { Slip, SlipKind } from './slip.ts';

/** Every kind of slip. */
export const SLIP_KINDS: readonly SlipKind[] = [
  ...JSON_SLIPS,
  ...SHAPE_SLIPS,
  ...CONDITION_SLIPS,
  ...MEANING_SLIPS,
  ...LAW_SLIPS,
];

/** A slip of a kind made in a file. */
export interface Trial {
  readonly kind: SlipKind;
  readonly file: string;
  readonly slip: Slip;
  readonly changed: PackFiles;
}

/** One slip of every kind in every file in which it can be made, at a place drawn by the seed. */
export const trialsOf = (
  files: PackFiles,
  paths: readonly string[],
  seed: number,
): readonly Trial[] =>
  paths.flatMap((file, index) => {
    const doc = openDocument(file, files[file] ?? '');
    return SLIP_KINDS.flatMap((kind, turn) =>
      trialOf(kind, doc, files, seed + index * 1000 + turn),
    );
  });

const TRIES = 5;

const trialOf = (
  kind: SlipKind,
  doc: Document,
  files: PackFiles,
  seed: number,
): readonly Trial[] => {
  const random = randomOf(seed);
  const places = kind.places(doc);
  for (let i = 0; i < TRIES && places.length > 0; i += 1) {
    const slip = kind.make(doc, pick(random, places), { files, random });
    if (slip === undefined || (slip.text === doc.text && slip.others === undefined)) continue;
    return [{ kind, file: doc.file, slip, changed: { [doc.file]: slip.text, ...slip.others } }];
  }
  return [];
};
