import type { Text } from '@xinfang/sdk';
import type { Settings } from './settings.ts';

/** Something wrong with the settings, with the variable's name and never its value. */
export interface SettingFault {
  readonly code:
    | 'missing-setting'
    | 'unfit-setting'
    | 'unreadable-file'
    | 'set-twice'
    | 'settings-disagree';
  readonly name: string;
  readonly message: Text;
}

/** A variable that nobody reads. */
export interface SettingWarning {
  readonly code: 'unknown-setting';
  readonly name: string;
  readonly message: Text;
}

/** A line of the printed table. */
export interface SettingRow {
  readonly name: string;
  readonly what: Text;
  /** As it may be shown; empty where nothing is set. */
  readonly shown: string;
  readonly from: 'environment' | 'file' | 'default' | 'unset';
}

/** The settings, or everything that is wrong with them at once. */
export type SettingsReading =
  | {
      readonly ok: true;
      readonly settings: Settings;
      readonly rows: readonly SettingRow[];
      readonly warnings: readonly SettingWarning[];
    }
  | {
      readonly ok: false;
      readonly faults: readonly SettingFault[];
      readonly warnings: readonly SettingWarning[];
    };
