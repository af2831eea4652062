import { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { nationalFiles, nationalPack } from '../../../../fixtures/national-pack.ts';
import type { Condition } from '../format/condition.ts';
import { loadPackOrThrow } from '../load.ts';
import type { Pack } from '../pack.ts';
import { compiledOn } from './compiled-on.ts';
import { answersOf } from './questions.ts';

const overlay = (id: string, to?: string) => ({
  'pack.json': JSON.stringify({
    id,
    version: '1.0.0',
    title: { zh: '某县', en: 'County' },
    extends: { '@xinfang/pack-national': '^1.0.0' },
    effective: { from: '2022-05-01', ...(to === undefined ? {} : { to }) },
    requires: { engine: '^1.0.0' },
  }),
});
const loaded = (...overlays: readonly ReturnType<typeof overlay>[]) =>
  loadPackOrThrow([nationalFiles, ...overlays]);

test('a pack is compiled up to the last day that it is meant for, and not after', () => {
  const pack = loaded(overlay('county', '2023-12-31'));
  expect(compiledOn(pack, '2023-12-31')).toBe(compiledOn(pack, '2023-03-01'));
  expect(() => compiledOn(pack, '2024-01-01')).toThrow(XinfangError);
  expect(() => compiledOn(pack, '2024-01-01')).toThrow(
    /county is meant for days up to 2023-12-31/u,
  );
});

test.each([
  [[undefined, undefined], undefined],
  [['2024-06-30', undefined], { layer: 'a', on: '2024-06-30' }],
  [[undefined, '2024-06-30'], { layer: 'b', on: '2024-06-30' }],
  [['2024-06-30', '2023-12-31'], { layer: 'b', on: '2023-12-31' }],
  [['2023-12-31', '2024-06-30'], { layer: 'a', on: '2023-12-31' }],
])('layers that end on %j end with the first of them', ([a, b], ends) => {
  expect(loaded(overlay('a', a), overlay('b', b)).ends).toEqual(ends);
});

describe('a pack too large to be compiled', () => {
  const TEXT = { zh: '甲', en: 'a' };
  const PAIRS = 24;
  const names = (letter: string) => Array.from({ length: PAIRS }, (_, at) => `${letter}${at}`);
  const holds = (fact: string): Condition => ({ fact, operator: 'equal', value: true });
  /** Each of many facts is as its partner, and the partners are asked last: a diagram has to remember all of them. */
  const alike: Condition = {
    all: names('a').map((a, at) => ({
      any: [{ all: [holds(a), holds(`b${at}`)] }, { not: { any: [holds(a), holds(`b${at}`)] } }],
    })),
  };
  const large = (): Pack => ({
    ...nationalPack,
    facts: [...names('a'), ...names('b')].map((id) => ({
      id,
      type: 'boolean',
      about: 'matter',
      label: TEXT,
    })),
    constraints: [],
    remedies: [],
    groups: [
      {
        id: 'way',
        label: TEXT,
        hit: 'first',
        uses: [],
        outcomes: [{ value: 'left', label: TEXT }],
      },
    ],
    rules: nationalPack.rules.slice(0, 1).map((rule) => ({
      ...rule,
      id: 'way.left',
      group: 'way',
      conditions: alike,
      event: { type: 'left' },
      effective: { from: '2020-01-01' },
    })),
  });
  const outcomes = (pack: Pack, known: readonly number[]) => {
    const { arena, groups } = compiledOn(pack, '2023-03-01', () => known);
    const [way] = groups;
    return way && answersOf(arena, way.outcome, known).map((answer) => way.answers[answer]);
  };
  const known = (...lists: readonly (readonly number[])[]) => lists.flat();
  const all = (value: number) => Array.from({ length: PAIRS }, () => value);

  test.each([
    ['every fact is known', known(all(1), all(1)), ['left']],
    ['every fact is known, and two differ', known(all(1), [0], all(1).slice(1)), ['untranslated']],
    ['half of the facts is missing', known(all(1), all(-1)), ['left', 'untranslated']],
  ])('answers for a matter of which %s', (_, facts, expected) => {
    expect(outcomes(large(), facts)).toEqual(expected);
  });

  test('is compiled once for a matter that is asked several times', () => {
    const [pack, facts] = [large(), known(all(0), all(0))];
    const asked = () => compiledOn(pack, '2023-03-01', () => facts);
    expect(asked()).toBe(asked());
  });

  test('refuses what leaves too much open, and never hangs', () => {
    expect(() => outcomes(large(), known(all(-1), all(-1)))).toThrow(/too many facts are unknown/u);
    expect(() => compiledOn(large(), '2023-03-01')).toThrow(XinfangError);
  });
});
