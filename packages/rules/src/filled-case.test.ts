import { parseCase } from '@xinfang/matter';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nationalPack } from '../../../fixtures/national-pack.ts';
import { decide } from './decide.ts';
import { filledCase } from './filled-case.ts';

/** A field that may be absent, in both ways. */
const maybe = <T>(...values: readonly T[]) =>
  fc.constantFrom<T | null | undefined>(undefined, null, ...values);

const petitioners = fc.record({
  count: maybe(1, 7),
  representatives: maybe(0, 5),
  identityClear: maybe(true, false),
  people: maybe<readonly object[]>([]),
});

const written = fc.record({
  id: fc.constant('C-1'),
  registration: fc.record({
    receivedOn: fc.constantFrom('2021-03-01', '2022-04-30T23:00:00Z', '2023-03-01'),
    channel: fc.constantFrom('letter', 'visit'),
    receiver: fc.record({
      id: maybe('B-1'),
      kind: fc.constantFrom('organ', 'petition-office'),
      sector: maybe('judicial', 'administrative'),
    }),
    arrival: maybe('direct', 'assigned'),
    petitioners: fc.oneof(maybe<object>(), petitioners),
    accused: fc.oneof(maybe<object>(), fc.record({ units: maybe<readonly string[]>([], ['U-1']) })),
    repeatOf: maybe('C-0'),
    backlog: fc.oneof(maybe<object>({}), fc.record({ batch: maybe<string | number>('3', 3) })),
  }),
  facts: fc.oneof(maybe<object>({}), fc.record({ purpose: maybe('appeal', 'suggestion') })),
  events: maybe<readonly object[]>([]),
});

test('a case as written decides as the case that is read from it, whatever it leaves out', () => {
  fc.assert(
    fc.property(written, (given) => {
      expect(decide(filledCase(given), nationalPack)).toEqual(
        decide(parseCase(given), nationalPack),
      );
    }),
    { numRuns: 600, seed: 11 },
  );
});

test('a case that was read stays what it is', () => {
  const oneCase = parseCase({
    id: 'C-1',
    registration: { receivedOn: '2023-03-01', channel: 'visit', receiver: { kind: 'organ' } },
    facts: { purpose: 'appeal' },
  });
  const { events: _, ...filled } = filledCase(oneCase);
  expect(oneCase).toMatchObject(filled);
});

test('what is no case is refused by its day', () => {
  expect(() => decide(filledCase({}), nationalPack)).toThrow(
    expect.objectContaining({ code: 'impossible-date' }),
  );
});
