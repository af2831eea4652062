import { expect, it } from 'vitest';
import * as store from './index.ts';

it('exports these names and no others', () => {
  expect(Object.keys(store).toSorted()).toEqual([
    'CursorError',
    'SealError',
    'StoreError',
    'THE_SERVICE',
    'aes256gcm',
    'decodePeople',
    'encodePeople',
    'openAuditSeal',
    'openKeyRing',
    'openMarks',
    'sm4',
    'verifyRows',
  ]);
});
