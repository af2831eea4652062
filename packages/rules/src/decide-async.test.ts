import type { Case } from '@xinfang/matter';
import type { Pack, Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import { SETTLED, settledWithout } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { RANDOM_PACK_DAYS, randomPack } from '../test/random-pack.ts';
import { decide } from './decide.ts';
import { decideAsync, type FactSource } from './decide-async.ts';

const withoutUnavailable = async (oneCase: Case, pack: Pack, on?: string) => {
  const { unavailable, ...decision } = await decideAsync(
    oneCase,
    pack,
    on === undefined ? {} : { on },
  );
  expect(unavailable).toBeUndefined();
  return decision;
};

/** A source that counts how often it was asked. */
const counting = (value: () => Promise<Scalar | undefined>) => {
  const asked: string[] = [];
  const source: FactSource = ({ caseId }) => {
    asked.push(caseId);
    return value();
  };
  return { asked, source };
};

describe.each(variants)('decideAsync on the $name pack', (variant) => {
  const { pack } = variant;
  const matter = (facts: Record<string, unknown>, part: CasePart = {}) =>
    caseOf({ ...part, facts: variant.facts(facts) });
  const sources = (given: Record<string, FactSource>) => variant.facts(given);

  test('agrees with decide on random full facts, to the last word', async () => {
    await fc.assert(
      fc.asyncProperty(randomMatter(0), async (part) => {
        const oneCase = caseOf(inNamesOf(variant, part));
        expect(await withoutUnavailable(oneCase, pack)).toEqual(decide(oneCase, pack));
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  test('agrees with decide where facts are missing and nobody can fetch them', async () => {
    await fc.assert(
      fc.asyncProperty(randomMatter(40), async (part) => {
        const oneCase = caseOf(inNamesOf(variant, part));
        expect(await withoutUnavailable(oneCase, pack)).toEqual(decide(oneCase, pack));
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  test('decides on what its sources say as if a clerk had said it', async () => {
    const oneCase = matter(settledWithout('arbitrable'));
    const fetched = await decideAsync(oneCase, pack, {
      sources: sources({ arbitrable: async () => true }),
    });
    const stated = decide(matter({ ...SETTLED, arbitrable: true }), pack);
    expect(fetched).toEqual(stated);
  });

  test('asks each source once, with the id and the facts of the case, never identity or text', async () => {
    let seen: unknown;
    const asked: string[] = [];
    const source: FactSource = async (about) => {
      asked.push(about.caseId);
      seen = about;
      return false;
    };
    await decideAsync(
      matter(settledWithout('judicialMatter'), {
        id: 'C-9',
        petitioners: { people: [{ name: '张三' }] },
        registration: { title: '标题', text: '正文' },
      }),
      pack,
      { sources: sources({ judicialMatter: source }) },
    );
    expect(asked).toEqual(['C-9']);
    expect(Object.keys(seen as object).sort()).toEqual(['caseId', 'facts']);
    expect(JSON.stringify(seen)).not.toMatch(/张三|标题|正文/u);
    expect(seen).toMatchObject({ facts: variant.facts({ purpose: 'appeal' }) });
  });

  test('does not ask for what is stated, nor for what has a declared default', async () => {
    const { asked, source } = counting(async () => true);
    const decision = await decideAsync(matter(SETTLED), pack, {
      sources: sources({ arbitrable: source, containsAccusation: source }),
    });
    expect(asked).toEqual([]);
    expect(decision.unavailable).toBeUndefined();
  });

  test('does not ask for what no rule in force reads', async () => {
    const { asked, source } = counting(async () => true);
    const facts = settledWithout('statutoryDuty', 'partyAppeal');
    const both = sources({ statutoryDuty: source, partyAppeal: source });
    await decideAsync(matter(facts), pack, { on: '2022-04-30', sources: both });
    expect(asked).toEqual([]);
    await decideAsync(matter(facts), pack, { on: '2022-05-01', sources: both });
    expect(asked).toHaveLength(2);
  });

  const failures: readonly (readonly [string, FactSource])[] = [
    ['rejects', async () => Promise.reject(new Error('no network to 10.0.0.7'))],
    [
      'throws at once',
      () => {
        throw new Error('no network to 10.0.0.7');
      },
    ],
  ];

  test.each(failures)(
    'a source that %s leaves its fact unknown, and says so',
    async (_, source) => {
      const oneCase = matter(settledWithout('arbitrable'));
      const decision = await decideAsync(oneCase, pack, {
        sources: sources({ arbitrable: source }),
      });
      expect(decision).toEqual({
        ...decide(oneCase, pack),
        unavailable: [
          {
            fact: variant.id('fact', 'arbitrable'),
            reason: { zh: expect.any(String), en: expect.any(String) },
          },
        ],
      });
      expect(decision.needs.map(({ fact }) => fact)).toContain(variant.id('fact', 'arbitrable'));
      expect(JSON.stringify(decision)).not.toContain('10.0.0.7');
    },
  );

  test('a source that fails is asked once, though several groups wait for its fact', async () => {
    const { asked, source } = counting(async () => Promise.reject(new Error('down')));
    const facts = { ...settledWithout('priorHandling'), sameFactsAndReasons: true };
    const decision = await decideAsync(matter(facts), pack, {
      sources: sources({ priorHandling: source }),
    });
    expect(decision.needs[0]?.groups.length).toBeGreaterThan(1);
    expect(asked).toHaveLength(1);
    expect(decision.unavailable).toHaveLength(1);
  });

  test('a source may answer without a promise', async () => {
    const source = (() => true) as unknown as FactSource;
    const decision = await decideAsync(matter(settledWithout('arbitrable')), pack, {
      sources: sources({ arbitrable: source }),
    });
    expect(decision).toEqual({
      ...decide(matter({ ...SETTLED, arbitrable: true }), pack),
    });
  });

  test.each([['yes'], [1], [null], [{ value: true }], [Symbol('x')]])(
    'a value outside the domain (%s) leaves the fact unknown, and says so',
    async (value) => {
      const oneCase = matter(settledWithout('arbitrable'));
      const source = (async () => value) as unknown as FactSource;
      const decision = await decideAsync(oneCase, pack, {
        sources: sources({ arbitrable: source }),
      });
      expect(decision.unavailable?.map(({ fact }) => fact)).toEqual([
        variant.id('fact', 'arbitrable'),
      ]);
      expect(decision.outcomes).toEqual(decide(oneCase, pack).outcomes);
    },
  );

  test('a source that cannot find it out leaves the fact unknown, and nothing failed', async () => {
    const oneCase = matter(settledWithout('arbitrable'));
    const decision = await decideAsync(oneCase, pack, {
      sources: sources({ arbitrable: async () => undefined }),
    });
    expect(decision).toEqual(decide(oneCase, pack));
  });

  test('a source that fails does not keep what others fetched from being used', async () => {
    const facts = settledWithout('arbitrable', 'statutoryDuty');
    const decision = await decideAsync(matter(facts), pack, {
      sources: sources({
        arbitrable: async () => Promise.reject(new Error('down')),
        statutoryDuty: async () => false,
      }),
    });
    const known = decide(matter({ ...facts, statutoryDuty: false }), pack);
    expect(decision).toMatchObject({ outcomes: known.outcomes, needs: known.needs });
    expect(decision.trace.facts[variant.id('fact', 'statutoryDuty')]).toBe(false);
  });

  test('impossible facts are refused, fetched ones too', async () => {
    const sourcesOfRemit = sources({ remit: async () => 'own' });
    await expect(
      decideAsync(matter(settledWithout('remit')), pack, { sources: sourcesOfRemit }),
    ).rejects.toMatchObject({ code: 'impossible-facts' });
  });

  test('runs at the same time do not leak into each other', async () => {
    const purposes = ['suggestion', 'accusation', 'appeal', 'other'];
    const cases = Array.from({ length: 24 }, (_, index) => index);
    const slowly: FactSource = async ({ caseId }) => {
      const index = Number(caseId.slice('C-'.length));
      await new Promise((done) => setTimeout(done, (index * 7) % 5));
      return purposes[index % purposes.length];
    };
    const decisions = await Promise.all(
      cases.map((index) =>
        decideAsync(matter(settledWithout('purpose'), { id: `C-${index}`, accused: ['x'] }), pack, {
          sources: sources({ purpose: slowly }),
        }),
      ),
    );
    decisions.forEach((decision, index) => {
      const purpose = purposes[index % purposes.length];
      const alone = decide(
        matter({ ...SETTLED, purpose }, { id: `C-${index}`, accused: ['x'] }),
        pack,
      );
      expect(decision).toEqual(alone);
    });
  });

  test('a day that is none is refused', async () => {
    await expect(decideAsync(matter(SETTLED), pack, { on: '2023-02-30' })).rejects.toMatchObject({
      code: 'impossible-date',
    });
  });
});

test('decideAsync agrees with decide on random packs of each hit policy', async () => {
  const full = fc.record({
    alpha: fc.boolean(),
    beta: fc.constantFrom('x', 'y', 'z'),
    gamma: fc.integer({ min: -2, max: 3 }),
    delta: fc.boolean(),
    epsilon: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      randomPack,
      full,
      fc.constantFrom(...RANDOM_PACK_DAYS),
      async (pack, facts, on) => {
        const free = { ...pack, constraints: [] };
        const oneCase = caseOf({ facts });
        expect(await withoutUnavailable(oneCase, free, on)).toEqual(decide(oneCase, free, { on }));
      },
    ),
    { numRuns: 400, seed: 13 },
  );
});
