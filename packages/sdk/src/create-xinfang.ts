import { type Calendar, type CivilDate, createCalendar, type Text } from '@xinfang/calendar';
import { type Assessment, assess, type Deadline } from '@xinfang/deadlines';
import { type Case, parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import { type Decision, decide } from '@xinfang/rules';
import { loadCalendar, readCalendar } from './load-calendar.ts';
import { NATIONAL, openPack } from './open-pack.ts';
import type { AskFetched, AssessFetched } from './plugin/ask-fetched.ts';
import { askWith } from './plugin/derive.ts';
import type { PluginDescription } from './plugin/describe.ts';
import { noteFacts } from './plugin/facts-of.ts';
import type { Grants } from './plugin/grants.ts';
import { casesOf, memberNamed, type OpenOptions } from './plugin/members.ts';
import { openSinks } from './plugin/open-sinks.ts';
import { packWordsOf } from './plugin/pack-words.ts';
import type { Plugin } from './plugin/plugin.ts';
import type { PluginFacts } from './plugin/plugin-facts.ts';
import { readonlyMap } from './plugin/readonly-map.ts';
import type { OnPluginError, PluginRegistry } from './plugin/registry.ts';
import { type Told, toldOf } from './plugin/told.ts';
import { type Replay, replayOn } from './replay.ts';
import type { PluggedReport, RunOptions } from './run.ts';

/** What an instance rests on. */
export interface XinfangOptions {
  /** Folders or npm packages of packs, layered in order; default the national pack. */
  readonly packs?: readonly string[];
  /** The folder, file or npm package of a calendar; default the State Council's notices. Several are not merged: the last one counts. */
  readonly calendars?: readonly string[];
  /** In this order; checked and frozen here. */
  readonly plugins?: readonly Plugin[];
  /** What plugins may see beside the plain matter, by the plugin's name; nothing where nothing is granted. */
  readonly grants?: Grants;
  /** Told of every error of a plugin, for those who mend it: what it says may hold anything, and is no text to show or keep. */
  readonly onPluginError?: OnPluginError;
  /** The folder from which names and relative paths are resolved; default the working directory. */
  readonly from?: string;
}

/** The front door: everything the SDK answers. Cases are plain JSON, or parsed ones. */
export interface Xinfang extends AsyncDisposable {
  readonly pack: Pack;
  readonly calendar: Calendar;
  /** The plugins in their order: what each adds, and what it sees. */
  readonly plugins: readonly PluginDescription[];
  /** Words that plugins bring for ids of the county, such as `unit.county-zrzyj`. */
  readonly texts: ReadonlyMap<string, Text>;
  /** Decides a matter under the law of `on`, default the day of receipt. Throws XinfangError. */
  decide(oneCase: unknown, options?: { readonly on?: CivilDate }): Decision & Told;
  /** The same on json-rules-engine, with facts that plugins fetch on demand. Rejects with XinfangError, or with the signal's reason. */
  decideAsync(oneCase: unknown, options?: AskFetched): Promise<Decision & Told>;
  /** The deadlines of a case as of a civil date. Throws XinfangError. */
  deadlines(oneCase: unknown, options: { readonly asOf: CivilDate }): readonly Deadline[];
  /** Everything about a case as of a civil date. Throws XinfangError. */
  assess(oneCase: unknown, options: { readonly asOf: CivilDate }): Assessment & Told;
  /** The same with facts that plugins fetch on demand for the decision. Rejects with XinfangError, or with the signal's reason. */
  assessAsync(oneCase: unknown, options: AssessFetched): Promise<Assessment & Told>;
  /** Decides, reckons and counts a register's cases. Rejects with XinfangError on wrong options; a bad case is rejected and counted. */
  run(
    cases: Iterable<unknown> | AsyncIterable<unknown>,
    options: RunOptions,
  ): Promise<PluggedReport>;
  /** The cases that a plugin's source (`<plugin>/<key>`) holds at a place. Throws XinfangError; one that fails later names the plugin. */
  source(name: string, where: string, options?: OpenOptions): AsyncIterable<unknown>;
  /** Decides again from a receipt. Throws XinfangError. */
  replay(receipt: unknown): Replay;
  /** Closes the plugins. */
  close(): Promise<void>;
}

const CHINA = '@xinfang/calendar-cn';
/** What a caller without types asks who names no day: it is refused like any day that is none. */
const NO_DAY = { asOf: '' } as const;
const NO_PLUGINS: readonly PluginDescription[] = Object.freeze([]);
const NO_TEXTS = readonlyMap<string, Text>([]);
const NO_SOURCES: PluginRegistry['sources'] = new Map();
const NO_FACTS: PluginFacts = { derived: [], fetched: [] };

/**
 * Opens the SDK.
 *
 * @throws XinfangError where a pack or calendar cannot be found or does not load, or a plugin does not fit.
 * @example
 * const xf = await createXinfang();
 * xf.calendar.due({ from: '2026-02-11', amount: 5, unit: 'workday' }).dueOn; // '2026-02-25'
 * await xf.close();
 */
export const createXinfang = async (options: XinfangOptions = {}): Promise<Xinfang> => {
  const from = options.from ?? process.cwd();
  const registry = await registryOf(options);
  const calendar = calendarOf(options.calendars?.at(-1) ?? CHINA, from, registry);
  const pack = await openPack(options.packs ?? NATIONAL, from, calendar, registry);
  const facts = registry?.factsFor(pack) ?? NO_FACTS;
  const ask = asking(pack, facts);
  const words = packWordsOf(pack);
  const answers = {
    decide: (oneCase: unknown, asked: { readonly on?: CivilDate } = {}) =>
      ask(oneCase, (filled) => decide(filled, pack, asked)),
    assess: (oneCase: unknown, asked: { readonly asOf: CivilDate } = NO_DAY) =>
      ask(oneCase, (filled) => assess(filled, pack, calendar, asked)),
  };
  const failed: OnPluginError = (failure) => registry?.failed(failure);
  const close = async (): Promise<void> => registry?.close();
  const xf: Xinfang = Object.freeze({
    pack,
    calendar,
    plugins: registry?.plugins ?? NO_PLUGINS,
    texts: registry?.texts ?? NO_TEXTS,
    ...answers,
    decideAsync: async (oneCase: unknown, asked: AskFetched = {}) => {
      const { decideFetched } = await import('./plugin/ask-fetched.ts');
      return decideFetched(parseCase(oneCase), pack, facts, asked);
    },
    assessAsync: async (oneCase: unknown, asked: AssessFetched = NO_DAY) => {
      const { assessFetched } = await import('./plugin/ask-fetched.ts');
      return assessFetched(parseCase(oneCase), pack, calendar, facts, asked);
    },
    deadlines: (oneCase: unknown, asked: { readonly asOf: CivilDate } = NO_DAY) =>
      answers.assess(oneCase, asked).deadlines,
    run: async (cases: Iterable<unknown> | AsyncIterable<unknown>, asked: RunOptions = NO_DAY) => {
      const { runCases } = await import('./run.ts');
      return runCases(pack, calendar, cases, asked, {
        facts,
        openSinks: (to, signal) => openSinks(registry, to, words, signal),
      });
    },
    source: (name: string, where: string, given: OpenOptions = {}) =>
      casesOf(
        memberNamed(registry?.sources ?? NO_SOURCES, name, 'sources'),
        where,
        given,
        words,
        failed,
      ),
    replay: (receipt: unknown) => replayOn(pack, receipt),
    close,
    [Symbol.asyncDispose]: close,
  });
  if (registry !== undefined) noteFacts(xf, facts);
  return xf;
};

/** What checks plugins is loaded where there are some. */
const registryOf = async ({
  plugins = [],
  grants = {},
  onPluginError,
}: XinfangOptions): Promise<PluginRegistry | undefined> => {
  if (plugins.length === 0 && Object.keys(grants).length === 0) return undefined;
  const { openRegistry } = await import('./plugin/registry.ts');
  return openRegistry(plugins, grants, onPluginError);
};

const calendarOf = (name: string, from: string, registry: PluginRegistry | undefined): Calendar =>
  registry?.brings.calendars === true
    ? createCalendar(registry.extend(readCalendar(name, from)))
    : loadCalendar(name, from);

/** Asks the kernel of a case with the facts that follow by plugins, and tells which did. */
const asking =
  (pack: Pack, { derived }: PluginFacts) =>
  <T extends object>(input: unknown, ask: (oneCase: Case) => T): T & Told => {
    const oneCase = parseCase(input);
    if (derived.length === 0) return ask(oneCase);
    const { answer, given } = askWith(oneCase, pack, derived, ask);
    return { ...answer, ...toldOf(given.given, given.unavailable) };
  };
