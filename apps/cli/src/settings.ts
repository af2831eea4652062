import type { Style } from '@xinfang/report';
import pico from 'picocolors';
import { langOfConfig, readConfig } from './config-file.ts';
import { usageFault } from './fault.ts';
import type { Io, Output } from './io.ts';
import { type Lang, text } from './messages.ts';
import type { ConfiguredPlugins } from './plugins/project-plugins.ts';

/** What holds for every command. */
export interface Settings {
  readonly json: boolean;
  readonly lang: Lang;
  /** Folders or npm packages; absent for the national pack. */
  readonly packs?: readonly string[];
  /** Those of the command line alone: what lies below a folder that a command names. */
  readonly packsBelow?: readonly string[];
  readonly calendar?: string;
  readonly plugins?: ConfiguredPlugins;
}

/** The options that stand before or after any command, as commander gives them. */
export interface GlobalOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly pack?: readonly string[];
  readonly calendar?: string;
}

/**
 * Reads the global options; what they leave open is what the project's file of defaults says. Throws a fault on an unknown
 * language, or a wrong file of defaults.
 */
export const settingsOf = ({ json, lang, pack, calendar }: GlobalOptions, io: Io): Settings => {
  if (lang !== undefined && !isLang(lang))
    throw usageFault({
      code: 'unknown-language',
      path: '--lang',
      message: text('error.unknown-language'),
      hint: text('error.use-language'),
    });
  const config = readConfig(io.cwd);
  const packs = pack ?? config.packs;
  const usedCalendar = calendar ?? config.calendar;
  return {
    json: json === true,
    lang: lang ?? config.lang ?? langOfEnvironment(io.env),
    ...(packs === undefined ? {} : { packs }),
    ...(pack === undefined ? {} : { packsBelow: pack }),
    ...(usedCalendar === undefined ? {} : { calendar: usedCalendar }),
    ...(config.plugins === undefined ? {} : { plugins: config.plugins }),
  };
};

/** What must be known before the options are parsed, for help and for errors of parsing: looked up in the bare arguments. */
export const earlySettings = (argv: readonly string[], io: Io): Settings => {
  const options = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  const at = options.lastIndexOf('--lang');
  const lang =
    at < 0
      ? options.findLast((each) => each.startsWith('--lang='))?.slice('--lang='.length)
      : options[at + 1];
  return {
    json: options.includes('--json'),
    lang:
      lang !== undefined && isLang(lang)
        ? lang
        : (langOfConfig(io.cwd) ?? langOfEnvironment(io.env)),
  };
};

const isLang = (value: string): value is Lang => value === 'zh' || value === 'en';

/** The language of the environment where it is one of ours, else Chinese. */
const langOfEnvironment = (env: Io['env']): Lang => {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/iu.test(locale) ? 'en' : 'zh';
};

/** Colours on a terminal that wants them, else none. */
export const styleFor = (output: Output, env: Io['env']): Style => {
  const wanted = output.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const { bold, green, red, yellow, dim } = pico.createColors(wanted);
  return { strong: bold, good: green, bad: red, doubtful: yellow, faint: dim };
};
