import { join } from 'node:path';
import { checkPack, type PackCheckResult } from '@xinfang/analysis';
import { printable, say, styleOf, type Writing } from '@xinfang/report';
import { type Diagnostic, type PackFolder, packFolders } from '@xinfang/sdk';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { text } from '../messages.ts';
import { packNames } from './pack-names.ts';

/** `xinfang pack check DIR` */
export const addPackCheck = (pack: Command, context: Context): void => {
  const { answer, fail, help, io, settings } = context;
  pack
    .command('check')
    .description(help('help.pack.check'))
    .argument('<DIR>', help('argument.pack'))
    .action((dir: string) => {
      const layers = packFolders(packNames(dir, settings(), io), io.cwd);
      const checked = checkPack(layers.map(({ files }) => files));
      answer(checked, (writing) => checkText(checked, layers, writing));
      if (!checked.ok) fail();
    });
};

const checkText = (
  { ok, diagnostics }: PackCheckResult,
  layers: readonly PackFolder[],
  writing: Writing,
): string => {
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((each) => each.severity === severity).length;
  const counts = text('check.counts', { errors: count('error'), warnings: count('warning') });
  return [
    ...diagnostics.map((each) => diagnosticText(each, layers[each.layer]?.folder ?? '', writing)),
    ...(ok ? [text('check.ok')[writing.lang]] : []),
    ...(diagnostics.length === 0 ? [] : [counts[writing.lang]]),
    '',
  ].join('\n');
};

const diagnosticText = (each: Diagnostic, folder: string, writing: Writing): string => {
  const { lang } = writing;
  const { bad, doubtful, faint } = styleOf(writing);
  const mark = each.severity === 'error' ? bad : doubtful;
  const place = `${join(folder, each.file)}:${each.line}:${each.column}`;
  return [
    `${place}  ${mark(text(`check.${each.severity}`)[lang])}  ${printable(say(each.message, lang))} ${faint(`[${each.code}]`)}`,
    ...(each.hint === undefined
      ? []
      : [`  ${text('word.hint')[lang]}${printable(say(each.hint, lang))}`]),
    ...(each.fix === undefined
      ? []
      : [`  ${text('check.fix', { fix: printable(each.fix.replacement) })[lang]}`]),
  ].join('\n');
};
