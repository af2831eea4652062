import {
  type MutationReport,
  mutatePack,
  ownElementsOf,
  type PackTestResult,
  testPack,
  type UpdatedCases,
} from '@xinfang/analysis';
import type { Writing } from '@xinfang/report';
import { type Calendar, type Pack, type PackFolder, packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { type Fault, usageFault } from '../fault.ts';
import { text } from '../messages.ts';
import { packNames } from './pack-names.ts';
import { mutationText } from './run-cases-mutation.ts';
import {
  type GivenTestOptions,
  type RunCasesOptions,
  runCasesOptions,
} from './run-cases-options.ts';
import { runCasesText } from './run-cases-text.ts';
import { updatesText, writeUpdates } from './run-cases-update.ts';

/** `xinfang pack test DIR` */
export const addPackTest = (pack: Command, context: Context): void => {
  const { help } = context;
  pack
    .command('test')
    .description(help('help.pack.test'))
    .argument('<DIR>', help('argument.pack'))
    .option('--filter <TEXT>', help('option.test.filter'))
    .option('--update', help('option.test.update'))
    .option('--mutate', help('option.test.mutate'))
    .option('--sample <N>', help('option.test.sample'))
    .option('--seed <N>', help('option.test.seed'))
    .action((dir: string, given: GivenTestOptions) =>
      runCases(dir, runCasesOptions(given), context),
    );
};

const runCases = async (dir: string, options: RunCasesOptions, context: Context): Promise<void> => {
  const { answer, fail, io, settings } = context;
  const names = packNames(dir, settings(), io);
  const pack = await context.loadPack(names);
  const layers = packFolders(names, io.cwd);
  const ran = ranCases(pack, layers, options, await context.openCalendar());
  const { tested, updates, mutation } = ran;
  const result = {
    ...tested,
    ...(updates === undefined ? {} : { updated: updates.updated.map(toldOf) }),
    ...(mutation === undefined ? {} : { mutation }),
  };
  answer(result, (writing) => ranText(ran, pack, options, writing));
  if ((updates?.left.length ?? tested.failed) > 0) fail();
};

/** A filter with a slip in it would pass for good. */
const noCaseFor = (filter: string): Fault =>
  usageFault({
    code: 'no-such-case',
    path: `--filter ${filter}`,
    message: text('error.no-such-case'),
    hint: text('error.see-case-names'),
  });

const toldOf = ({ file, name }: { readonly file: string; readonly name: string }) => ({
  file,
  name,
});

/** How the cases came out, and what was done beside. */
interface Ran {
  readonly tested: PackTestResult;
  readonly updates?: UpdatedCases;
  readonly mutation?: MutationReport;
}

const ranCases = (
  pack: Pack,
  layers: readonly PackFolder[],
  { filter, update, mutation }: RunCasesOptions,
  calendar: Calendar,
): Ran => {
  const top = layers.at(-1);
  const files = top?.files ?? {};
  // Of an overlay only its own elements are for its cases to reach.
  const own = layers.length > 1 ? ownElementsOf(files) : undefined;
  const { elements, ...scope } = own ?? {};
  const tested = testPack(pack, calendar, {
    files,
    ...scope,
    ...(filter === undefined ? {} : { filter }),
  });
  if (filter !== undefined && tested.cases.length === 0) throw noCaseFor(filter);
  const mutating = mutation !== undefined && tested.ok;
  return {
    tested,
    ...(update && top !== undefined ? { updates: writeUpdates(top, tested.cases) } : {}),
    ...(mutating
      ? {
          mutation: mutatePack(pack, calendar, {
            ...mutation,
            ...(elements === undefined ? {} : { elements }),
          }),
        }
      : {}),
  };
};

const ranText = (
  { tested, updates, mutation }: Ran,
  pack: Pack,
  options: RunCasesOptions,
  writing: Writing,
): string =>
  [
    runCasesText(tested, pack, writing, options.filter !== undefined),
    ...(updates === undefined ? [] : [updatesText(updates, writing)]),
    ...(mutation === undefined ? [] : [mutationText(mutation, writing)]),
    ...(options.mutation !== undefined && mutation === undefined
      ? [`${text('test.not-mutated')[writing.lang]}\n`]
      : []),
  ].join('\n');
