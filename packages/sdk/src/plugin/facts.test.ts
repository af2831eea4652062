import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../../fixtures/plain-case.ts';
import { letterWithout, pluginWith, refusalOf } from '../../test/plugins.ts';
import { createXinfang } from '../index.ts';
import type { FetchedFact, Plugin, PluginFact } from './plugin.ts';

const ASKED = { asOf: '2023-06-30' };
const PLUGIN = 'county-x/registry';
const openWith = (facts: Readonly<Record<string, PluginFact>>, more: Partial<Plugin> = {}) =>
  createXinfang({ plugins: [pluginWith({ facts, ...more })] });
const throwing = (): never => {
  throw new Error('no');
};
const untyped = (answer: unknown) => (() => answer) as () => never;

describe('a fact that follows by a plugin', () => {
  test('is asked by everything that decides, and told', async () => {
    const xf = await openWith({ arbitrable: { derive: () => true } });
    const letter = letterWithout('arbitrable');
    const decided = xf.decide(letter);
    expect(decided.outcomes['procedure']).toMatchObject({ value: 'arbitration' });
    expect(decided.provided).toEqual([{ fact: 'arbitrable', plugin: PLUGIN }]);
    expect(decided.trace.facts).toMatchObject({ arbitrable: true });
    const assessed = xf.assess(letter, ASKED);
    expect(assessed.provided).toEqual(decided.provided);
    expect(assessed.decision.outcomes).toEqual(decided.outcomes);
    expect(await xf.decideAsync(letter)).toEqual(decided);
    expect((await xf.run([letter, letter], ASKED)).provided).toEqual([
      { fact: 'arbitrable', plugin: PLUGIN, cases: 2 },
    ]);
  });

  test('stands on the receipt, so that it is decided again without the plugin', async () => {
    const xf = await openWith({ arbitrable: { derive: () => true } });
    const receipt = JSON.parse(JSON.stringify(xf.decide(letterWithout('arbitrable'))));
    expect((await createXinfang()).replay(receipt)).toEqual({ same: true, differences: [] });
  });

  test('gives way to what a clerk stated, and is not even asked', async () => {
    let asked = 0;
    const xf = await openWith({ arbitrable: { derive: () => ++asked > 0 } });
    const decided = xf.decide(letterWithout());
    expect(decided.outcomes['procedure']).toMatchObject({ value: 'petition' });
    expect(decided).not.toHaveProperty('provided');
    expect(asked).toBe(0);
  });

  test('sees what an earlier one gave', async () => {
    const xf = await openWith({
      arbitrable: { derive: () => false },
      statutoryDuty: { derive: ({ facts }) => facts['arbitrable'] === false },
    });
    const decided = xf.decide(letterWithout('arbitrable', 'statutoryDuty'));
    expect(decided.outcomes['procedure']).toMatchObject({ value: 'statutory-duty' });
  });

  test('that does not follow is asked of a person', async () => {
    const xf = await openWith({ arbitrable: { derive: () => undefined } });
    const decided = xf.decide(letterWithout('arbitrable'));
    expect(decided.needs.map(({ fact }) => fact)).toEqual(['arbitrable']);
    expect(decided).not.toHaveProperty('unavailable');
  });

  test.each<readonly [why: string, derive: () => never, reason: string]>([
    [
      'throws',
      () => {
        throw new Error('张三的电话 13800000000');
      },
      'unknown, because plugin county-x/registry failed',
    ],
    ['gives a value that is none', untyped('perhaps'), 'its value is outside the domain'],
    ['promises', untyped(Promise.resolve(true)), 'given at once, not promised'],
    ['promises and fails', (() => Promise.reject(new Error('no'))) as never, 'given at once'],
  ])('is unknown where the plugin %s, and the plugin is named', async (_, derive, reason) => {
    const xf = await openWith({ arbitrable: { derive } });
    const decided = xf.decide(letterWithout('arbitrable'));
    expect(decided.outcomes['procedure']).toMatchObject({ status: 'needs-facts' });
    expect(decided.unavailable).toMatchObject([{ fact: 'arbitrable', plugin: PLUGIN }]);
    expect(decided.unavailable?.[0]?.reason.en).toContain(reason);
    expect(JSON.stringify(decided)).not.toContain('13800000000');
  });

  test('is unknown where it contradicts what was registered; the others stand', async () => {
    const xf = await openWith({
      remit: { derive: () => 'own' },
      arbitrable: { derive: () => true },
    });
    const letter = letterWithout('remit', 'arbitrable');
    const decided = xf.decide(letter);
    expect(decided.provided).toEqual([{ fact: 'arbitrable', plugin: PLUGIN }]);
    expect(decided.unavailable?.[0]?.reason.en).toContain('cannot stand beside');
    const report = await xf.run([letter], ASKED);
    expect(report.rows).toEqual({ read: 1, cases: 1, rejected: 0 });
    expect(report.warnings).toContainEqual(
      expect.objectContaining({ code: 'plugin-unavailable', count: 1, examples: ['C-1'] }),
    );
    expect(await xf.decideAsync(letter)).toEqual(decided);
  });

  test('that followed from one that contradicts does not stand either', async () => {
    const xf = await openWith({
      remit: { derive: () => 'own' },
      arbitrable: { derive: ({ facts }) => facts['remit'] === 'own' },
    });
    const letter = letterWithout('remit', 'arbitrable');
    const decided = xf.decide(letter);
    expect(decided.trace.facts).toMatchObject({ arbitrable: false });
    expect(decided.trace.facts).not.toHaveProperty('remit');
    expect(xf.assess(letter, ASKED).decision.outcomes).toEqual(decided.outcomes);
    expect(await xf.decideAsync(letter)).toEqual(decided);
    expect((await xf.run([letter], ASKED)).provided).toEqual([
      { fact: 'arbitrable', plugin: PLUGIN, cases: 1 },
    ]);
  });

  test('that the pack takes by default where nobody states it is told as taken so, not as unknown', async () => {
    const derive = () => {
      throw new Error('no');
    };
    const xf = await openWith({ containsAccusation: { derive } });
    expect(xf.decide(letterWithout('containsAccusation')).unavailable?.[0]?.reason).toEqual({
      zh: '插件 county-x/registry 出错，按规则包的默认值处理',
      en: 'taken as where nobody states it, because plugin county-x/registry failed',
    });
  });

  test.each<readonly [why: string, value: unknown]>([
    ['a boxed value', Object(true)],
    ['null', null],
    ['a number', 1],
    ['a large number', 1n],
    ['a symbol', Symbol('true')],
    ['a function', () => true],
    ['what cannot be looked at', new Proxy({}, { has: throwing, get: throwing })],
    ['what throws when it is waited for', new Proxy({}, { has: () => true, get: throwing })],
  ])('is unknown where the plugin gives %s', async (_, value) => {
    const xf = await openWith({ arbitrable: { derive: untyped(value) } });
    const decided = xf.decide(letterWithout('arbitrable'));
    expect(decided.unavailable).toMatchObject([{ fact: 'arbitrable', plugin: PLUGIN }]);
    expect(decided.trace.facts).not.toHaveProperty('arbitrable');
  });

  test('does not hide what is wrong with a case', async () => {
    const xf = await openWith({ arbitrable: { derive: () => true } });
    const impossible = caseJson({ facts: { remit: 'own' } });
    for (const ask of [() => xf.decide(impossible), () => xf.decideAsync(impossible)])
      expect((await refusalOf(ask)).code).toBe('impossible-facts');
  });
});

describe('a fact that is fetched', () => {
  const openFetching = (fetched: Partial<FetchedFact> & Pick<FetchedFact, 'fetch'>) =>
    openWith({ arbitrable: fetched });
  const letter = letterWithout('arbitrable');

  test('is fetched by decideAsync alone, and told', async () => {
    const xf = await openWith({ arbitrable: async () => true });
    const decided = await xf.decideAsync(letter);
    expect(decided.outcomes['procedure']).toMatchObject({ value: 'arbitration' });
    expect(decided.provided).toEqual([{ fact: 'arbitrable', plugin: PLUGIN }]);
    expect(xf.decide(letter).outcomes['procedure']).toMatchObject({ status: 'needs-facts' });
  });

  test('is fetched for an assessment too, where that may wait', async () => {
    const xf = await openWith({ arbitrable: async () => true });
    const assessed = await xf.assessAsync(letter, ASKED);
    expect(assessed.decision.outcomes['procedure']).toMatchObject({ value: 'arbitration' });
    expect(assessed.provided).toEqual([{ fact: 'arbitrable', plugin: PLUGIN }]);
    expect((await refusalOf(() => xf.assessAsync(letter, { asOf: 'today' }))).code).toBe(
      'impossible-date',
    );
  });

  test('is not fetched where it can change nothing', async () => {
    let asked = 0;
    const xf = await openWith({ sameFactsAndReasons: async () => ++asked > 0 });
    await xf.decideAsync(letterWithout('sameFactsAndReasons'));
    expect(asked).toBe(0);
  });

  test('is fetched in turn where another one left it open', async () => {
    const order: string[] = [];
    const xf = await openWith({
      sameFactsAndReasons: async ({ facts }) => order.push(`same ${facts['priorHandling']}`) > 0,
      priorHandling: async () => (order.push('prior') > 0 ? 'rechecked' : undefined),
    });
    const decided = await xf.decideAsync(letterWithout('priorHandling', 'sameFactsAndReasons'));
    expect(decided.outcomes['admission']).toMatchObject({ value: 'no-longer-accepted' });
    expect(decided.provided?.map(({ fact }) => fact).toSorted()).toEqual([
      'priorHandling',
      'sameFactsAndReasons',
    ]);
    expect(order.length).toBe(2);
  });

  test('may come from several plugins', async () => {
    const xf = await createXinfang({
      plugins: [
        pluginWith({ facts: { arbitrable: async () => true } }),
        pluginWith({ name: 'county-x/two', facts: { statutoryDuty: async () => true } }),
      ],
    });
    const decided = await xf.decideAsync(letterWithout('arbitrable', 'statutoryDuty'));
    expect(decided.outcomes['procedure']).toMatchObject({ status: 'conflict' });
  });

  test.each<readonly [why: string, fetch: FetchedFact['fetch'], reason: string]>([
    ['rejects', () => Promise.reject(new Error('secret host')), 'failed'],
    [
      'throws at once',
      () => {
        throw new Error('secret host');
      },
      'failed',
    ],
    ['gives a value that is none', async () => 'perhaps', 'outside the domain'],
    ['never answers', () => new Promise(() => undefined), 'did not answer in time'],
  ])('is unknown where the plugin %s', async (_, fetch, reason) => {
    const xf = await openFetching({ fetch, timeout: 20 });
    const decided = await xf.decideAsync(letter);
    expect(decided.unavailable).toMatchObject([{ fact: 'arbitrable', plugin: PLUGIN }]);
    expect(decided.unavailable?.[0]?.reason.en).toContain(reason);
    expect(decided.needs.map(({ fact }) => fact)).toEqual(['arbitrable']);
    expect(JSON.stringify(decided)).not.toContain('secret host');
  });

  test('is told to stop when its time is over', async () => {
    let stopped = false;
    const fetch: FetchedFact['fetch'] = (_, { signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          stopped = true;
          resolve(undefined);
        });
      });
    const xf = await openFetching({ fetch, timeout: 20 });
    await xf.decideAsync(letter);
    expect(stopped).toBe(true);
  });

  test('is given up with the caller, who gets his own reason', async () => {
    const caller = new AbortController();
    const xf = await openFetching({
      fetch: async (_, { signal }) => {
        caller.abort(new Error('the clerk left'));
        await wait(10_000, undefined, { signal });
        return true;
      },
    });
    await expect(xf.decideAsync(letter, { signal: caller.signal })).rejects.toThrow(
      'the clerk left',
    );
    await expect(xf.decideAsync(letter, { signal: caller.signal })).rejects.toThrow(
      'the clerk left',
    );
  });

  test('is kept for as long as it may be, and failures are not', async () => {
    let asked = 0;
    const fetch = async () => {
      asked += 1;
      if (asked === 1) throw new Error('not yet');
      return true;
    };
    const xf = await openFetching({ fetch, cache: { for: 60_000 } });
    await xf.decideAsync(letter);
    expect(asked).toBe(1);
    await xf.decideAsync(letter);
    const kept = await xf.decideAsync(letter);
    expect(asked).toBe(2);
    expect(kept.provided?.length).toBe(1);
    await xf.decideAsync({ ...letter, id: 'C-2' });
    expect(asked).toBe(3);
  });

  test('is shared by matters of one key', async () => {
    let asked = 0;
    const xf = await openFetching({
      fetch: async () => ++asked > 0,
      cache: { for: 60_000, key: ({ registration }) => registration.receiver.id },
    });
    await xf.decideAsync(letter);
    await xf.decideAsync({ ...letter, id: 'C-2' });
    expect(asked).toBe(1);
  });

  test('is unknown where it contradicts what was registered', async () => {
    const xf = await openWith({ remit: async () => 'own' });
    const decided = await xf.decideAsync(letterWithout('remit'));
    expect(decided.outcomes['dispatch']).toMatchObject({ status: 'needs-facts' });
    expect(decided.unavailable?.[0]?.reason.en).toContain('cannot stand beside');
  });

  test('tells its errors to who mends the plugin, whatever he does with them', async () => {
    const errors: unknown[] = [];
    const xf = await createXinfang({
      plugins: [pluginWith({ facts: { arbitrable: () => Promise.reject(new Error('why')) } })],
      onPluginError: ({ error }) => {
        errors.push(error);
        throw new Error('listener');
      },
    });
    await xf.decideAsync(letter);
    expect(errors).toEqual([new Error('why')]);
  });

  test('and a listener that promises and fails ends no process', async () => {
    const xf = await createXinfang({
      plugins: [pluginWith({ facts: { arbitrable: () => Promise.reject(new Error('why')) } })],
      onPluginError: () => Promise.reject(new Error('listener')),
    });
    expect((await xf.decideAsync(letter)).unavailable?.length).toBe(1);
    await wait(5);
  });
});
