import { type OpenContext, SourceRow, XinfangError } from '@xinfang/sdk';
import { STATED_DOMAINS } from '../../../fixtures/settled-facts.ts';
import { folderSource } from '../src/index.ts';

/** What a source is opened with where nobody gives up. */
export const context = (options: Readonly<Record<string, unknown>> = {}): OpenContext => ({
  options,
  signal: new AbortController().signal,
  warn: () => undefined,
  pack: { facts: Object.keys(STATED_DOMAINS), titles: {} },
});

/** What a folder gives, as ids; a row that is no case is told so. */
export const idsOf = async (
  where: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> => {
  const ids: string[] = [];
  for await (const each of folderSource.read(where, context(options))) ids.push(idOf(each));
  return ids;
};

const idOf = (each: unknown): string => {
  if (each instanceof XinfangError) return 'refused';
  const oneCase = each instanceof SourceRow ? each.case : each;
  return String(Reflect.get(Object(oneCase), 'id'));
};

/** Why a folder is not read, as codes and places. */
export const issuesOf = async (
  where: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<readonly string[]> => {
  try {
    await idsOf(where, options);
  } catch (error) {
    if (error instanceof XinfangError)
      return error.issues.map(({ code, path }) => `${code} ${path}`);
    throw error;
  }
  return [];
};
