import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { addRegisterInspect } from './register-inspect.ts';

/** `xinfang register …` */
export const addRegister = (program: Command, context: Context): void => {
  const register = program
    .command('register')
    .helpCommand(false)
    .description(context.help('help.register'));
  addRegisterInspect(register, context);
};
