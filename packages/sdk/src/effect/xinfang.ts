import * as Config from 'effect/Config';
import * as Context from 'effect/Context';
import * as Effect from 'effect/Effect';
import * as Layer from 'effect/Layer';
import * as Schema from 'effect/Schema';
import type * as Scope from 'effect/Scope';
import * as Stream from 'effect/Stream';
import {
  createXinfang as open,
  type Xinfang as Plain,
  type XinfangOptions,
} from '../create-xinfang.ts';
import { loadPlugins } from '../plugin/load-plugins.ts';
import {
  asBadInput,
  asFault,
  type BadInput,
  promised,
  promisedToEnd,
  type XinfangFault,
} from './faults.ts';
import { asked, withPluginSpans } from './plugin-spans.ts';

type Lifted<F, E> = F extends (...args: infer Args) => Promise<infer Result>
  ? (...args: Args) => Effect.Effect<Result, E>
  : F extends (...args: infer Args) => infer Result
    ? (...args: Args) => Effect.Effect<Result, E>
    : never;

/** The functions of the front door as Effects; each is a span `xinfang.<name>`, and none says which matter it was. */
export interface XinfangEffects extends Pick<Plain, 'pack' | 'calendar' | 'plugins' | 'texts'> {
  readonly decide: Lifted<Plain['decide'], BadInput>;
  /** Interrupting gives up what plugins fetch. */
  readonly decideAsync: Lifted<Plain['decideAsync'], BadInput>;
  readonly deadlines: Lifted<Plain['deadlines'], BadInput>;
  readonly assess: Lifted<Plain['assess'], BadInput>;
  /** Interrupting gives up what plugins fetch. */
  readonly assessAsync: Lifted<Plain['assessAsync'], BadInput>;
  /** Interrupting ends the run; sinks are closed as not completed before the fiber is over. */
  readonly run: Lifted<Plain['run'], XinfangFault>;
  readonly replay: Lifted<Plain['replay'], BadInput>;
  readonly source: (...args: Parameters<Plain['source']>) => Stream.Stream<unknown, XinfangFault>;
}

/**
 * The SDK as a service.
 *
 * @example
 * const program = Effect.gen(function* () {
 *   const xf = yield* Xinfang;
 *   return yield* xf.decide(oneCase);
 * });
 * (await Effect.runPromise(program.pipe(Effect.provide(layer())))).caseId // 'C-1'
 */
export class Xinfang extends Context.Service<Xinfang, XinfangEffects>()('@xinfang/sdk/Xinfang') {}

/**
 * Opens the SDK as an Effect, for programs without layers; `layer` also closes it.
 *
 * @example
 * (await Effect.runPromise(createXinfang())).pack.id // 'national'
 */
export const createXinfang = (
  options: XinfangOptions = {},
): Effect.Effect<XinfangEffects, XinfangFault> => Effect.map(opened(options), effectsOf);

const opened = (options: XinfangOptions): Effect.Effect<Plain, XinfangFault> =>
  Effect.withSpan(
    promised(() => open(withPluginSpans(options)), asFault),
    'xinfang.open',
  );

const scoped = (
  options: XinfangOptions,
): Effect.Effect<XinfangEffects, XinfangFault, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(opened(options), (xf) => Effect.promise(() => xf.close())),
    effectsOf,
  );

/**
 * Opens the SDK for the life of the layer, and closes it after.
 *
 * @example
 * Effect.runPromise(Effect.provide(Effect.map(Xinfang, (xf) => xf.calendar.lastNotice), layer()))
 */
export const layer = (options: XinfangOptions = {}): Layer.Layer<Xinfang, XinfangFault> =>
  Layer.effect(Xinfang, scoped(options));

const names = (key: string) => Config.withDefault(Config.Array(Schema.String, key), []);

/**
 * What the SDK rests on, from the program's configuration: `XINFANG_PACKS` and `XINFANG_PLUGINS` (names or paths, parted by
 * commas), `XINFANG_CALENDAR`, `XINFANG_HOME` (the folder they are resolved from, default the working directory).
 *
 * @example
 * const provider = ConfigProvider.fromUnknown({ XINFANG_PACKS: './pack' });
 * (await Effect.runPromise(XinfangConfig.parse(provider))).packs // ['./pack']
 */
export const XinfangConfig = Config.all({
  packs: names('XINFANG_PACKS'),
  plugins: names('XINFANG_PLUGINS'),
  calendar: Config.withDefault(Config.String('XINFANG_CALENDAR'), ''),
  from: Config.withDefault(Config.String('XINFANG_HOME'), ''),
});

/**
 * The layer on what `XinfangConfig` says. Grants are no matter of the environment: what plugins may see is given in code.
 *
 * @example
 * Effect.runPromise(Effect.provide(Effect.map(Xinfang, (xf) => xf.pack.id), layerConfig()))
 */
export const layerConfig = (
  given: Pick<XinfangOptions, 'grants' | 'onPluginError'> = {},
): Layer.Layer<Xinfang, XinfangFault | Config.ConfigError> =>
  Layer.effect(
    Xinfang,
    Effect.gen(function* () {
      const { packs, plugins, calendar, from } = yield* XinfangConfig;
      const home = from === '' ? process.cwd() : from;
      const loaded = yield* promised(() => loadPlugins(plugins, home), asFault);
      return yield* scoped({
        ...given,
        from: home,
        plugins: loaded.plugins,
        ...(packs.length === 0 ? {} : { packs }),
        ...(calendar === '' ? {} : { calendars: [calendar] }),
      });
    }),
  );

const effectsOf = (xf: Plain): XinfangEffects => {
  const attributes = { 'xinfang.pack': `${xf.pack.id}@${xf.pack.version}` };
  const spanned = <A, E>(name: string, effect: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.withSpan(effect, `xinfang.${name}`, { attributes });
  const now = <A>(name: string, ask: () => A): Effect.Effect<A, BadInput> =>
    spanned(name, Effect.try({ try: ask, catch: asBadInput }));
  const later = <A, E>(
    name: string,
    ask: (signal: AbortSignal) => Promise<A>,
    failed: (cause: unknown) => E,
  ): Effect.Effect<A, E> =>
    spanned(
      name,
      Effect.flatMap(Effect.context<never>(), (context) =>
        promisedToEnd((signal) => asked(context, () => ask(signal)), failed),
      ),
    );
  return {
    pack: xf.pack,
    calendar: xf.calendar,
    plugins: xf.plugins,
    texts: xf.texts,
    decide: (...args) => now('decide', () => xf.decide(...args)),
    decideAsync: (oneCase, options = {}) =>
      later(
        'decideAsync',
        (signal) => xf.decideAsync(oneCase, { ...options, signal: either(signal, options.signal) }),
        asBadInput,
      ),
    deadlines: (...args) => now('deadlines', () => xf.deadlines(...args)),
    assess: (...args) => now('assess', () => xf.assess(...args)),
    assessAsync: (oneCase, options) =>
      later(
        'assessAsync',
        (signal) =>
          xf.assessAsync(oneCase, { ...options, signal: either(signal, options?.signal) }),
        asBadInput,
      ),
    run: (cases, options) =>
      later(
        'run',
        (signal) => xf.run(cases, { ...options, signal: either(signal, options.signal) }),
        asFault,
      ),
    replay: (...args) => now('replay', () => xf.replay(...args)),
    source: (...args) =>
      Stream.unwrap(
        Effect.map(Effect.try({ try: () => xf.source(...args), catch: asFault }), (cases) =>
          Stream.fromAsyncIterable(cases, asFault),
        ),
      ),
  };
};

const either = (one: AbortSignal, other: AbortSignal | undefined): AbortSignal =>
  other === undefined ? one : AbortSignal.any([one, other]);
