import { changed } from '../../../pack/test/small-pack.ts';
import { is, ON_TIME, type Row, SHARE } from './row.ts';

/** Rates past 1, or always the same. */
export const INDICATORS: readonly Row[] = [
  [
    'a status that the denominator leaves out',
    changed(ON_TIME, ['variants', 'due', 'numerator', 'status'], ['met', 'open']),
    ['numerator-outside-denominator', ON_TIME, '"open"'],
  ],
  [
    'a grade that the denominator leaves out',
    changed(ON_TIME, ['variants', 'due'], {
      count: 'evaluations',
      of: 'office',
      periodBy: 'evaluated',
      numerator: { grades: ['satisfied', 'dissatisfied'] },
      denominator: { grades: ['satisfied'], expired: true },
    }),
    ['numerator-outside-denominator', ON_TIME, '"dissatisfied"'],
  ],
  [
    'evaluations that never came, counted above and not below',
    changed(ON_TIME, ['variants', 'due'], {
      count: 'evaluations',
      of: 'office',
      periodBy: 'evaluated',
      numerator: { grades: ['satisfied'], expired: true },
      denominator: { grades: ['satisfied'] },
    }),
    ['numerator-outside-denominator', ON_TIME, 'true'],
  ],
  [
    'left out and counted',
    changed(ON_TIME, ['variants', 'due', 'exclude'], ['void', 'late']),
    ['excluded-and-counted', ON_TIME, '"late"'],
  ],
  [
    'a numerator that contradicts the denominator',
    changed(SHARE, ['variants', 'due', 'numerator', 'when'], {
      all: [is('settled', true), is('kind', 'plain')],
    }),
    ['numerator-never', SHARE, '{'],
  ],
  [
    'a numerator that is the whole denominator',
    changed(SHARE, ['variants', 'due', 'numerator'], { when: is('settled', false) }),
    ['numerator-always', SHARE, '{'],
  ],
];
