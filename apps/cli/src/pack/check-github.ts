import { say } from '@xinfang/report';
import type { Diagnostic } from '@xinfang/sdk';
import type { Lang } from '../messages.ts';
import { shownPath } from './check-address.ts';
import type { Checked } from './check-pack.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Findings as workflow commands of GitHub, which shows them at their lines. */
export const checkCommands = ({ diagnostics, layers }: Checked, cwd: string, lang: Lang): string =>
  diagnostics
    .map((each) => `${commandOf(each, layers[each.layer]?.folder ?? '', cwd, lang)}\n`)
    .join('');

const commandOf = (each: Diagnostic, folder: string, cwd: string, lang: Lang): string => {
  const { code, severity, file, line, column, endLine, endColumn, message, hint } = each;
  const properties = {
    file: shownPath(folder, file, cwd),
    line,
    endLine,
    // Columns of several lines mean nothing there.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: code,
  };
  const said =
    hint === undefined ? say(message, lang) : `${say(message, lang)}\n${say(hint, lang)}`;
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escaped(said)}`;
};

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (value: string | number): string =>
  escaped(`${value}`).replaceAll(':', '%3A').replaceAll(',', '%2C');
