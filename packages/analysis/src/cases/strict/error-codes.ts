import { didYouMean, type TestCase } from '@xinfang/pack';
import type { CaseProblem } from './case-problem.ts';

/** Every error that a case can be refused with. */
const ERROR_CODES: readonly string[] = [
  'not-a-case',
  'missing-field',
  'wrong-type',
  'unknown-value',
  'unknown-type',
  'impossible-date',
  'masked-value',
  'unread-event',
  'invalid',
  'unknown-fact',
  'derived-fact',
  'invalid-fact-value',
  'impossible-facts',
  'pack-expired',
  'unknown-variant',
  'period-upside-down',
];

/** An error that nothing gives. */
export const unknownErrorCode = ({ expect: { error } }: TestCase): readonly CaseProblem[] => {
  if (error === undefined || ERROR_CODES.includes(error)) return [];
  const { hint } = didYouMean(error, ERROR_CODES);
  return [
    {
      code: 'unknown-error-code',
      path: ['expect', 'error'],
      message: { zh: `没有这种错误：${error}`, en: `there is no such error: ${error}` },
      ...(hint === undefined ? {} : { hint }),
    },
  ];
};
