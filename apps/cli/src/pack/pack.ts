import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addPackCheck } from './check.ts';
import { addPackDiff } from './diff.ts';
import { addPackDocs } from './docs.ts';
import { addPackTest } from './run-cases.ts';
import { addPackSchema } from './schema.ts';
import { addPackTable } from './table.ts';
import { addPackTypes } from './types.ts';
import { addPackVerify } from './verify.ts';

/** `xinfang pack …` */
export const addPack = (program: Command, context: Context): void => {
  const pack = program.command('pack').helpCommand(false).description(context.help('help.pack'));
  addPackCheck(pack, context);
  addPackTest(pack, context);
  addPackVerify(pack, context);
  addPackDiff(pack, context);
  addPackDocs(pack, context);
  addPackTypes(pack, context);
  addPackTable(pack, context);
  addPackSchema(pack, context);
};
