import { changed, SMALL_PACK } from '../small-pack.ts';
import { FACTS, type Row } from './row.ts';

/** Files that a pack must not have, or that are not what their names say. */
export const FILES: readonly Row[] = [
  ['no pack.json', { 'pack.json': undefined }, 'missing-pack-file', 'pack.json', ''],
  ['an unknown JSON file', { 'fact.json': {} }, 'unknown-file', 'fact.json', ''],
  ['a rule outside a group', { 'rules/x.json': {} }, 'unknown-file', 'rules/x.json', ''],
  [
    'a JSON file in an unknown folder',
    { 'constructor/x.json': {} },
    'unknown-file',
    'constructor/x.json',
    '',
  ],
  [
    'an odd ending in a pack folder',
    { 'rules/gate/x.jsonc': {} },
    'unknown-file',
    'rules/gate/x.jsonc',
    '',
  ],
  [
    'a file name that is not the id',
    { 'routes/court.json': undefined, 'routes/cort.json': SMALL_PACK['routes/court.json'] },
    'wrong-file-name',
    'routes/cort.json',
    '"court"',
  ],
  [
    'a list file without its list',
    { [FACTS]: { fact: [] } },
    'unknown-key',
    FACTS,
    '"fact"',
    'facts',
  ],
  [
    'a mistyped id',
    {
      'routes/court.json': {
        ...Object(SMALL_PACK['routes/court.json']),
        id: undefined,
        ids: 'court',
      },
    },
    'unknown-key',
    'routes/court.json',
    '"ids"',
    'id',
  ],
  ['an entry without id', changed(FACTS, ['facts', 0, 'id'], undefined), 'missing-key', FACTS, '{'],
  [
    'an entry that is no object',
    changed('conditions.json', ['conditions', 0], 5),
    'wrong-type',
    'conditions.json',
    '5',
  ],
  ['a file that is a list', { 'routes/court.json': [] }, 'wrong-type', 'routes/court.json', '[]'],
];
