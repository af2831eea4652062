import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FetchContext, MatterView } from '@xinfang/sdk';

/**
 * The county's archive: how far a matter had come before. Here it is a JSON file, invented like all else; in your county it
 * is the address of a system that is asked by the id of the first filing.
 */
export const priorHandlingIn =
  (file: string, from: string) =>
  async (
    { registration }: Pick<MatterView, 'registration'>,
    { signal }: FetchContext,
  ): Promise<string | undefined> => {
    const { repeatOf } = registration;
    if (typeof repeatOf !== 'string') return undefined;
    const archive: unknown = JSON.parse(
      await readFile(resolve(from, file), { encoding: 'utf8', signal }),
    );
    return entryOf(archive, repeatOf);
  };

const entryOf = (archive: unknown, id: string): string | undefined => {
  if (typeof archive !== 'object' || archive === null || !Object.hasOwn(archive, id))
    return undefined;
  const entry: unknown = Reflect.get(archive, id);
  return typeof entry === 'string' ? entry : undefined;
};
