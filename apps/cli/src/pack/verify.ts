import { verifyPack } from '@xinfang/analysis';
import { packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { packNames } from './pack-names.ts';
import { verifyText } from './verify-text.ts';

/** `xinfang pack verify DIR` */
export const addPackVerify = (pack: Command, context: Context): void => {
  const { answer, fail, help, io, settings } = context;
  pack
    .command('verify')
    .description(help('help.pack.verify'))
    .argument('<DIR>', help('argument.pack'))
    .action(async (dir: string) => {
      const started = performance.now();
      const names = packNames(dir, settings(), io);
      const loaded = await context.loadPack(names);
      const rules = ruleIdsIn(Object.keys(packFolders(names, io.cwd).at(-1)?.files ?? {}));
      const verified = verifyPack(loaded, { rules });
      const seconds = Math.round(performance.now() - started) / 1000;
      const result = { ...verified, seconds };
      answer(result, (writing) => verifyText(result, loaded, writing));
      if (!verified.ok) fail();
    });
};

/** The rules that a pack's own files hold: of an overlay, whose rules may outrank those of its base. */
const ruleIdsIn = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(paths.flatMap((path) => /^rules\/[^/]+\/(.+)\.json$/u.exec(path)?.[1] ?? []));
