import { type Issue, XinfangError } from '@xinfang/calendar';
import * as Context from 'effect/Context';
import * as Data from 'effect/Data';
import * as Effect from 'effect/Effect';
import * as Layer from 'effect/Layer';
import {
  createXinfang as open,
  type Xinfang as Plain,
  type XinfangOptions,
} from './create-xinfang.ts';

/**
 * Bad input, as a tagged error: `code` and `issues` are those of XinfangError.
 *
 * @example
 * new BadInput({ code: 'impossible-date', issues: [] })._tag // 'BadInput'
 */
export class BadInput extends Data.TaggedError('BadInput')<{
  readonly code: string;
  readonly issues: readonly Issue[];
}> {}

const asBadInput = (cause: unknown): BadInput => {
  if (cause instanceof XinfangError)
    return new BadInput({ code: cause.code, issues: cause.issues });
  // Anything else is a defect of ours, not of the input: it must not pass for one.
  throw cause;
};

type Lifted<F> = F extends (...args: infer Args) => Promise<infer Result>
  ? (...args: Args) => Effect.Effect<Result, BadInput>
  : F extends (...args: infer Args) => infer Result
    ? (...args: Args) => Effect.Effect<Result, BadInput>
    : never;

/** The functions of the front door as Effects. */
export interface XinfangEffects {
  readonly pack: Plain['pack'];
  readonly calendar: Plain['calendar'];
  readonly decide: Lifted<Plain['decide']>;
  readonly decideAsync: Lifted<Plain['decideAsync']>;
  readonly deadlines: Lifted<Plain['deadlines']>;
  readonly assess: Lifted<Plain['assess']>;
  readonly run: Lifted<Plain['run']>;
  readonly replay: Lifted<Plain['replay']>;
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
): Effect.Effect<XinfangEffects, BadInput> =>
  Effect.map(Effect.tryPromise({ try: () => open(options), catch: asBadInput }), effectsOf);

/**
 * Opens the SDK for the life of the layer, and closes it after.
 *
 * @example
 * Effect.runPromise(Effect.provide(Effect.map(Xinfang, (xf) => xf.calendar.lastNotice), layer()))
 */
export const layer = (options: XinfangOptions = {}): Layer.Layer<Xinfang, BadInput> =>
  Layer.effect(
    Xinfang,
    Effect.map(
      Effect.acquireRelease(
        Effect.tryPromise({ try: () => open(options), catch: asBadInput }),
        (xf) => Effect.promise(() => xf.close()),
      ),
      effectsOf,
    ),
  );

const effectsOf = (xf: Plain): XinfangEffects => ({
  pack: xf.pack,
  calendar: xf.calendar,
  decide: (...args) => Effect.try({ try: () => xf.decide(...args), catch: asBadInput }),
  decideAsync: (...args) =>
    Effect.tryPromise({ try: () => xf.decideAsync(...args), catch: asBadInput }),
  deadlines: (...args) => Effect.try({ try: () => xf.deadlines(...args), catch: asBadInput }),
  assess: (...args) => Effect.try({ try: () => xf.assess(...args), catch: asBadInput }),
  run: (...args) => Effect.tryPromise({ try: () => xf.run(...args), catch: asBadInput }),
  replay: (...args) => Effect.try({ try: () => xf.replay(...args), catch: asBadInput }),
});
