import { packFolders, type RunReport } from '@xinfang/sdk';
import { type Lang, text } from './messages.ts';
import { type AskedRun, DEFAULT_VARIANT } from './run-options.ts';
import type { Settings } from './settings.ts';

/**
 * The command of a run as anybody gives it again to the same figures, with every list: what was asked for, and words in the
 * place of files. Where those lie is nobody's business, and the same register in another format has the same page.
 */
export const commandText = (
  { asOf, period, by = [], variant, source }: AskedRun,
  { lang, packs = [], calendar }: Settings,
  { calendar: { id } }: Pick<RunReport, 'calendar'>,
  cwd: string,
): string =>
  [
    'xinfang run',
    word('command.register', lang),
    source === undefined ? word('command.mapping', lang) : `--source ${source}`,
    `--as-of ${asOf}`,
    ...(period === undefined ? [] : [`--period ${period.from}..${period.to}`]),
    ...(by.length === 0 ? [] : [`--by ${by.join(',')}`]),
    ...(variant === DEFAULT_VARIANT ? [] : [`--variant ${variant}`]),
    ...packs.map((name) => `--pack ${isPackage(name) ? name : packId(name, cwd)}`),
    ...(calendar === undefined ? [] : [`--calendar ${isPackage(calendar) ? calendar : id}`]),
    '--ids',
    `--out ${word('command.folder', lang)}`,
  ].join(' ');

const word = (key: 'command.register' | 'command.mapping' | 'command.folder', lang: Lang): string =>
  text(key)[lang];

/** The name of an npm package is the same everywhere. */
const isPackage = (name: string): boolean => name.startsWith('@');

/** A pack that rests on others comes after them. */
const packId = (name: string, cwd: string): string => {
  const manifest = JSON.parse(packFolders([name], cwd).at(-1)?.files['pack.json'] ?? '{}') as {
    readonly id?: string;
  };
  return manifest.id ?? '';
};
