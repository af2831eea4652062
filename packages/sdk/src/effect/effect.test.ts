import * as Effect from 'effect/Effect';
import * as Exit from 'effect/Exit';
import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../../fixtures/settled-facts.ts';
import { createXinfang } from '../create-xinfang.ts';
import { BadInput, layer, Xinfang, type XinfangEffects, type XinfangFault } from './index.ts';

const plain = caseJson({ facts: SETTLED });
const ASOF = '2023-12-31';

const run = <Value, Problem>(
  use: (xf: XinfangEffects) => Effect.Effect<Value, Problem>,
  options: Parameters<typeof layer>[0] = {},
) =>
  Effect.runPromise(
    Effect.gen(function* () {
      return yield* use(yield* Xinfang);
    }).pipe(Effect.provide(layer(options))),
  );

describe('the SDK as Effects', () => {
  test('answers as the plain one does', async () => {
    const xf = await createXinfang();
    expect(await run((fx) => fx.decide(plain))).toEqual(xf.decide(plain));
    expect(await run((fx) => fx.decide(plain, { on: '2022-04-30' }))).toEqual(
      xf.decide(plain, { on: '2022-04-30' }),
    );
    expect(await run((fx) => fx.decideAsync(plain))).toEqual(await xf.decideAsync(plain));
    expect(await run((fx) => fx.assess(plain, { asOf: ASOF }))).toEqual(
      xf.assess(plain, { asOf: ASOF }),
    );
    expect(await run((fx) => fx.deadlines(plain, { asOf: ASOF }))).toEqual(
      xf.deadlines(plain, { asOf: ASOF }),
    );
    expect(await run((fx) => fx.run([plain], { asOf: ASOF }))).toEqual(
      await xf.run([plain], { asOf: ASOF }),
    );
    expect(await run((fx) => fx.replay(xf.decide(plain)))).toEqual({ same: true, differences: [] });
    expect(await run((fx) => Effect.succeed([fx.pack.id, fx.calendar.id]))).toEqual([
      'national',
      'cn',
    ]);
  });

  test.each<
    readonly [string, (xf: XinfangEffects) => Effect.Effect<unknown, XinfangFault>, string]
  >([
    ['decide', (xf) => xf.decide('no case'), 'not-a-case'],
    ['decideAsync', (xf) => xf.decideAsync('no case'), 'not-a-case'],
    ['assess', (xf) => xf.assess(plain, { asOf: 'today' }), 'impossible-date'],
    ['deadlines', (xf) => xf.deadlines('no case', { asOf: ASOF }), 'not-a-case'],
    ['run', (xf) => xf.run([], { asOf: ASOF, by: ['colour'] }), 'unknown-field'],
    ['replay', (xf) => xf.replay({}), 'not-a-receipt'],
  ])('%s fails with a tagged error on bad input', async (_, use, code) => {
    const caught = await run((xf) =>
      use(xf).pipe(Effect.catchTag('BadInput', (error) => Effect.succeed(error))),
    );
    expect(caught).toBeInstanceOf(BadInput);
    expect(caught).toMatchObject({
      _tag: 'BadInput',
      code,
      issues: [{ code, message: { zh: expect.any(String), en: expect.any(String) } }],
    });
  });

  test('a pack that is not there fails the layer with a tagged error', async () => {
    const exit = await Effect.runPromiseExit(
      Effect.gen(function* () {
        return (yield* Xinfang).pack.id;
      }).pipe(
        Effect.provide(layer({ packs: ['./nowhere'] })),
        Effect.catchTag('BadInput', ({ code }) => Effect.succeed(code)),
      ),
    );
    expect(exit).toEqual(Exit.succeed('not-found'));
  });

  test('a mistake that is not the input’s is no BadInput', async () => {
    const onCase = () => {
      throw new Error('mine');
    };
    const outcome = run((xf) =>
      xf
        .run([plain], { asOf: ASOF, onCase })
        .pipe(Effect.catchTag('BadInput', () => Effect.succeed('taken for bad input'))),
    );
    await expect(outcome).rejects.toThrow('mine');
  });
});
