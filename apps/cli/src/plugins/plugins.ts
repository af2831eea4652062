import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { pluginsText } from './plugins-text.ts';

/** `xinfang plugins` */
export const addPlugins = (program: Command, context: Context): void => {
  const { answer, help, openXinfang } = context;
  program
    .command('plugins')
    .description(help('help.plugins'))
    .action(async () => {
      await using xf = await openXinfang();
      const { plugins } = xf;
      answer({ plugins }, (writing) => pluginsText(plugins, writing));
    });
};
