import type { Pack } from '@xinfang/sdk';
import fc from 'fast-check';
import { matters, type WrittenMatter } from './matters.ts';

/**
 * Registers as an office keeps them: matters in any order, some of them there twice under one id, and bad rows among them
 * that no reader takes for a case.
 *
 * @example
 * const [register = []] = fc.sample(registers(xf.pack), 1);
 * const { rows } = await xf.run(register, { asOf: '2024-01-01' });
 * rows.read === register.length; // true
 */
export const registers = (pack: Pack): fc.Arbitrary<readonly unknown[]> => {
  const matter = matters(pack);
  const row: fc.Arbitrary<readonly unknown[]> = fc.oneof(
    { weight: 6, arbitrary: matter.map((one) => [one]) },
    { weight: 2, arbitrary: fc.tuple(matter, matter).map(twice) },
    { weight: 2, arbitrary: fc.oneof(noCase, matter.chain(damaged)).map((bad) => [bad]) },
  );
  return fc.array(row, { maxLength: 12 }).map((rows) => rows.flat());
};

/** The same row again, or another matter under its id. */
const twice = ([one, other]: readonly [WrittenMatter, WrittenMatter]): readonly unknown[] =>
  other.events.length % 2 === 0 ? [one, one] : [one, { ...other, id: one.id }];

const noCase: fc.Arbitrary<unknown> = fc.constantFrom(null, 'C-1', 7, [], {}, { id: 'C-1' });

const damaged = (matter: WrittenMatter): fc.Arbitrary<unknown> =>
  fc.constantFrom(
    { ...matter, id: ' ' },
    { ...matter, id: undefined },
    { ...matter, registration: { ...matter.registration, receivedOn: '2023-02-30' } },
    { ...matter, registration: { ...matter.registration, channel: 'telegram' } },
    { ...matter, events: [...matter.events, { type: 'vanished', on: '2023-03-01' }] },
    { ...matter, events: [...matter.events, { type: 'replied' }] },
    { ...matter, facts: { ...matter.facts, noSuchFact: true } },
  );
