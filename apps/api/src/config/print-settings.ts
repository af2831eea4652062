import type { Text } from '@xinfang/sdk';
import Table from 'cli-table3';
import type { SettingFault, SettingRow, SettingWarning } from './settings-reading.ts';

const SOURCES: Readonly<Record<SettingRow['from'], Text>> = {
  environment: { zh: '环境变量', en: 'environment' },
  file: { zh: '文件', en: 'file' },
  default: { zh: '默认', en: 'default' },
  unset: { zh: '未设置', en: 'not set' },
};

const COLUMNS: readonly Text[] = [
  { zh: '变量', en: 'Variable' },
  { zh: '值', en: 'Value' },
  { zh: '来源', en: 'From' },
  { zh: '含义', en: 'Meaning' },
];

/** One table of what the service is set to; secrets are masked in the rows already. */
export const printSettings = (rows: readonly SettingRow[], lang: 'zh' | 'en'): string => {
  const table = new Table({
    head: COLUMNS.map((column) => column[lang]),
    style: { head: [], border: [], compact: true },
  });
  for (const { name, shown, from, what } of rows)
    table.push([name, shown, SOURCES[from][lang], what[lang]]);
  return table.toString();
};

/** Faults and warnings, each in both languages: who starts a service may read either. */
export const printFaults = (faults: readonly (SettingFault | SettingWarning)[]): string =>
  faults.map(({ code, message }) => `[${code}] ${message.zh}\n  ${message.en}`).join('\n');
