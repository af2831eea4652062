import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleChange } from '@xinfang/analysis';
import type { PackFolder } from '@xinfang/sdk';
import { usageFault } from '../fault.ts';
import { fileFault } from '../file-fault.ts';
import { text } from '../messages.ts';
import { keptFor, keptForNew } from './replace-file.ts';

/**
 * Writes changed rules into the folder of their pack: first all beside their places, then each to its own, then what goes is
 * deleted, so that a full disk leaves the pack as it was. Throws a fault, and writes none, where a file cannot or may not be
 * written.
 */
export const writeRules = ({ folder, files }: PackFolder, changes: readonly RuleChange[]): void => {
  for (const { file } of changes) refuseKept(folder, file, files[file]);
  const begun: string[] = [];
  let file = '';
  try {
    for (const change of changes) {
      if (change.text === undefined) continue;
      file = join(folder, change.file);
      mkdirSync(dirname(file), { recursive: true });
      begun.push(partOf(file));
      writeFileSync(partOf(file), change.text, { flush: true });
    }
    for (const change of changes) {
      file = join(folder, change.file);
      if (change.text === undefined) rmSync(file);
      else renameSync(partOf(file), file);
    }
  } catch (error) {
    for (const part of begun) rmSync(part, { force: true });
    throw fileFault(error, file, 'unwritable');
  }
};

const refuseKept = (folder: string, file: string, before: string | undefined): void => {
  const kept = before === undefined ? keptForNew(folder, file) : keptFor(folder, file, before);
  if (kept === undefined) return;
  const reason = text(`check.unfixed.${kept}`);
  throw usageFault({
    code: 'file-kept',
    file: join(folder, file),
    message: {
      zh: text('table.kept', { reason: reason.zh }).zh,
      en: text('table.kept', { reason: reason.en }).en,
    },
  });
};

const partOf = (file: string): string => `${file}.partial`;
