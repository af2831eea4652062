import { checkDraft } from '../src/check/check.ts';
import { hasErrors } from '../src/diagnostic.ts';
import { guardOverlay } from '../src/guard/guard.ts';
import type { Pack } from '../src/index.ts';
import { type Laid, layOver } from '../src/lay-over.ts';
import { layElements } from '../src/layer.ts';
import { readPack, type WrittenPack } from '../src/read/read-pack.ts';
import { draftOf } from '../src/resolve/draft.ts';
import { packOf } from '../src/resolve/pack-of.ts';
import { loosenedInWorld, worldsOf } from './brute-force.ts';
import { type Edit, treeOf } from './edits.ts';
import { overlay, smallPack } from './small-pack.ts';

/** What became of an overlay: what the guard said, and what going through every world says. */
export interface Trial {
  /** The overlay does not even load; the guard was not asked. */
  readonly invalid: boolean;
  readonly guard: ReadonlySet<string>;
  readonly bruteForce: ReadonlySet<string>;
}

const written = (files: Readonly<Record<string, string>>, layer: number): WrittenPack => {
  const { pack, diagnostics } = readPack(files, layer);
  if (pack === undefined || hasErrors(diagnostics)) throw new Error(JSON.stringify(diagnostics));
  return pack;
};

const baseOf = (): Laid => {
  const { laid } = layOver(undefined, written(smallPack(), 0), {});
  if (laid === undefined) throw new Error('the small pack does not load');
  return laid;
};

const BASE = baseOf();
const DAYS = ['2005-01-01', '2015-06-01', '2021-06-01', '2030-06-01'];

/** Lays an overlay of these edits over the small pack, and holds the guard against brute force. */
export const tryOverlay = (edits: readonly Edit[]): Trial => {
  const over = written(overlay(treeOf(edits)), 1);
  const elements = layElements(
    BASE.elements.filter(({ kind }) => kind !== 'test'),
    over.elements,
  );
  const { draft, diagnostics } = draftOf(over.file, elements);
  if (hasErrors(diagnostics) || hasErrors(checkDraft(draft)))
    return { invalid: true, guard: new Set(), bruteForce: new Set() };
  const restated = new Set(
    edits.filter(({ change }) => 'period' in change).map(({ change }) => String(change['id'])),
  );
  const merged = packOf(draft, [], { pack: BASE.pack, restated });
  return {
    invalid: false,
    guard: new Set(guardOverlay(BASE.pack, merged, elements, undefined, 1_000_000).map(nameOf)),
    bruteForce: new Set(
      [...edits.flatMap(({ loosens }) => loosens), ...inWorlds(merged)].map(plain),
    ),
  };
};

/** Which rule shows a lost basis or a refusal depends on the world found; all else is told by its id. */
const plain = (name: string): string =>
  /^loosens-(?:basis|admission|constraint)/u.exec(name)?.[0] ?? name;

const nameOf = ({ code, message }: ReturnType<typeof guardOverlay>[number]): string =>
  plain(`${code} ${/^"(.*?)"/u.exec(message.en)?.[1]}`);

const inWorlds = (merged: Pack): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const world of worldsOf(merged.facts))
    for (const on of DAYS)
      for (const each of loosenedInWorld(BASE.pack, merged, world, on)) found.add(each);
  return found;
};
