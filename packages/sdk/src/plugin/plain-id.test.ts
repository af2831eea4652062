import { expect, test } from 'vitest';
import { plainId } from './plain-id.ts';

test.each([
  ['as it is', 'county-zjj'],
  ['in capitals', 'County-ZJJ'],
  ['in full width', '\uff43ounty\uff0dzjj'],
  ['with another hyphen', 'county\u2013zjj'],
  ['with an underline', 'county_zjj'],
  ['with spaces about it', ' county zjj '],
  ['with what cannot be seen', 'county-\u200bzjj'],
])('an id typed %s is the same body', (_, id) => {
  expect(plainId(id)).toBe('county-zjj');
});

test('another id is another body', () => {
  expect(plainId('county-zj')).not.toBe(plainId('county-zjj'));
});
