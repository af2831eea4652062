import { expect, test } from 'vitest';
import { eventPointer, pointerOf } from './pointers.ts';

test.each([
  ['', ''],
  ['id', '/id'],
  ['registration.receivedOn', '/registration/receivedOn'],
  ['events[2].on', '/events/2/on'],
  ['registration.petitioners.people[0].phone', '/registration/petitioners/people/0/phone'],
  ['facts.a/b~c', '/facts/a~1b~0c'],
])('%j is %j', (path, pointer) => {
  expect(pointerOf(path)).toBe(pointer);
});

test('a fault of an event that was sent alone points into that event', () => {
  expect(eventPointer(3)('events[3].on')).toBe('/on');
  expect(eventPointer(3)('events[3]')).toBe('');
});

test('a fault elsewhere in the case keeps its place', () => {
  expect(eventPointer(3)('registration.unit')).toBe('/registration/unit');
  expect(eventPointer(3)('events[30].on')).toBe('/events/30/on');
});
