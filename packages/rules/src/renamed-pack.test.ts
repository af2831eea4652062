import { EVENT_TYPES, WARNINGS } from '@xinfang/matter';
import { OPEN_STATUSES } from '@xinfang/pack';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalFiles } from '../../../fixtures/national-pack.ts';
import { caseOf } from '../../../fixtures/plain-case.ts';
import { plainDecision } from '../../../fixtures/plain-decision.ts';
import { inNamesOf, randomMatter } from '../../../fixtures/random-case.ts';
import { RENAMED, RENAMED_OUTCOMES, renamedFiles } from '../../../fixtures/renamed-pack.ts';
import { isJson } from '../../../fixtures/renaming.ts';
import { type Variant, variants } from '../../../fixtures/variants.ts';
import { decide } from './decide.ts';

/** Every text in a JSON value that is not prose. */
const wordsIn = (value: unknown, key = ''): readonly string[] => {
  if (typeof value === 'string') return PROSE.has(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, key));
  return isJson(value) ? Object.entries(value).flatMap(([k, v]) => [k, ...wordsIn(v, k)]) : [];
};
const PROSE: ReadonlySet<string> = new Set(['zh', 'en', '$schema', 'url', 'text']);

/** Words that read like an id but are values of an event's field, kinds of checks, or vocabularies: they are no names of this law. */
const OF_THE_FORMAT = [
  ...['assign', 'report', 'review', 'unit', 'back-dated', 'few-evaluations', 'met-on-last-day'],
  ...['undetermined', 'channel', 'purpose'],
];

test('no id of the national pack is left in the renamed one, but for words of the case and of the format', () => {
  const ids = new Set(
    [...Object.values(RENAMED), ...RENAMED_OUTCOMES.values()].flatMap((names) => [...names.keys()]),
  );
  const allowed = new Set<string>([
    ...EVENT_TYPES,
    ...Object.keys(WARNINGS),
    ...OPEN_STATUSES,
    ...wordsIn(JSON.parse(renamedFiles['facts.json'] ?? '')),
    ...OF_THE_FORMAT,
    'due',
  ]);
  const left = Object.entries(renamedFiles).flatMap(([path, text]) =>
    [path, ...wordsIn(JSON.parse(text))].filter((word) => ids.has(word) && !allowed.has(word)),
  );
  expect(left).toEqual([]);
  expect(Object.keys(renamedFiles)).toHaveLength(Object.keys(nationalFiles).length);
});

test('the kernel decides the same under other names', () => {
  const [national, renamed] = variants as readonly [Variant, Variant];
  fc.assert(
    fc.property(randomMatter(25), (part) => {
      // The bound of representatives differs between the packs.
      const same = { ...part, petitioners: { ...part.petitioners, count: 9, representatives: 1 } };
      const [one, other] = [national, renamed].map((variant) =>
        plainDecision(variant, decide(caseOf(inNamesOf(variant, same)), variant.pack)),
      );
      expect(other).toEqual(one);
    }),
    { numRuns: 300, seed: 3 },
  );
});
