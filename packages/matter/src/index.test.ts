import { expect, test } from 'vitest';
import * as matter from './index.ts';

test('the public names are these and no others', () => {
  expect(Object.keys(matter).toSorted()).toEqual([
    'ARRIVALS',
    'CHANNELS',
    'DELIVERED_DOCUMENTS',
    'DISPATCH_MODES',
    'EVALUATION_OBJECTS',
    'EVENT_TYPES',
    'GRADES',
    'MATTER_LABELS',
    'PRIVATE_MASK',
    'Private',
    'RECEIVER_KINDS',
    'REPLY_OUTCOMES',
    'SECTORS',
    'STATES',
    'TRANSITIONS',
    'VocabularySchema',
    'WARNINGS',
    'accusedBodyFindings',
    'eventsAsOf',
    'isPrivate',
    'makePrivate',
    'moveOf',
    'parseCase',
    'readCase',
    'reveal',
    'walkEvents',
  ]);
});
