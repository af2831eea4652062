import { expect, test } from 'vitest';
import * as analysis from './index.ts';

test('the public names are exactly these', () => {
  expect(Object.keys(analysis).sort()).toEqual([
    'MUTATION_KINDS',
    'TYPES_HEADER',
    'applyFixes',
    'behaviourWords',
    'checkPack',
    'citationProblems',
    'diffPacks',
    'explainDiagnostic',
    'fixPack',
    'howToTable',
    'kindLabel',
    'lawWords',
    'mutantsOf',
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
