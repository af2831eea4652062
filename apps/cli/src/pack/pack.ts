import type { Command } from 'commander';
import { addCalled, type Commands } from '../called-command.ts';
import type { Context } from '../context.ts';

const COMMANDS: Commands = {
  check: async () => (await import('./check.ts')).addPackCheck,
  test: async () => (await import('./run-cases.ts')).addPackTest,
  verify: async () => (await import('./verify.ts')).addPackVerify,
  diff: async () => (await import('./diff.ts')).addPackDiff,
  docs: async () => (await import('./docs.ts')).addPackDocs,
  build: async () => (await import('./build.ts')).addPackBuild,
  types: async () => (await import('./types.ts')).addPackTypes,
  sql: async () => (await import('../sql/pack-sql.ts')).addPackSql,
  table: async () => (await import('./table.ts')).addPackTable,
  schema: async () => (await import('./schema.ts')).addPackSchema,
};

/** `xinfang pack …` */
export const addPack = async (
  program: Command,
  context: Context,
  called: readonly string[],
): Promise<void> => {
  const pack = program.command('pack').helpCommand(false).description(context.help('help.pack'));
  await addCalled(COMMANDS, pack, context, called);
};
