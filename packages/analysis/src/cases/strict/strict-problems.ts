import type { Pack } from '@xinfang/pack';
import type { CaseEntry } from '../case-entry.ts';
import type { CaseProblem } from './case-problem.ts';
import { watchDuplicates } from './duplicates.ts';
import { unknownErrorCode } from './error-codes.ts';
import { knownIdsOf } from './known-ids.ts';
import { unknownAbout, unknownIds } from './unknown-ids.ts';
import { unknownKeys } from './unknown-keys.ts';
import { vacuousParts } from './vacuous.ts';

/** What is wrong with the cases of a pack before any is run; asked in the order of the cases. */
export const watchStrictness = (pack: Pack): ((entry: CaseEntry) => readonly CaseProblem[]) => {
  const known = knownIdsOf(pack);
  const duplicates = watchDuplicates();
  return (entry) => [
    ...duplicates(entry),
    ...vacuousParts(entry.one),
    ...unknownAbout(entry.test.about, known),
    ...unknownIds(entry.one, known),
    ...unknownErrorCode(entry.one),
    ...unknownKeys(entry.one),
  ];
};
