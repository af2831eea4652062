import type { Command } from './command.ts';
import { createKey } from './create-key.ts';
import {
  backupTo,
  importFrom,
  migrate,
  rebuildAll,
  restoreFrom,
  rotate,
  verifyAudit,
} from './store-commands.ts';

/** Commands that do one thing and end; `serve` and `check-config` are `main.ts`'s own. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['migrate', migrate],
  ['backup', backupTo],
  ['restore', restoreFrom],
  ['verify-audit', verifyAudit],
  ['rotate-keys', rotate],
  ['create-key', createKey],
  ['rebuild', rebuildAll],
  ['import', importFrom],
]);
