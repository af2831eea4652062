import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { eventPointer, pointerOf, pointerOfPath } from './pointer.ts';

test.each([
  ['', ''],
  ['id', '/id'],
  ['registration.receivedOn', '/registration/receivedOn'],
  ['events[2].on', '/events/2/on'],
  ['registration.petitioners.people[0].phone', '/registration/petitioners/people/0/phone'],
  ['facts.a/b~c', '/facts/a~1b~0c'],
  ['facts["a.b/c"]', '/facts/a.b~1c'],
])('%j is %j', (path, pointer) => {
  expect(pointerOfPath(path)).toBe(pointer);
});

test('a fault of an event that was sent alone points into that event', () => {
  expect(eventPointer(3)('events[3].on')).toBe('/on');
  expect(eventPointer(3)('events[3]')).toBe('');
});

test('a fault elsewhere in the case keeps its place', () => {
  expect(eventPointer(3)('registration.unit')).toBe('/registration/unit');
  expect(eventPointer(3)('events[30].on')).toBe('/events/30/on');
});

property.prop([fc.array(fc.oneof(fc.string(), fc.nat()))])(
  'has one part for each part of a path, which can be read back',
  (parts) => {
    const read = pointerOf(parts).split('/').slice(1);
    const back = read.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
    expect(back).toEqual(parts.map(String));
  },
);
