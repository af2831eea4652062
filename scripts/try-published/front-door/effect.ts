/** The front door as Effects, as a consumer writes it: types alone, never run. */
import {
  type BadInput,
  createXinfang,
  layer,
  layerConfig,
  type PluginFault,
  Xinfang,
  XinfangConfig,
  type XinfangEffects,
  type XinfangFault,
} from '@xinfang/sdk/effect';
import * as Effect from 'effect/Effect';
import * as Stream from 'effect/Stream';

/** A program on the service. */
export const program = Effect.gen(function* () {
  const xf: XinfangEffects = yield* Xinfang;
  const decision = yield* xf.decide({});
  const report = yield* xf.run([], { asOf: '2026-02-01' });
  const cases = yield* Stream.runCount(xf.source('county/registry/files', 'in'));
  return [decision.needs, report.indicators, cases] as const;
});

/** What a program does with its faults. */
export const told: Effect.Effect<unknown> = program.pipe(
  Effect.provide(layer({ packs: ['@xinfang/pack-national'] })),
  Effect.catchTag('BadInput', (fault: BadInput) => Effect.succeed(fault.issues)),
  Effect.catchTag('PluginFault', (fault: PluginFault) => Effect.succeed(fault.code)),
);

/** Other doors. */
export const doors: readonly unknown[] = [createXinfang, layerConfig, XinfangConfig];

/** What every fault has. */
export const codeOf = (fault: XinfangFault): string => fault.code;
