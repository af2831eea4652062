import { type CaseResult, type PackTestResult, testPack } from '@xinfang/analysis';
import { printable, styleOf, type Writing } from '@xinfang/report';
import { loadPacks, type PackFiles, packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { text } from '../messages.ts';
import { refusingPacks } from './pack-fault.ts';
import { packNames } from './pack-names.ts';

/** `xinfang pack test DIR` */
export const addPackTest = (pack: Command, context: Context): void => {
  const { answer, fail, help, io, openCalendar, settings } = context;
  pack
    .command('test')
    .description(help('help.pack.test'))
    .argument('<DIR>', help('argument.pack'))
    .action(async (dir: string) => {
      const names = packNames(dir, settings(), io);
      const loaded = await refusingPacks(names, io.cwd, () => loadPacks(names, io.cwd));
      const own = packFolders(names, io.cwd).at(-1)?.files ?? {};
      const tested = testPack(loaded, openCalendar(), { rules: rulesIn(own) });
      answer(tested, (writing) => testText(tested, writing));
      if (!tested.ok) fail();
    });
};

const RULE_FILE = /^rules\/[^/]+\/(.+)\.json$/u;

/** The ids of the rules that a pack's own files hold. */
const rulesIn = (files: PackFiles): ReadonlySet<string> =>
  new Set(Object.keys(files).flatMap((path) => RULE_FILE.exec(path)?.[1] ?? []));

const testText = (
  { passed, failed, cases, coverage }: PackTestResult,
  writing: Writing,
): string => {
  const { lang } = writing;
  const { strong, doubtful } = styleOf(writing);
  return [
    ...cases.filter(({ ok }) => !ok).map((one) => failureText(one, writing)),
    strong(text('test.counts', { passed, failed })[lang]),
    ...(coverage.uncovered.length === 0
      ? []
      : [`${doubtful(text('test.uncovered')[lang])}${coverage.uncovered.join(', ')}`]),
    '',
  ].join('\n');
};

const failureText = ({ name, file, expected, actual }: CaseResult, writing: Writing): string => {
  const { lang } = writing;
  return [
    `${styleOf(writing).bad(text('test.failed')[lang])}  ${printable(`${file}: ${name}`)}`,
    `  ${text('test.expected')[lang]}${JSON.stringify(expected)}`,
    `  ${text('test.actual')[lang]}${JSON.stringify(actual)}`,
  ].join('\n');
};
