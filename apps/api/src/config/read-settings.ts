import { readFileSync } from 'node:fs';
import { ConfigProvider } from 'effect';
import { type FilesRead, withSecretFiles } from './secret-files.ts';
import { disagreements, settingsFrom } from './settings-from.ts';
import type { SettingFault, SettingRow, SettingsReading } from './settings-reading.ts';
import { unknownSettings } from './unknown-settings.ts';
import type { KnownVariable, Looked } from './variable.ts';
import { VARIABLES } from './variables.ts';

/** Where settings come from; the environment of the process where nothing is said. */
export interface ReadSettingsOptions {
  readonly provider?: ConfigProvider.ConfigProvider;
  /** The names that are set, to find those that nobody reads. */
  readonly names?: readonly string[];
  readonly readFile?: (file: string) => string;
}

const KNOWN: readonly KnownVariable[] = Object.values(VARIABLES);

/**
 * Reads what the service is set to from the environment: the settings, or all faults at once.
 *
 * @example
 * const reading = readSettings();
 * if (!reading.ok) console.error(printFaults(reading.faults));
 */
export const readSettings = ({
  provider = ConfigProvider.fromEnv(),
  names = Object.keys(process.env),
  readFile = (file) => readFileSync(file, 'utf8'),
}: ReadSettingsOptions = {}): SettingsReading => {
  const files = withSecretFiles(provider, KNOWN, readFile);
  const looked = KNOWN.map((variable) => ({ variable, found: variable.look(files.provider) }));
  const warnings = unknownSettings(names, KNOWN);
  const faults = [
    ...files.faults,
    ...looked.flatMap(({ variable, found }) => faultsOf(variable, found, files)),
  ];
  if (faults.length > 0) return { ok: false, faults, warnings };
  const wrong = disagreements(files.provider);
  if (wrong.length > 0) return { ok: false, faults: wrong, warnings };
  const rows = looked.map(({ variable, found }) => rowOf(variable, found, files));
  return { ok: true, settings: settingsFrom(files.provider), rows, warnings };
};

const faultsOf = (
  { name, what, expects }: KnownVariable,
  { is }: Looked,
  files: FilesRead,
): readonly SettingFault[] => {
  if (files.faults.some((fault) => fault.name === name)) return [];
  if (is === 'missing')
    return [
      {
        code: 'missing-setting',
        name,
        message: {
          zh: `未设置 ${name}（${what.zh}）：${expects.zh}`,
          en: `${name} is not set (${what.en}): it ${expects.en}`,
        },
      },
    ];
  if (is === 'unfit')
    return [
      {
        code: 'unfit-setting',
        name,
        message: {
          zh: `${name}（${what.zh}）${expects.zh}`,
          en: `${name} (${what.en}) ${expects.en}`,
        },
      },
    ];
  return [];
};

const rowOf = (variable: KnownVariable, found: Looked, files: FilesRead): SettingRow => {
  const shown = 'shown' in found ? found.shown : '';
  const from = (): SettingRow['from'] => {
    if (found.is === 'set') return files.fromFile.has(variable.name) ? 'file' : 'environment';
    return shown === '' ? 'unset' : 'default';
  };
  return { name: variable.name, what: variable.what, shown, from: from() };
};
