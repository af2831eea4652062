import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addPackCheck } from './check.ts';
import { addPackTest } from './run-cases.ts';

/** `xinfang pack …` */
export const addPack = (program: Command, context: Context): void => {
  const pack = program.command('pack').helpCommand(false).description(context.help('help.pack'));
  addPackCheck(pack, context);
  addPackTest(pack, context);
};
