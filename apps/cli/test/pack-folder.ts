import { smallPack } from '../../../packages/pack/test/small-pack.ts';
import { type Folder, folderWith } from './folder.ts';

/** A folder with the small pack of the tests, some of its files replaced; undefined leaves one out. */
export const packFolder = (
  files: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Folder =>
  folderWith(
    Object.fromEntries(
      Object.entries({ ...smallPack(), ...files }).flatMap(([path, content]) =>
        content === undefined ? [] : [[path, content]],
      ),
    ),
  );

/** The text of a file of the small pack with a piece of it replaced. */
export const spoiltFile = (path: string, from: string, to: string): string => {
  const text = smallPack()[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return text.replace(from, to);
};
