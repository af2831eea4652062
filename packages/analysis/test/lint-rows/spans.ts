import { changed, header, SMALL_PACK } from '../../../pack/test/small-pack.ts';
import { DECIDE, is, law, OLD, type Row, rule } from './row.ts';

/** Days without law, and versions that do not meet. */
export const SPANS: readonly Row[] = [
  [
    'what ran out before the pack began',
    { 'pack.json': header('small', { effective: { from: '2020-01-01' } }) },
    ['outside-pack-span', OLD, '{'],
    ['outside-pack-span', 'warnings.json', '{'],
  ],
  [
    'days without any rule between two laws',
    changed(OLD, ['effective', 'to'], '2019-11-30'),
    ['law-gap', OLD, '{'],
  ],
  [
    'days between a rule and its next version, on which another rule stands',
    {
      ...changed(OLD, ['effective', 'to'], '2019-11-30'),
      ...rule('gate', 'gate.spare', {
        event: { type: 'accept' },
        conditions: { all: [is('urgent', true)] },
        effective: { from: '2010-01-01' },
        basis: [{ instrument: 'old-law', article: 1, confidence: 'H' }, ...law(1)],
      }),
    },
    ['versions-gap', OLD, '{'],
  ],
  [
    'a rule and its next version on the same days',
    {
      [OLD]: {
        ...(SMALL_PACK[OLD] as object),
        effective: { from: '2010-01-01', to: '2020-01-31' },
        basis: [{ instrument: 'old-law', article: 1, confidence: 'H' }, ...law(1)],
      },
    },
    ['versions-overlap', OLD, '{'],
  ],
  [
    'days without the words of a warning',
    changed('warnings.json', ['warnings', 0, 'effective', 'to'], '2019-11-30'),
    ['versions-gap', 'warnings.json', '{'],
  ],
  [
    'two versions of a deadline on the same days',
    {
      'deadlines/decide-old.json': {
        ...(SMALL_PACK[DECIDE] as object),
        id: 'decide-old',
        effective: { from: '2010-01-01', to: '2020-06-30' },
        basis: [{ instrument: 'old-law', article: 1, confidence: 'H' }, ...law(6)],
      },
    },
    ['versions-overlap', 'deadlines/decide-old.json', '{'],
  ],
  [
    'an instrument whose successor comes later',
    {
      ...changed('instruments/old-law.json', ['successor'], 'new-law'),
      ...changed('instruments/new-law.json', ['effective', 'from'], '2019-12-01'),
    },
    ['successor-gap', 'instruments/old-law.json', '{'],
  ],
];
