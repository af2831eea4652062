import { expect, test } from 'vitest';
import { chinaCalendar as calendar } from '../../../../fixtures/national-pack.ts';
import { caseFile, packWith } from '../../test/national-cases.ts';
import { mutatePack } from './mutate-pack.ts';

const DISPATCHED = {
  name: '第15日转办，按期；第16日逾期',
  given: {
    case: { events: [{ type: 'dispatched', on: '2023-03-16', mode: 'forward' }] },
    asOf: '2023-03-20',
  },
  expect: { deadlines: { 'xf22.dispatch': { status: 'met', dueOn: '2023-03-16' } } },
};

const pack = packWith(caseFile([DISPATCHED]));
const DEADLINE_KEYS = [
  'label',
  'when',
  'start',
  'period',
  'roll',
  'fulfilledBy',
  'voidedBy',
  'basis',
];
const elements = new Map([['deadline xf22.dispatch', new Set(DEADLINE_KEYS)]]);

test('a slip that a case notices is killed, another survives with its place', () => {
  const { mutants, killed, survived, equivalent, score } = mutatePack(pack, calendar, {
    elements,
    kinds: ['move-period', 'change-roll'],
  });
  expect([mutants, killed, equivalent, score]).toEqual([4, 3, 0, 3 / 4]);
  expect(survived).toEqual([
    {
      kind: 'change-roll',
      element: { kind: 'deadline', id: 'xf22.dispatch', from: '2022-05-01' },
      path: ['roll'],
      before: 'strict',
      after: 'rolled',
    },
  ]);
});

test('a slip after which every matter is answered alike is not counted', () => {
  const report = mutatePack(pack, calendar, {
    elements: new Map([['rule dispatch.accused-unstated-organ', new Set(['priority'])]]),
    kinds: ['change-priority'],
  });
  expect(report).toMatchObject({ killed: 0, survived: [], score: null });
  expect(report.equivalent).toBe(report.mutants);
  expect(report.mutants).toBeGreaterThan(0);
});

test('the counts of the kinds come to the whole, and each mutant is told of once', () => {
  const told: (readonly [number, number])[] = [];
  const { byKind, mutants, killed } = mutatePack(pack, calendar, {
    elements,
    onMutant: (done, all) => told.push([done, all]),
  });
  const sum = (of: 'mutants' | 'killed') =>
    Object.values(byKind).reduce((total, counts) => total + counts[of], 0);
  expect([sum('mutants'), sum('killed')]).toEqual([mutants, killed]);
  expect([told.length, told.at(-1)]).toEqual([mutants, [mutants, mutants]]);
});

test('the same seed draws the same sample, another seed another', () => {
  const drawn = (seed: number) =>
    mutatePack(pack, calendar, { elements, sample: 12, seed }).survived;
  expect(drawn(1)).toEqual(drawn(1));
  expect(drawn(2)).not.toEqual(drawn(1));
});

test('of an overlay only what it states itself is mutated, and what its base holds is not taken out', () => {
  const paths: string[] = [];
  const { mutants, survived } = mutatePack(pack, calendar, {
    elements: new Map([['deadline xf22.dispatch', new Set(['id', 'period'])]]),
  });
  for (const { path } of survived) paths.push(`${path[0]}`);
  expect(mutants).toBe(3);
  expect(paths.filter((key) => key !== 'period')).toEqual([]);
});
