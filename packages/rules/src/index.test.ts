import { expect, test } from 'vitest';
import * as rules from './index.ts';
import * as engine from './json-rules-engine.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(rules).sort()).toEqual([
    'ENGINE',
    'asFact',
    'compileRuling',
    'decide',
    'decideFacts',
    'evaluate',
    'factsOf',
    'falseLeavesOf',
    'isInDomain',
    'knownOf',
    'missingOf',
    'rulingFor',
    'rulingSource',
    'traceOf',
    'withDefaults',
  ]);
});

test('the public names of the json-rules-engine entry are exactly these', () => {
  expect(Object.keys(engine).sort()).toEqual(['createEngine', 'decideAsync']);
});
