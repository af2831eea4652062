import { makePrivate, type Person, PRIVATE_MASK, reveal } from '@xinfang/matter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePeople, encodePeople, SealError } from '../index.ts';

const datum = fc
  .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '张三', '\uD800', '__proto__'))
  .filter((text) => text.trim() !== PRIVATE_MASK)
  .map(makePrivate);
const people = fc.array(
  fc.record({ name: datum, idNumber: datum, phone: datum, address: datum }, { requiredKeys: [] }),
);
const opened = (given: readonly Person[]) =>
  given.map((person) =>
    Object.fromEntries(Object.entries(person).map(([field, value]) => [field, reveal(value)])),
  );

const refusal = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

describe('people as the text that is sealed', () => {
  test('come back as they were, private in every field', () => {
    fc.assert(
      fc.property(people, (given) => {
        const back = decodePeople(encodePeople(given));
        expect(opened(back)).toEqual(opened(given));
        expect(JSON.stringify(back)).toBe(JSON.stringify(given));
      }),
    );
  });

  test('hold the values, not their masks', () => {
    expect(encodePeople([{ name: makePrivate('张三') }, {}])).toBe('[{"name":"张三"},{}]');
  });

  test('hold no field that a person has not', () => {
    const more = { name: makePrivate('张三'), mood: makePrivate('x') };
    expect(encodePeople([more])).toBe('[{"name":"张三"}]');
    expect(decodePeople('[{"name":"张三","mood":"x"}]')).toEqual([{ name: expect.anything() }]);
  });

  test.each([PRIVATE_MASK, ` ${PRIVATE_MASK}\n`])('never take the mask for a value: %j', (mask) => {
    const given = [{ phone: makePrivate(mask) }];
    expect(refusal(() => encodePeople(given))).toMatchObject({ code: 'masked-value' });
    expect(refusal(() => decodePeople(JSON.stringify([{ phone: mask }])))).toMatchObject({
      code: 'masked-value',
    });
  });

  test.each([
    '',
    '{}',
    'CANARY',
    '[1]',
    '[null]',
    '[[]]',
    '["CANARY"]',
    '[{"name":1}]',
    '[{"name":null}]',
  ])('are refused without contents where the text holds none: %j', (text) => {
    const error = refusal(() => decodePeople(text));
    expect(error).toBeInstanceOf(SealError);
    expect(error).toMatchObject({ code: 'unreadable', message: 'seal: unreadable' });
  });

  test('do not reach the prototype of anything', () => {
    const [person] = decodePeople('[{"__proto__":{"name":"x"},"phone":"1"}]');
    expect(Object.keys(person ?? {})).toEqual(['phone']);
    expect(person?.name).toBeUndefined();
  });
});
