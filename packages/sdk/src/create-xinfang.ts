import { type Calendar, type CivilDate, XinfangError } from '@xinfang/calendar';
import { type Assessment, assess, type Deadline } from '@xinfang/deadlines';
import { parseCase } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import type { RunReport } from '@xinfang/rates';
import { type Decision, decide } from '@xinfang/rules';
import type { AsyncDecision, FactSource } from '@xinfang/rules/json-rules-engine';
import { loadCalendar } from './load-calendar.ts';
import { NATIONAL, openPack } from './open-pack.ts';
import { PLUGIN_API, type Plugin } from './plugin/plugin.ts';
import { type Replay, replayOn } from './replay.ts';
import type { RunOptions } from './run.ts';

/** What an instance rests on. */
export interface XinfangOptions {
  /** Folders or npm packages of packs, layered in order; default the national pack. */
  readonly packs?: readonly string[];
  /** The folder, file or npm package of a calendar; default the State Council's notices. Several are not merged: the last one counts. */
  readonly calendars?: readonly string[];
  readonly plugins?: readonly Plugin[];
  /** The folder from which names and relative paths are resolved; default the working directory. */
  readonly from?: string;
}

/** The front door: everything the SDK answers. Cases are plain JSON, or parsed ones. */
export interface Xinfang extends AsyncDisposable {
  readonly pack: Pack;
  readonly calendar: Calendar;
  /** Decides a matter under the law of `on`, default the day of receipt. Throws XinfangError. */
  decide(oneCase: unknown, options?: { readonly on?: CivilDate }): Decision;
  /** The same on json-rules-engine, with facts that plugins fetch on demand. Rejects with XinfangError. */
  decideAsync(oneCase: unknown, options?: { readonly on?: CivilDate }): Promise<AsyncDecision>;
  /** The deadlines of a case as of a civil date. Throws XinfangError. */
  deadlines(oneCase: unknown, options: { readonly asOf: CivilDate }): readonly Deadline[];
  /** Everything about a case as of a civil date. Throws XinfangError. */
  assess(oneCase: unknown, options: { readonly asOf: CivilDate }): Assessment;
  /** Decides, reckons and counts a register's cases. Rejects with XinfangError on wrong options; a bad case is rejected and counted. */
  run(cases: Iterable<unknown> | AsyncIterable<unknown>, options: RunOptions): Promise<RunReport>;
  /** Decides again from a receipt. Throws XinfangError. */
  replay(receipt: unknown): Replay;
  close(): Promise<void>;
}

const CHINA = '@xinfang/calendar-cn';
/** What a caller without types asks who names no day: it is refused like any day that is none. */
const NO_DAY = { asOf: '' } as const;

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
  const calendar = loadCalendar(options.calendars?.at(-1) ?? CHINA, from);
  const pack = await openPack(options.packs ?? NATIONAL, from, calendar);
  const sources = sourcesOf(options.plugins ?? [], pack);
  const close = async (): Promise<void> => {};
  return Object.freeze({
    pack,
    calendar,
    decide: (oneCase: unknown, asked = {}) => decide(parseCase(oneCase), pack, asked),
    decideAsync: async (oneCase: unknown, asked = {}) => {
      const { decideAsync } = await import('@xinfang/rules/json-rules-engine');
      return decideAsync(parseCase(oneCase), pack, { ...asked, sources });
    },
    deadlines: (oneCase: unknown, asked: { readonly asOf: CivilDate } = NO_DAY) =>
      assess(parseCase(oneCase), pack, calendar, asked).deadlines,
    assess: (oneCase: unknown, asked: { readonly asOf: CivilDate } = NO_DAY) =>
      assess(parseCase(oneCase), pack, calendar, asked),
    run: async (cases: Iterable<unknown> | AsyncIterable<unknown>, asked: RunOptions = NO_DAY) => {
      const { runCases } = await import('./run.ts');
      return runCases(pack, calendar, cases, asked);
    },
    replay: (receipt: unknown) => replayOn(pack, receipt),
    close,
    [Symbol.asyncDispose]: close,
  });
};

const sourcesOf = (
  plugins: readonly Plugin[],
  pack: Pack,
): Readonly<Record<string, FactSource>> => {
  const sources: Record<string, FactSource> = {};
  const declared = new Map(pack.facts.map((fact) => [fact.id, fact]));
  for (const { name, apiVersion, facts } of plugins) {
    if (apiVersion !== PLUGIN_API)
      throw misfit(name, { zh: '插件接口版本不符', en: 'its apiVersion does not fit' });
    for (const [id, source] of Object.entries(facts ?? {})) {
      const fact = declared.get(id);
      if (fact === undefined)
        throw misfit(`${name}: ${id}`, {
          zh: '规则包没有声明这个事实',
          en: 'the pack declares no such fact',
        });
      if (fact.derive !== undefined)
        throw misfit(`${name}: ${id}`, {
          zh: '由登记推出的事实不能由插件提供',
          en: 'a derived fact cannot be fetched',
        });
      if (Object.hasOwn(sources, id))
        throw misfit(`${name}: ${id}`, {
          zh: '两个插件提供同一个事实',
          en: 'two plugins give the same fact',
        });
      sources[id] = source as FactSource;
    }
  }
  return sources;
};

const misfit = (
  path: string,
  message: { readonly zh: string; readonly en: string },
): XinfangError => new XinfangError([{ code: 'plugin-misfit', path, message }]);
