import { changed } from '../../../pack/test/small-pack.ts';
import {
  CONSTRAINTS,
  FINISH,
  is,
  label,
  NAMED,
  OBJECT,
  REPORT,
  type Row,
  report,
  SHARE,
} from './row.ts';

/** Conditions that always or never hold, or say a thing twice. */
export const CONDITIONS: readonly Row[] = [
  [
    'a test of every value there is',
    report({ all: [is('urgent', true), is('kind', ['plain', 'other', 'odd'], 'in')] }),
    ['condition-always', REPORT, '{'],
  ],
  [
    'one of two values is not had',
    changed('deadlines/pass-on.json', ['when'], {
      any: [is('kind', 'plain', 'notEqual'), is('kind', 'odd', 'notEqual')],
    }),
    ['condition-always', 'deadlines/pass-on.json', '{'],
  ],
  [
    'a flag that is raised in every matter',
    report({ any: [is('urgent', true), is('urgent', false)] }),
    ['condition-always', REPORT, '{'],
  ],
  [
    'two values at once',
    report({ all: [is('kind', 'plain'), is('kind', 'odd')] }),
    ['condition-never', REPORT, '{'],
  ],
  [
    'a bound that nothing passes',
    report({ all: [is('urgent', true), is('heads', 0, 'lessThan')] }),
    ['condition-never', REPORT, '{'],
  ],
  [
    'what a constraint rules out',
    report({ all: [is('kind', 'odd'), is('urgent', true)] }),
    ['condition-never', REPORT, '{'],
  ],
  [
    'an outcome that another group never gives',
    changed(FINISH, ['when'], { all: [is('way', 'ordinary'), is('gate', 'conflict', 'notEqual')] }),
    ['condition-always', FINISH, '{'],
  ],
  [
    'outcomes of two groups that never come together',
    changed(FINISH, ['when'], { all: [is('way', 'ordinary'), is('gate', 'refuse')] }),
    ['condition-never', FINISH, '{'],
  ],
  [
    'a named condition that never holds, told where it stands and not where it is used',
    changed(NAMED, ['conditions', 1, 'conditions'], {
      all: [is('gate', 'accept'), { not: { condition: 'admitted' } }],
    }),
    ['condition-never', NAMED, '{'],
  ],
  [
    'a start case that never holds',
    changed(OBJECT, ['start', 'cases', 1, 'when'], {
      all: [is('kind', 'odd'), is('urgent', true)],
    }),
    ['condition-never', OBJECT, '{'],
  ],
  [
    'the denominator of a rate that is empty',
    changed(SHARE, ['variants', 'due', 'of', 'when'], {
      all: [is('settled', true), is('settled', false)],
    }),
    ['condition-never', SHARE, '{'],
  ],
  [
    'a condition that another implies',
    report({
      all: [is('urgent', true), is('kind', 'plain'), is('kind', ['plain', 'other'], 'in')],
    }),
    ['condition-redundant', REPORT, '{'],
  ],
  [
    'an alternative within another',
    report({
      any: [{ all: [is('urgent', true), is('heads', 7, 'greaterThan')] }, is('urgent', true)],
    }),
    ['condition-redundant', REPORT, '{'],
  ],
  [
    'the same condition again',
    report({ all: [is('urgent', true), is('urgent', true)] }),
    ['condition-repeated', REPORT, '{'],
  ],
  [
    'a value again',
    report({ all: [is('urgent', true), is('kind', ['plain', 'odd', 'plain'], 'in')] }),
    ['value-repeated', REPORT, '"plain"'],
  ],
  [
    'a constraint again',
    {
      [CONSTRAINTS]: {
        constraints: ['a', 'b'].map((id) => ({
          id,
          never: { all: [is('kind', 'odd'), is('urgent', true)] },
          reason: label,
        })),
      },
    },
    ['constraint-without-effect', CONSTRAINTS, '{'],
  ],
  [
    'a constraint on what cannot be',
    changed(CONSTRAINTS, ['constraints', 0, 'never'], {
      all: [is('kind', 'odd'), is('kind', 'plain')],
    }),
    ['constraint-without-effect', CONSTRAINTS, '{'],
  ],
  [
    'a constraint on everything',
    changed(CONSTRAINTS, ['constraints', 0, 'never'], is('kind', ['plain', 'other', 'odd'], 'in')),
    ['constraints-exclude-everything', CONSTRAINTS, '{'],
  ],
];
