import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RuleChange } from '@xinfang/analysis';
import { fileFault } from '../file-fault.ts';

/**
 * Writes changed rules into the folder of their pack: first all beside their places, then each to its own, then what goes is
 * deleted, so that a full disk leaves the pack as it was. Throws a fault where a file cannot be written.
 */
export const writeRules = (folder: string, changes: readonly RuleChange[]): void => {
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

const partOf = (file: string): string => `${file}.partial`;
