import { expect, test } from 'vitest';
import * as calendar from './calendar.ts';
import * as cases from './cases.ts';
import * as whole from './index.ts';
import * as words from './words.ts';

test.each([
  ['calendar', calendar, ['renderBetween', 'renderDay', 'renderDue']],
  ['cases', cases, ['renderAssessment', 'renderDecision', 'renderExplain']],
  ['words', words, ['PLAIN', 'printable', 'say', 'styleOf']],
])('%s is a part of the whole', (_, part, names) => {
  expect(whole).toMatchObject({ ...part });
  expect(Object.keys(part).toSorted()).toEqual(names);
});
