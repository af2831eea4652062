import type { Settings } from '../../config/settings.ts';

/** What a command is given. */
export interface CommandRoom {
  readonly settings: Settings;
  /** What stands behind the command's name. */
  readonly places: readonly string[];
  readonly options: CommandOptions;
  readonly say: (line: string) => void;
}

/** Options of the command line; each command reads those that it knows. */
export interface CommandOptions {
  readonly role?: string | undefined;
  readonly body?: string | undefined;
  readonly label?: string | undefined;
  readonly days?: string | undefined;
}

/** Does something and ends with the process's exit code. */
export type Command = (room: CommandRoom) => Promise<number>;

export const DONE = 0;
/** Something was found wrong. */
export const FOUND = 1;
/** The command line or the settings are wrong. */
export const WRONG = 2;
