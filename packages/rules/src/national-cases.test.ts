import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { XinfangError } from '@xinfang/calendar';
import { type Case, parseCase } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { nationalPack as pack } from '../../../fixtures/national-pack.ts';
import { caseJson } from '../../../fixtures/plain-case.ts';
import { readJson } from '../../../fixtures/read-pack.ts';
import { isJson, type Json, objectsIn } from '../../../fixtures/renaming.ts';
import { createEngine } from './create-engine.ts';
import { decide } from './decide.ts';
import { decideAsync } from './decide-async.ts';

const FOLDER = 'packs/national/tests';

/** Objects are laid over each other, as the pack's cases are over a plain letter. */
const over = (below: unknown, above: unknown): unknown =>
  isJson(below) && isJson(above)
    ? {
        ...below,
        ...Object.fromEntries(
          Object.entries(above).map(([key, value]) => [key, over(below[key], value)]),
        ),
      }
    : above;

const namedCases: readonly { readonly name: string; readonly given: Json }[] = readdirSync(
  join(import.meta.dirname, '../../..', FOLDER),
)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const content = readJson(`${FOLDER}/${file}`);
    return objectsIn(isJson(content) ? content['cases'] : []).map((each) => ({
      name: `${file}: ${String(each['name'])}`,
      given: isJson(each['given']) ? each['given'] : {},
    }));
  });

/** The matters of a named case that can be decided; what is refused is refused for all evaluators alike. */
const mattersOf = (given: Json): readonly Case[] => {
  const parts = given['cases'] === undefined ? [given['case'] ?? {}] : objectsIn(given['cases']);
  return parts.flatMap((part) => {
    try {
      const oneCase = parseCase(over(caseJson(), part));
      decide(oneCase, pack);
      return [oneCase];
    } catch (error) {
      if (error instanceof XinfangError) return [];
      throw error;
    }
  });
};

describe('on every named case of the national pack', () => {
  test('there are cases', () => {
    expect(namedCases.length).toBeGreaterThan(300);
  });

  test.each(namedCases)('$name: all evaluators agree', async ({ given }) => {
    const on = typeof given['on'] === 'string' ? given['on'] : undefined;
    for (const oneCase of mattersOf(given)) {
      const decision = decide(oneCase, pack, on === undefined ? {} : { on });
      const { unavailable, ...onEngine } = await decideAsync(oneCase, pack, { on: decision.on });
      expect(onEngine).toEqual(decision);
      expect(unavailable).toBeUndefined();
      if (decision.trace.missing.length > 0) continue;
      const { events } = await createEngine(pack, { on: decision.on }).run(decision.trace.facts);
      const held = Object.values(decision.trace.groups).flatMap(({ rules }) =>
        rules.filter(({ holds, whyNot }) => holds === true && whyNot === undefined),
      );
      expect(events.map(({ params }) => String(params?.['rule'])).sort()).toEqual(
        held.map(({ rule }) => rule).sort(),
      );
    }
  });
});
