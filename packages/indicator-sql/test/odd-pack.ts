import { loadPackOrThrow, type Pack } from '@xinfang/pack';
import fc from 'fast-check';
import { nationalFiles } from '../../../fixtures/national-pack.ts';
import { ODD } from './random-register.ts';

const label = { zh: '形状', en: 'Shape' };
const note = { zh: '没有规定公式。', en: 'No instrument defines the formula.' };

/** Values that hurt where they are quoted badly; a value may not be empty. */
const SHAPES = ODD.filter((value) => value !== '');

const shape = {
  id: 'oddShape',
  type: 'enum',
  about: 'matter',
  label,
  question: label,
  values: SHAPES.map((value) => ({ value, label })),
};

/** What a clerk states of it, or nothing. */
export const oddFacts = fc
  .option(fc.constantFrom(...SHAPES), { nil: undefined })
  .map((value) => (value === undefined ? {} : { oddShape: value }));

const asks = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const matters = (of: unknown, numerator: unknown, more: Record<string, unknown> = {}) => ({
  count: 'matters',
  of,
  periodBy: 'received',
  numerator,
  ...more,
});
const when = (...all: readonly unknown[]) => ({ when: { all } });

/** Every way of counting that the format allows and the national indicators do not use. */
const WAYS = {
  due: matters(when(asks('oddShape', 'notIn', ["\\'", 'NULL'])), {
    ...when(asks('oddShape', 'equal', "'; DROP TABLE cases; --")),
  }),
  unequal: matters(
    when(asks('oddShape', 'notEqual', 'back\\slash')),
    when({ not: asks('oddShape', 'in', SHAPES.slice(0, 5)) }),
    { assume: [{ id: 'shape', fact: 'oddShape', value: "o'clock", text: label }] },
  ),
  unknown: matters(
    {},
    {
      when: {
        not: { all: [asks('oddShape', 'in', ['NULL', '001']), asks('complex', 'equal', true)] },
      },
    },
  ),
  numbers: matters(
    when(asks('representatives', 'greaterThan', 0), asks('representatives', 'lessThan', 4)),
    {
      when: {
        any: [
          asks('representatives', 'lessThanInclusive', 1),
          asks('representatives', 'greaterThanInclusive', 3),
          { not: { any: [asks('isRepeat', 'equal', true), asks('complex', 'notEqual', true)] } },
        ],
      },
    },
  ),
  named: matters(
    { when: { condition: 'petition-office' } },
    when(asks('dispatch', 'in', ['forward', 'assign', 'person-decides'])),
  ),
  workdays: matters(
    { happened: { events: ['dispatched', 'accepted'], within: { amount: 5, unit: 'workday' } } },
    {
      happened: { events: ['accepted'], within: { amount: 1, unit: 'month' } },
      notRefiledAfter: 'accepted',
    },
    { periodBy: { due: { amount: 10, unit: 'workday' } } },
  ),
  months: matters(
    {},
    { happened: { events: ['replied', 'closed'] } },
    { periodBy: { due: { amount: 1, unit: 'year' } } },
  ),
  firsts: matters(
    { happened: { events: ['closed'] } },
    { notRefiledAfter: 'replied' },
    { periodBy: { first: 'accepted' } },
  ),
  expired: {
    count: 'evaluations',
    of: 'unit',
    periodBy: 'evaluated',
    numerator: { expired: true },
    denominator: { grades: ['satisfied'], expired: true },
  },
  statuses: {
    count: 'deadlines',
    of: ['xf22.conclude', 'xf22.dispatch', 'xf22.objection'],
    periodBy: 'due',
    numerator: { status: ['met', 'void'] },
    denominator: { status: ['late', 'open', 'undetermined'] },
    exclude: ['met', 'open', 'overdue', 'void', 'undetermined'],
  },
};

const factsOf = (json = ''): readonly unknown[] =>
  (JSON.parse(json) as { facts: readonly unknown[] }).facts;

/** The other rates are asked elsewhere. */
const withoutIndicators = Object.fromEntries(
  Object.entries(nationalFiles).filter(([path]) => !path.startsWith('indicators/')),
);

/** The national pack with a fact of odd values, and in the place of its indicators one that counts in every way. */
export const oddPack: Pack = loadPackOrThrow([
  {
    ...withoutIndicators,
    'facts.json': JSON.stringify({ facts: [...factsOf(nationalFiles['facts.json']), shape] }),
    'indicators/odd.json': JSON.stringify({ id: 'odd', label, note, variants: WAYS }),
  },
]);
