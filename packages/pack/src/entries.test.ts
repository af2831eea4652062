import { expect, test } from 'vitest';
import * as decide from './decide.ts';
import * as whole from './index.ts';
import * as reading from './reading.ts';

test('what deciding needs is part of the whole', () => {
  expect(whole).toMatchObject({ ...decide });
  expect(Object.keys(decide).toSorted()).toEqual([
    'DiagramTooLarge',
    'FALSE',
    'IMPOSSIBLE',
    'OPEN_STATUSES',
    'OPERATORS',
    'STORED_FORMAT',
    'TRUE',
    'and',
    'andOpen',
    'answerOf',
    'answersOf',
    'compilePack',
    'compiledOn',
    'conditionsOf',
    'createArena',
    'decisiveOf',
    'factSpaceOf',
    'isInForce',
    'leavesOf',
    'not',
    'or',
    'orOpen',
    'restorePack',
    'terminal',
    'terminalValue',
    'witnessOf',
  ]);
});

test('what reading needs is part of the whole', () => {
  expect(whole).toMatchObject({ ...reading });
  expect(Object.keys(reading).toSorted()).toEqual(['didYouMean', 'parseJsonFile']);
});
