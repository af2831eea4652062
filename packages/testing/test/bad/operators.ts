import type { Plugin } from '@xinfang/sdk';
import { type BadPlugin, NAME } from './bad-plugin.ts';

type Test = NonNullable<Plugin['operators']>[string]['test'];

const withTest = (test: unknown) => (good: Plugin) => ({
  ...good,
  operators: {
    ...good.operators,
    'starts-with': { ...good.operators?.['starts-with'], test },
  },
});

const operator = (kind: string, code: string, test: unknown): BadPlugin => ({
  kind: `an operator ${kind}`,
  spoil: withTest(test),
  found: [[code, 'operators.starts-with']],
});

let calls = 0;

/** Operators that are not typed, at once, pure and total. */
export const BAD_OPERATORS: readonly BadPlugin[] = [
  operator('that is asynchronous', 'operator-async', async () => true),
  operator('that throws', 'operator-throws', () => {
    throw new TypeError('no');
  }),
  operator('that throws for one value alone', 'operator-throws', ((fact: unknown) => {
    if (fact === 'pending-overdue') throw new RangeError('no');
    return true;
  }) satisfies Test),
  operator('that answers with a string', 'operator-not-boolean', (fact: unknown) => String(fact)),
  operator('that answers nothing', 'operator-not-boolean', () => undefined),
  {
    kind: 'an operator that changes its argument',
    spoil: (good) => ({
      ...good,
      operators: {
        among: {
          label: NAME,
          takes: 'list',
          on: ['enum'],
          test: (fact: unknown, list: unknown[]) => list.unshift(fact) > 0,
        },
      },
    }),
    found: [['operator-mutates', 'operators.among']],
  },
  operator('that reads the clock', 'uses-clock', () => Date.now() > 0),
  operator('that asks what day it is', 'uses-clock', () => new Date().getFullYear() > 2000),
  operator('that throws dice', 'uses-randomness', () => Math.random() < 2),
  operator('that draws an identifier', 'uses-randomness', () => crypto.randomUUID().length > 0),
  operator('that reaches for the network', 'uses-network', () => {
    void fetch('http://127.0.0.1:9').catch(() => undefined);
    return true;
  }),
  operator('that reads a file', 'uses-files', () => {
    process.getBuiltinModule('node:fs').readFileSync(import.meta.filename);
    return true;
  }),
  operator('that starts a process', 'uses-process', () => {
    process.getBuiltinModule('node:child_process').spawnSync('true');
    return true;
  }),
  operator('that differs on the second call', 'operator-differs', () => {
    calls += 1;
    return calls % 2 === 0;
  }),
  {
    kind: 'an operator whose accepts throws',
    spoil: (good) => ({
      ...good,
      operators: {
        between: {
          ...good.operators?.['between'],
          accepts: (value: number[]) => value.every((each) => each > 0),
        },
      },
    }),
    found: [
      ['operator-throws', 'operators.between.accepts'],
      ['operator-untested', 'operators.between'],
    ],
  },
];
