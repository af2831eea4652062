import { type Calendar, XinfangError } from '@xinfang/calendar';
import type { Pack, TestCase } from '@xinfang/pack';
import { mismatchesOf } from './expectations.ts';
import { answersTo, askAll } from './pack-answers.ts';

/**
 * Whether something else comes out than a case expects. Only what it expects is asked; a case that expects an error asks
 * everything.
 *
 * @example
 * caseFails({ name: 'a', given: {}, expect: { flags: [] } }, pack, calendar) // false
 */
export const caseFails = ({ given, expect }: TestCase, pack: Pack, calendar: Calendar): boolean => {
  try {
    const answers = answersTo(given, pack, calendar);
    if (expect.error === undefined) return mismatchesOf(expect, answers, pack).length > 0;
    askAll(answers);
    return true;
  } catch (error) {
    if (!(error instanceof XinfangError)) throw error;
    return error.code !== expect.error;
  }
};
