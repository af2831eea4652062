import { expect, test } from 'vitest';
import * as analysis from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(analysis).sort()).toEqual([
    'MODULE_HEADER',
    'TYPES_HEADER',
    'behaviourWords',
    'checkPack',
    'citationProblems',
    'diffPacks',
    'explainDiagnostic',
    'fixPack',
    'howToTable',
    'kindLabel',
    'moduleOfPack',
    'mutatePack',
    'openSide',
    'ownElementsOf',
    'referenceOf',
    'rulesFromTable',
    'schemasOfPack',
    'sentenceOf',
    'someCaseFails',
    'startImpact',
    'tableOf',
    'tablesOf',
    'testPack',
    'typesOfPack',
    'updateCases',
    'valuesTable',
    'verifyPack',
    'wayWords',
  ]);
});
