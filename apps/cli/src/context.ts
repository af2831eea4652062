import type { Writing } from '@xinfang/report';
import type {
  Calendar,
  LoadPacksOptions,
  Pack,
  PluginPacks,
  Xinfang,
  XinfangOptions,
} from '@xinfang/sdk';
import { openCalendar } from '@xinfang/sdk/start';
import { type Complaint, EXIT } from './fault.ts';
import type { Io } from './io.ts';
import { type Lang, type MessageKey, text } from './messages.ts';
import { refusingPacks } from './pack/pack-fault.ts';
import { projectPlugins } from './plugins/project-plugins.ts';
import { printComplaints } from './print-failure.ts';
import { type Settings, styleFor } from './settings.ts';

/** What a run of the program comes to: its exit code, and the help where commander printed one to standard error. */
export interface Outcome {
  exitCode: number;
  help: string;
}

/** What every command is given: the outside, the words of the help, and how to answer. */
export interface Context {
  readonly io: Io;
  /** A text of the help in the language of this run. */
  readonly help: (key: MessageKey) => string;
  readonly settings: () => Settings;
  /** Prints a result to standard output: the JSON document under `--json`, else the page. */
  readonly answer: (result: unknown, page: (writing: Writing) => string) => void;
  /** Ends the command with 1 after its answer; the complaint says why where the answer does not. */
  readonly fail: (complaint?: Complaint) => void;
  /** Opens the SDK with what the options name; another calendar takes the place of theirs. */
  readonly openXinfang: (calendar?: string) => Promise<Xinfang>;
  /** The pack that names come to, with the operators of the project's plugins. */
  readonly loadPack: (names: readonly string[], options?: LoadPacksOptions) => Promise<Pack>;
  /** The operators of the project's plugins, for those who read the files of packs themselves. */
  readonly operators: () => Promise<PluginPacks['operators']>;
  /** The calendar alone: no pack is loaded. */
  readonly openCalendar: () => Promise<Calendar>;
}

const CALENDAR = '@xinfang/calendar-cn';

/** What plugins' errors say may hold something of a matter: only who asks for it by name sees it. */
const debugging = ({ env, stderr }: Io): Pick<XinfangOptions, 'onPluginError'> =>
  env['XINFANG_DEBUG'] !== '1'
    ? {}
    : {
        onPluginError: ({ plugin, element, error }) =>
          stderr.write(
            `${plugin}: ${element}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
          ),
      };

/** Makes what commands are given; `settings` is asked once the arguments are parsed. */
export const createContext = (
  lang: Lang,
  io: Io,
  outcome: Outcome,
  settings: () => Settings,
): Context => {
  const plugins = projectPlugins(() => settings().plugins, io);
  return {
    io,
    help: (key) => text(key)[lang],
    settings,
    answer: (result, page) => {
      const { json, lang: spoken } = settings();
      io.stdout.write(
        json
          ? `${JSON.stringify(result, null, 2)}\n`
          : page({ lang: spoken, style: styleFor(io.stdout, io.env) }),
      );
    },
    fail: (complaint) => {
      outcome.exitCode = EXIT.content;
      if (complaint !== undefined) printComplaints([complaint], settings(), io);
    },
    loadPack: async (names, options = {}) => {
      const operators = await plugins.operators();
      const { loadPacks } = await import('@xinfang/sdk');
      return refusingPacks(
        names,
        io.cwd,
        () => loadPacks(names, io.cwd, { ...options, plugins: { operators } }),
        operators,
      );
    },
    operators: plugins.operators,
    openXinfang: async (other) => {
      const { packs, calendar: usual } = settings();
      const calendar = other ?? usual;
      const loaded = await plugins.loaded();
      const operators = packs === undefined ? [] : await plugins.operators();
      return refusingPacks(
        packs ?? [],
        io.cwd,
        () =>
          io.open({
            from: io.cwd,
            ...(loaded.plugins.length === 0 ? {} : { ...loaded, ...debugging(io) }),
            ...(packs === undefined ? {} : { packs }),
            ...(calendar === undefined ? {} : { calendars: [calendar] }),
          }),
        operators,
      );
    },
    openCalendar: async () => openCalendar(settings().calendar ?? CALENDAR, io.cwd),
  };
};
