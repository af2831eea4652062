import { compiledOn, compilePack, type Known, type Pack, type Scalar } from '@xinfang/pack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nationalPack } from '../../../fixtures/national-pack.ts';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { lawDay, randomMatter } from '../../../fixtures/random-case.ts';
import { RANDOM_PACK_DAYS, randomFacts, randomPack } from '../test/random-pack.ts';
import { compileRuling } from './compile-ruling.ts';
import { readPlainly } from './compiled/reading.ts';
import { ruleByCode } from './compiled/rule-by-code.ts';
import { ruleByTables } from './compiled/rule-by-tables.ts';
import type { WrittenRuling } from './compiled/ruling-source.ts';
import { writtenCodeOf } from './compiled/written-code.ts';
import type { Ruling } from './decision.ts';
import { type Facts, factsOf } from './facts.ts';
import { knownOf } from './known.ts';
import { ruleOn } from './rule-on.ts';

/** A ruling as text, or why there is none. */
const told = (rule: () => Ruling): string => {
  try {
    return JSON.stringify(rule());
  } catch (error) {
    return String(error);
  }
};

/** By the diagrams themselves, nothing kept and nothing written. */
const plainly = (pack: Pack, on: string, facts: Facts): Ruling => {
  const compiled = compiledOn(pack, on);
  const known: Known = knownOf(compiled, facts);
  return ruleOn(compiled, readPlainly(compiled, known), on);
};

const writtenFor = (pack: Pack, on: string): WrittenRuling => writtenCodeOf(compilePack(pack, on));

const isAnswered = (written: WrittenRuling, facts: Facts): boolean =>
  written(facts, [], []) !== null;

describe.each(['closures', 'source'] as const)('compiled to %s', (as) => {
  test('a random pack rules random facts to the byte as it does plainly', () => {
    fc.assert(
      fc.property(
        randomPack,
        fc.constantFrom(...RANDOM_PACK_DAYS),
        fc.array(randomFacts, { minLength: 1, maxLength: 20 }),
        (pack, on, many) => {
          const rule = compileRuling(pack, { on, as });
          for (const facts of [...many, ...many])
            expect(told(() => rule(facts))).toBe(told(() => plainly(pack, on, facts)));
        },
      ),
      { numRuns: 300, seed: 41 },
    );
  });

  test('the national pack rules random matters to the byte as it does plainly, facts known or missing', () => {
    const rules = new Map<string, (facts: Facts) => Ruling>();
    fc.assert(
      fc.property(
        fc.oneof(randomMatter(0), randomMatter(3), randomMatter(30)),
        lawDay,
        (part, on) => {
          const facts = factsOf(caseOf(part), nationalPack);
          const ruled = rules.get(on) ?? compileRuling(nationalPack, { on, as });
          rules.set(on, ruled);
          expect(told(() => ruled(facts))).toBe(told(() => plainly(nationalPack, on, facts)));
        },
      ),
      { numRuns: 1500, seed: 42 },
    );
  });

  test('equal matters share one frozen ruling', () => {
    const rule = compileRuling(nationalPack, { on: '2023-03-01', as });
    const facts = { receiverKind: 'organ', priorHandling: 'none', purpose: 'appeal' };
    const ruling = rule(facts);
    expect(rule({ ...facts })).toBe(ruling);
    expect(Object.isFrozen(ruling.outcomes)).toBe(true);
  });

  test('a value outside a domain, and a fact that no pack declares, count as nothing said', () => {
    const rule = compileRuling(nationalPack, { on: '2023-03-01', as });
    const odd: Record<string, Scalar> = {
      purpose: 'appeals',
      representatives: 2.5,
      toString: true,
    };
    expect(told(() => rule(odd))).toBe(told(() => rule({})));
  });

  test('facts that cannot be together are refused with the reason', () => {
    const rule = compileRuling(nationalPack, { on: '2023-03-01', as });
    expect(() => rule({ receiverKind: 'organ', remit: 'same-level' })).toThrow(
      expect.objectContaining({ code: 'impossible-facts' }),
    );
  });

  test('facts that rule another matter while they are read disturb neither', () => {
    const rule = compileRuling(nationalPack, { on: '2023-03-01', as });
    const [one = {}, other = {}] = fc
      .sample(randomMatter(0), { numRuns: 2, seed: 45 })
      .map((part) => factsOf(caseOf(part), nationalPack));
    for (const name of Object.keys(one)) {
      const asking = Object.defineProperty({ ...one }, name, {
        enumerable: true,
        get: () => rule(other) && one[name],
      });
      expect(told(() => rule(asking))).toBe(told(() => plainly(nationalPack, '2023-03-01', one)));
      expect(told(() => rule(other))).toBe(told(() => plainly(nationalPack, '2023-03-01', other)));
    }
  });

  test('facts that answer otherwise each time spoil no ruling of another matter', () => {
    const rule = compileRuling(nationalPack, { on: '2023-03-01', as });
    const matters = fc
      .sample(randomMatter(0), { numRuns: 20, seed: 46 })
      .map((part) => factsOf(caseOf(part), nationalPack));
    const [first = {}] = matters;
    for (const facts of matters)
      for (const name of Object.keys(facts)) {
        let asked = 0;
        const fickle = Object.defineProperty({ ...facts }, name, {
          enumerable: true,
          get: () => (++asked % 2 === 0 ? facts : first)[name],
        });
        told(() => rule(fickle));
      }
    for (const facts of matters)
      expect(told(() => rule(facts))).toBe(told(() => plainly(nationalPack, '2023-03-01', facts)));
  });

  test('a getter that throws leaves the next matter as it was', () => {
    const rule = compileRuling(nationalPack, { on: '2023-03-01', as });
    const broken = Object.defineProperty({}, 'purpose', {
      enumerable: true,
      get: () => {
        throw new Error('away');
      },
    });
    expect(() => rule(broken)).toThrow('away');
    expect(told(() => rule({}))).toBe(told(() => plainly(nationalPack, '2023-03-01', {})));
  });

  test('days under one law are ruled alike but for the day', () => {
    const march = compileRuling(nationalPack, { on: '2023-03-01', as });
    const april = compileRuling(nationalPack, { on: '2023-04-01', as });
    const ruling = march({ purpose: 'appeal' });
    expect(april({ purpose: 'appeal' })).toEqual({ ...ruling, on: '2023-04-01' });
    expect(Object.isFrozen(april({ purpose: 'appeal' }))).toBe(true);
  });

  test('a day that is none is refused', () => {
    expect(() => compileRuling(nationalPack, { on: '2023-02-30', as })).toThrow(
      expect.objectContaining({ code: 'impossible-date' }),
    );
  });
});

test('written code answers by itself wherever everything is known, and nowhere else', () => {
  let answered = 0;
  const full = fc.sample(randomMatter(0), { numRuns: 1000, seed: 43 });
  const written = writtenFor(nationalPack, '2023-03-01');
  for (const part of full) if (isAnswered(written, factsOf(caseOf(part), nationalPack))) answered++;
  expect(answered).toBe(1000);
  expect(isAnswered(written, {})).toBe(false);
  expect(isAnswered(written, { receiverKind: 'organ', remit: 'same-level' })).toBe(false);
});

test('written code names what a pack declares as JSON writes it, whatever it holds', () => {
  const odd = `a"b\\c\u2028');throw 1;//`;
  const renamed = JSON.parse(
    JSON.stringify(nationalPack.rules).replaceAll('"licensing"', JSON.stringify(odd)),
  );
  const facts = JSON.parse(
    JSON.stringify(nationalPack.facts).replaceAll('"licensing"', JSON.stringify(odd)),
  );
  const pack: Pack = { ...nationalPack, rules: renamed, facts };
  const rule = compileRuling(pack, { on: '2023-03-01', as: 'source' });
  const part = fc.sample(randomMatter(0), { numRuns: 1, seed: 44 })[0];
  const given = { ...factsOf(caseOf(part ?? {}), nationalPack), administrativeProcedure: odd };
  expect(told(() => rule(given))).toBe(told(() => plainly(pack, '2023-03-01', given)));
});

test('written code keeps no more rulings than it may', () => {
  const compiled = compilePack(nationalPack, '2023-03-01');
  const rule = ruleByCode(writtenCodeOf(compiled), ruleByTables(compiled, '2023-03-01'), 2);
  const matters = fc
    .sample(randomMatter(0), { numRuns: 300, seed: 47 })
    .map((part) => factsOf(caseOf(part), nationalPack));
  for (const facts of [...matters, ...matters])
    expect(told(() => rule(facts))).toBe(told(() => plainly(nationalPack, '2023-03-01', facts)));
});
