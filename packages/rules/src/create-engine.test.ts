import fc from 'fast-check';
import { Engine } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { type CasePart, caseOf } from '../../../fixtures/plain-case.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import { SETTLED, settledWithout } from '../../../fixtures/settled-facts.ts';
import { variants } from '../../../fixtures/variants.ts';
import { createEngine } from './create-engine.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { factsOf } from './facts.ts';

/** What a decision says, as the events that the plain library must fire: one for each outcome, flag or side of a conflict. */
const eventsOf = (decision: Decision): readonly string[] =>
  [
    ...Object.entries(decision.trace.groups).flatMap(([group, { rules }]) =>
      rules
        .filter(({ holds, whyNot }) => holds === true && whyNot === undefined)
        .map(({ rule, outcome }) => `${group} ${rule} ${outcome}`),
    ),
  ].sort();

describe.each(variants)('createEngine on the $name pack', (variant) => {
  const { pack } = variant;
  const run = async (part: CasePart, on?: string) => {
    const oneCase = caseOf(part);
    const day = on ?? oneCase.registration.receivedOn;
    const { events } = await createEngine(pack, { on: day }).run({ ...factsOf(oneCase, pack) });
    return events
      .map(({ type, params }) => `${params?.['group']} ${params?.['rule']} ${type}`)
      .sort();
  };

  test('gives a plain Engine of the library, which fires what decide says', async () => {
    expect(createEngine(pack, { on: '2023-03-01' })).toBeInstanceOf(Engine);
    await fc.assert(
      fc.asyncProperty(randomMatter(0), async (part) => {
        const named = inNamesOf(variant, part);
        expect(await run(named)).toEqual(eventsOf(decide(caseOf(named), pack)));
      }),
      { numRuns: 120, seed: 21 },
    );
  });

  test('fires the basis, the words and the group with each outcome', async () => {
    const { events } = await createEngine(pack, { on: '2023-03-01' }).run({
      ...factsOf(caseOf({ facts: variant.facts(SETTLED) }), pack),
    });
    const procedure = events.find(
      ({ params }) => params?.['group'] === variant.id('group', 'procedure'),
    );
    expect(procedure).toMatchObject({
      type: variant.outcome('procedure', 'petition'),
      params: {
        rule: variant.id('rule', 'procedure.petition'),
        basis: [{ instrument: variant.id('instrument', 'xf22'), article: 31, item: 6 }],
        label: { zh: expect.any(String) },
        explain: { zh: expect.any(String) },
      },
    });
  });

  test('has the rules in force on the day, and no others', async () => {
    const judicial = { facts: variant.facts({ ...SETTLED, judicialMatter: true }) };
    const admission = async (on: string) =>
      (await run(judicial, on)).filter((event) =>
        event.startsWith(`${variant.id('group', 'admission')} `),
      );
    expect(await admission('2022-04-30')).toEqual([
      expect.stringContaining(variant.outcome('admission', 'not-accepted')),
    ]);
    expect(await admission('2022-05-01')).toEqual([
      expect.stringContaining(variant.outcome('admission', 'accept')),
    ]);
  });

  test('rejects where a fact is missing, as that library does', async () => {
    const engine = createEngine(pack, { on: '2023-03-01' });
    await expect(engine.run({})).rejects.toMatchObject({ code: 'UNDEFINED_FACT' });
  });

  test('takes options of that library', async () => {
    const engine = createEngine(pack, {
      on: '2023-03-01',
      engine: { allowUndefinedFacts: true },
    });
    await expect(engine.run({})).resolves.toHaveProperty('events');
  });

  test('takes no outcome of a group for known while facts for it are missing', async () => {
    const facts = factsOf(caseOf({ facts: variant.facts(settledWithout('priorHandling')) }), pack);
    const engine = createEngine(pack, { on: '2023-03-01', engine: { allowUndefinedFacts: true } });
    const same = { [variant.id('fact', 'sameFactsAndReasons')]: true };
    const { events } = await engine.run({ ...facts, ...same });
    const groups = new Set(events.map(({ params }) => String(params?.['group'])));
    expect(groups).not.toContain(variant.id('group', 'procedure'));
  });

  test('refuses a day that is none', () => {
    expect(() => createEngine(pack, { on: '2023-02-30' })).toThrow(
      expect.objectContaining({ code: 'impossible-date' }),
    );
  });

  test('leaves the pack as it was', async () => {
    const before = JSON.stringify(pack.rules);
    await run({ facts: variant.facts(SETTLED) });
    expect(JSON.stringify(pack.rules)).toBe(before);
  });
});
