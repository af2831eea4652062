import { join } from 'node:path';
import { type CaseResult, type UpdatedCases, updateCases } from '@xinfang/analysis';
import { styleOf, type Writing } from '@xinfang/report';
import type { PackFolder } from '@xinfang/sdk';
import { text } from '../messages.ts';
import { keptFor, replaceFile } from './replace-file.ts';

/**
 * Writes what came out into the failing cases of a pack's folder; what may not be written is left. Throws a fault where a
 * file cannot be written.
 */
export const writeUpdates = (
  { folder, files }: PackFolder,
  results: readonly CaseResult[],
): UpdatedCases => {
  const failing = Map.groupBy(
    results.filter(({ ok }) => !ok),
    ({ file }) => file,
  );
  const kept = [...failing].filter(
    ([file]) => keptFor(folder, file, files[file] ?? '') !== undefined,
  );
  const keptFiles = new Set(kept.map(([file]) => file));
  const updates = updateCases(
    files,
    results.filter(({ file }) => !keptFiles.has(file)),
  );
  for (const [file, written] of Object.entries(updates.files))
    replaceFile(join(folder, file), written);
  return { ...updates, left: [...updates.left, ...kept.flatMap(([, own]) => own)] };
};

/** What was written, and that each of it has to be read. */
export const updatesText = ({ updated, left }: UpdatedCases, writing: Writing): string => {
  const { lang } = writing;
  const { doubtful, bad } = styleOf(writing);
  return [
    ...(updated.length === 0
      ? []
      : [doubtful(text('test.updated', { count: updated.length })[lang])]),
    ...(left.length === 0 ? [] : [bad(text('test.left', { count: left.length })[lang])]),
    '',
  ].join('\n');
};
