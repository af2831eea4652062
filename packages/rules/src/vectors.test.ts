import { readFileSync } from 'node:fs';
import { compiledOn, restorePack, storePack } from '@xinfang/pack';
import { describe, expect, test } from 'vitest';
import { packOfVector, type Vector } from '../test/pack-of-vector.ts';
import { compileRuling } from './compile-ruling.ts';
import { readPlainly } from './compiled/reading.ts';
import { decideFacts } from './decide.ts';
import type { Ruling } from './decision.ts';
import type { Facts } from './facts.ts';
import { knownOf } from './known.ts';
import { ruleOn } from './rule-on.ts';

const ON = '2023-03-01';
const vectors: readonly Vector[] = JSON.parse(
  readFileSync(new URL('../test/vectors.json', import.meta.url), 'utf8'),
);

/** Every way of ruling a vector's matter. */
const waysFor = (vector: Vector): Readonly<Record<string, (facts: Facts) => Ruling>> => {
  const pack = packOfVector(vector);
  const compiled = compiledOn(pack, ON);
  const stored = restorePack(JSON.parse(JSON.stringify(storePack(pack))));
  return {
    plainly: (facts) => ruleOn(compiled, readPlainly(compiled, knownOf(compiled, facts)), ON),
    deciding: (facts) => decideFacts('C-1', facts, pack, ON),
    'by tables': compileRuling(pack, { on: ON }),
    'by written code': compileRuling(pack, { on: ON, as: 'source' }),
    'as stored': compileRuling(stored, { on: ON }),
  };
};

const inVectorTerms = ({ outcomes, flags, needs, remedies }: Ruling) => ({
  outcomes: Object.fromEntries(
    Object.entries(outcomes).map(([id, each]) => [
      id,
      each.value ?? { status: each.status, candidates: each.candidates },
    ]),
  ),
  flags: flags.map(({ value }) => value),
  needs: needs.map(({ fact, groups }) => [fact, groups]),
  remedies: remedies.map(({ id }) => Number(id)),
});

describe.each(vectors)('$name', (vector) => {
  const { given, impossible, outcomes, flags = [], needs = {}, remediesGiven = [] } = vector;
  test.each(Object.entries(waysFor(vector)))('%s', (_, rule) => {
    if (impossible === true)
      expect(() => rule(given)).toThrow(expect.objectContaining({ code: 'impossible-facts' }));
    else
      for (let again = 0; again < 2; again++)
        expect(inVectorTerms(rule(given))).toEqual({
          outcomes,
          flags,
          needs: Object.entries(needs),
          remedies: remediesGiven,
        });
  });
});

test('a trace names what is missing, whatever it is called', () => {
  const vector = vectors.find(({ facts }) => Object.hasOwn(facts, 'constructor'));
  if (vector === undefined) expect.unreachable();
  const { trace } = decideFacts('C-1', vector.given, packOfVector(vector), ON);
  expect(trace.missing).toEqual(['constructor']);
  expect(Object.entries(trace.facts)).toEqual([['valueOf', true]]);
  expect(trace.groups['one']?.rules[0]).toMatchObject({
    holds: null,
    whyNot: { reason: 'facts-missing', facts: ['constructor'] },
  });
});
