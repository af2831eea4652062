import { EVENT_TYPES, readCase } from '@xinfang/matter';
import { describe, expect, test } from 'vitest';
import { type CaseJson, casePath, leavesOf, putAt } from './case-path.ts';
import { fieldsOfEvent, type Kind, kindOfPlace, placeNames } from './case-places.ts';

const SAMPLES: Readonly<Record<Kind, unknown>> = {
  text: 'x',
  date: '2023-03-01',
  whole: 1,
  number: 1,
  boolean: true,
  list: ['x'],
  any: 'x',
  json: [],
};

const MINIMAL = {
  id: 'C-1',
  'registration.receivedOn': '2023-03-01',
  'registration.receiver.kind': 'organ',
  'registration.channel': 'letter',
};

const ENUMS: Readonly<Record<string, string>> = {
  'registration.receiver.sector': 'judicial',
  'registration.arrival': 'assigned',
};

const caseWith = (places: Readonly<Record<string, unknown>>): CaseJson => {
  const json: CaseJson = {};
  for (const [place, value] of Object.entries({ ...MINIMAL, ...places }))
    putAt(json, casePath(place), value);
  return json;
};

describe('places of a case', () => {
  const others = placeNames().filter((place) => !Object.hasOwn(MINIMAL, place));
  const people = [
    'registration.petitioners.people.0.name',
    'registration.petitioners.people.1.phone',
  ];

  test.each([...others, ...people, 'facts.purpose', 'registration.backlog'])(
    '%s is one that a case knows and keeps',
    (place) => {
      const kind = kindOfPlace(place) as Kind;
      const value = place === 'registration.backlog' ? {} : (ENUMS[place] ?? SAMPLES[kind]);
      const reading = readCase(caseWith({ [place]: value }));
      expect(reading).toMatchObject({ ok: true, warnings: [] });
    },
  );

  test.each([
    'registration',
    'registration.receiver',
    'registration.recievedOn',
    'registration.petitioners.people.0.age',
    'registration.petitioners.people.x.name',
    'facts',
    'facts.a.b',
    'events',
    '__proto__',
    'registration.constructor',
    '',
  ])('%j is none', (place) => {
    expect(kindOfPlace(place)).toBeUndefined();
  });

  test('every field that events may have is one that a case knows', () => {
    for (const type of EVENT_TYPES)
      for (const [field, kind] of Object.entries(fieldsOfEvent(type))) {
        const event = { type, on: '2023-03-02', [field]: SAMPLES[kind] };
        const reading = readCase({ ...caseWith({}), events: [event] });
        const names = reading.ok ? reading.warnings : [];
        expect(names).toEqual([]);
      }
  });
});

describe('leaves of a value', () => {
  test.each([
    ['a', 1, [['a', 1]]],
    ['a', null, []],
    ['a', {}, [['a', {}]]],
    ['a', ['x'], [['a', ['x']]]],
    [
      'a',
      { b: { c: 1 }, d: null, e: 'x' },
      [
        ['a.b.c', 1],
        ['a.e', 'x'],
      ],
    ],
  ])('of %j %j are %j', (place, value, leaves) => {
    expect(leavesOf(place, value)).toEqual(leaves);
  });
});
