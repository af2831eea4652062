import type { Writing } from '@xinfang/report';
import type { Calendar, Xinfang } from '@xinfang/sdk';
import { openCalendar } from '@xinfang/sdk/start';
import { type Complaint, EXIT } from './fault.ts';
import type { Io } from './io.ts';
import { type Lang, type MessageKey, text } from './messages.ts';
import { refusingPacks } from './pack/pack-fault.ts';
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
  readonly openXinfang: () => Promise<Xinfang>;
  /** The calendar alone: no pack is loaded. */
  readonly openCalendar: () => Promise<Calendar>;
}

const CALENDAR = '@xinfang/calendar-cn';

/** Makes what commands are given; `settings` is asked once the arguments are parsed. */
export const createContext = (
  lang: Lang,
  io: Io,
  outcome: Outcome,
  settings: () => Settings,
): Context => ({
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
  openXinfang: () => {
    const { packs, calendar } = settings();
    return refusingPacks(packs ?? [], io.cwd, () =>
      io.open({
        from: io.cwd,
        ...(packs === undefined ? {} : { packs }),
        ...(calendar === undefined ? {} : { calendars: [calendar] }),
      }),
    );
  },
  openCalendar: async () => openCalendar(settings().calendar ?? CALENDAR, io.cwd),
});
