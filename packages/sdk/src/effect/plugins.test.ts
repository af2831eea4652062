import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ConfigProvider from 'effect/ConfigProvider';
import * as Effect from 'effect/Effect';
import * as Fiber from 'effect/Fiber';
import * as Stream from 'effect/Stream';
import * as Tracer from 'effect/Tracer';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../../test/folders.ts';
import { letterWithout, pluginWith } from '../../test/plugins.ts';
import type { Plugin } from '../plugin/plugin.ts';
import { layer, layerConfig, Xinfang, type XinfangEffects, type XinfangFault } from './index.ts';

const LABEL = { zh: '来源', en: 'source' };
const letter = letterWithout('arbitrable');

const using = <A, E>(
  plugins: readonly Plugin[],
  use: (xf: XinfangEffects) => Effect.Effect<A, E>,
): Effect.Effect<A, E | XinfangFault> =>
  Effect.gen(function* () {
    return yield* use(yield* Xinfang);
  }).pipe(Effect.provide(layer({ plugins })));

interface Spanned {
  readonly name: string;
  readonly parent: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Runs an effect and tells its spans as they end. */
const spansOf = async (effect: Effect.Effect<unknown, unknown>): Promise<readonly Spanned[]> => {
  const spans: Tracer.NativeSpan[] = [];
  const tracer = Tracer.make({
    span: (options) => {
      const span = new Tracer.NativeSpan(options);
      spans.push(span);
      return span;
    },
  });
  await Effect.runPromise(Effect.provideService(effect, Tracer.Tracer, tracer));
  return spans.map(({ name, parent, attributes }) => ({
    name,
    parent:
      parent._tag === 'Some' && 'name' in parent.value ? String(parent.value.name) : undefined,
    attributes: Object.fromEntries(attributes),
  }));
};

describe('plugins under Effect', () => {
  test('show their fetching below the span of who asked, and never the matter', async () => {
    const plugin = pluginWith({ facts: { arbitrable: async () => true } });
    const spans = await spansOf(using([plugin], (xf) => xf.decideAsync(letter)));
    expect(spans.map(({ name, parent }) => [name, parent])).toEqual([
      ['xinfang.open', undefined],
      ['xinfang.decideAsync', undefined],
      ['xinfang.plugin.fetch', 'xinfang.decideAsync'],
    ]);
    expect(spans[2]?.attributes).toEqual({ plugin: 'county-x/registry', fact: 'arbitrable' });
    expect(JSON.stringify(spans)).not.toContain('C-1');
  });

  test('fail as they fail without Effect: the fact is unknown', async () => {
    const plugin = pluginWith({ facts: { arbitrable: () => Promise.reject(new Error('no')) } });
    const decided = await Effect.runPromise(using([plugin], (xf) => xf.decideAsync(letter)));
    expect(decided.unavailable).toMatchObject([{ plugin: 'county-x/registry' }]);
  });

  test('are told to stop when the fiber is interrupted', async () => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
    const plugin = pluginWith({
      facts: {
        arbitrable: (_, { signal }) => {
          signal.addEventListener('abort', () => stop());
          begin();
          return new Promise(() => undefined);
        },
      },
    });
    const fiber = Effect.runFork(using([plugin], (xf) => xf.decideAsync(letter)));
    await begun;
    await Effect.runPromise(Fiber.interrupt(fiber));
    await expect(stopped).resolves.toBeUndefined();
  });

  test('have closed their sinks when an interrupted run is over, and are closed after', async () => {
    const order: string[] = [];
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const plugin = pluginWith({
      sinks: {
        post: {
          label: LABEL,
          open: () => ({
            take: () => {
              begin();
              return new Promise(() => undefined);
            },
            close: async ({ completed }) => {
              await new Promise((resolve) => setTimeout(resolve, 20));
              order.push(`sink ${completed}`);
            },
          }),
        },
      },
      close: () => void order.push('plugin'),
    });
    const sinks = [{ sink: 'county-x/registry/post', where: '' }];
    const fiber = Effect.runFork(
      using([plugin], (xf) => xf.run([letter], { asOf: '2023-06-30', sinks })),
    );
    await begun;
    await Effect.runPromise(Fiber.interrupt(fiber));
    expect(order).toEqual(['sink false', 'plugin']);
  });

  test.each<readonly [why: string, plugin: unknown]>([
    [
      'an instance of a class',
      new (class {
        name = 'county-x/registry';
        version = '1.0.0';
        apiVersion = 1;
        facts = { arbitrable: async () => true };
      })(),
    ],
    [
      'a member that throws',
      Object.defineProperty({}, 'facts', {
        enumerable: true,
        get: () => {
          throw new Error('no');
        },
      }),
    ],
  ])('are refused as they are without Effect: %s', async (_, plugin) => {
    const outcome = using([plugin as Plugin], (xf) => xf.decide(letter)).pipe(
      Effect.catchTag('PluginFault', ({ code }) => Effect.succeed(code)),
    );
    expect(await Effect.runPromise(outcome)).toBe('plugin-shape');
  });

  test('end their span when their time is over, though they never answer', async () => {
    const plugin = pluginWith({
      facts: { arbitrable: { fetch: () => new Promise(() => undefined), timeout: 20 } },
    });
    const ended: string[] = [];
    const tracer = Tracer.make({
      span: (options) => {
        const span = new Tracer.NativeSpan(options);
        const end = span.end.bind(span);
        span.end = (...given) => {
          ended.push(span.name);
          end(...given);
        };
        return span;
      },
    });
    const effect = using([plugin], (xf) => xf.decideAsync(letter));
    const decided = await Effect.runPromise(Effect.provideService(effect, Tracer.Tracer, tracer));
    expect(decided.unavailable?.[0]?.reason.en).toContain('did not answer in time');
    expect(ended).toContain('xinfang.plugin.fetch');
  });

  test('that do not fit fail the layer with a tag of their own', async () => {
    const outcome = using([pluginWith({ apiVersion: 2 })], (xf) => xf.decide(letter)).pipe(
      Effect.catchTag('PluginFault', ({ code }) => Effect.succeed(code)),
    );
    expect(await Effect.runPromise(outcome)).toBe('plugin-misfit');
  });

  test('give cases as a stream, whose failure is theirs', async () => {
    const plugin = pluginWith({
      sources: {
        files: {
          label: LABEL,
          read: async function* (where) {
            yield 1;
            if (where === 'broken') throw new Error('no');
            yield 2;
          },
        },
      },
    });
    const read = (where: string, name = 'county-x/registry/files') =>
      Effect.runPromise(
        using([plugin], (xf) => Stream.runCollect(xf.source(name, where))).pipe(
          Effect.catchTag('PluginFault', ({ code }) => Effect.succeed(code)),
        ),
      );
    expect(await read('whole')).toEqual([1, 2]);
    expect(await read('broken')).toBe('plugin-failed');
    expect(await read('whole', 'county-x/registry/none')).toBe('plugin-no-source');
  });
});

describe('the layer on configuration', () => {
  const idsWith = (env: Readonly<Record<string, string>>) =>
    Effect.runPromise(
      Effect.gen(function* () {
        const { pack, plugins } = yield* Xinfang;
        return [pack.id, ...plugins.map(({ name }) => name)];
      }).pipe(
        Effect.provide(layerConfig()),
        Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env })),
        Effect.catchTag('PluginFault', ({ code }) => Effect.succeed([code])),
      ),
    );

  test('is the national pack where nothing is said', async () => {
    expect(await idsWith({})).toEqual(['national']);
  });

  test('loads the plugins that it names', async () => {
    const folder = folderOf({});
    const plugin = "export default { name: 'county-x/plain', version: '1.0.0', apiVersion: 1 };";
    writeFileSync(join(folder, 'plain.mjs'), plugin);
    const env = { XINFANG_HOME: folder, XINFANG_PACKS: '@xinfang/pack-national' };
    expect(await idsWith({ ...env, XINFANG_PLUGINS: './plain.mjs' })).toEqual([
      'national',
      'county-x/plain',
    ]);
    expect(await idsWith({ ...env, XINFANG_PLUGINS: './nowhere.mjs' })).toEqual([
      'plugin-not-found',
    ]);
  });
});
