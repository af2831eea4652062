import { type PackFiles, type Path, parseJsonFile } from '@xinfang/pack';
import { type CaseEntry, fileOf } from './case-entry.ts';

/** Where something of a case stands in its file: line and column from 1; neither where the files are not at hand. */
export interface CasePlace {
  readonly line?: number;
  readonly column?: number;
}

/** Where something of a case stands, by the way to it from the case, or from its file where it begins with `about`. */
export type PlaceOf = (entry: CaseEntry, path: Path) => CasePlace;

/** Finds places in the files of the pack's top layer: only its cases are run. */
export const placesIn = (files: PackFiles | undefined): PlaceOf => {
  const parsed = new Map<string, ReturnType<typeof parseJsonFile> | undefined>();
  const read = (file: string) => {
    if (!parsed.has(file)) {
      const text = files?.[file];
      parsed.set(file, text === undefined ? undefined : parseJsonFile(text));
    }
    return parsed.get(file);
  };
  return (entry, path) => {
    const file = read(fileOf(entry));
    if (file === undefined) return {};
    const from = path[0] === 'about' ? [] : ['cases', entry.index];
    const { line, column } = file.spanOf([...from, ...path]);
    return { line, column };
  };
};
