import { makePrivate, PRIVATE_MASK } from '@xinfang/matter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MarkedPerson, openMarks } from '../index.ts';

const key = new Uint8Array(32).fill(4);
const { marksOf } = openMarks(key);

const NAME = 'Zhang San';
const ID_NUMBER = '110101200001010001';
const PHONE = '13800000001';

describe('blind marks', () => {
  test.each<[string, MarkedPerson, number]>([
    ['a name alone: many bear it', { name: NAME }, 0],
    ['nothing', {}, 0],
    ['an id number', { idNumber: ID_NUMBER }, 1],
    ['a phone without a name', { phone: PHONE }, 1],
    ['a phone with a name', { name: NAME, phone: PHONE }, 1],
    ['an id number and a name', { name: NAME, idNumber: ID_NUMBER }, 1],
    ['all three', { name: NAME, idNumber: ID_NUMBER, phone: PHONE }, 2],
  ])('of %s', (_, person, count) => {
    expect(marksOf(person)).toHaveLength(count);
  });

  test.each<[string, MarkedPerson, MarkedPerson]>([
    ['private values', { idNumber: makePrivate(ID_NUMBER) }, { idNumber: ID_NUMBER }],
    ['wide signs', { phone: '１３８０００００００１' }, { phone: '13800000001' }],
    ['spaces in a name', { name: '张　三 ', phone: PHONE }, { name: '张三', phone: PHONE }],
    ['the case of a name', { name: 'ZHANG SAN', phone: PHONE }, { name: NAME, phone: PHONE }],
    ['an accent written apart', { name: 'e\u0301', phone: PHONE }, { name: 'é', phone: PHONE }],
    ['the dot in a name', { name: '买买提•江', phone: PHONE }, { name: '买买提·江', phone: PHONE }],
    ['signs not seen', { name: '张\u200B三', phone: PHONE }, { name: '张三', phone: PHONE }],
    ['a small x', { idNumber: '11010120000101000x' }, { idNumber: '11010120000101000Ｘ' }],
    ['spaces in an id number', { idNumber: '110101 20000101 0001' }, { idNumber: ID_NUMBER }],
    ['the country code', { phone: '+86 138-0000-0001' }, { phone: PHONE }],
    ['the country code after 00', { phone: '0086 13800000001' }, { phone: PHONE }],
    ['the country code alone', { phone: '8613800000001' }, { phone: PHONE }],
    ['an area code', { phone: '+86 10 6000 0001' }, { phone: '(010)60000001' }],
    ['another country', { phone: '00852 6000 0001' }, { phone: '+852-60000001' }],
  ])('are the same whatever %s', (_, one, other) => {
    expect(marksOf(one)).toEqual(marksOf(other));
    expect(marksOf(one).length).toBeGreaterThan(0);
  });

  test.each<[string, MarkedPerson, MarkedPerson]>([
    [
      'a phone that another name was given with',
      { name: '李四', phone: PHONE },
      { name: NAME, phone: PHONE },
    ],
    ['a phone without the name', { phone: PHONE }, { name: NAME, phone: PHONE }],
    ['an id number that is given as a phone', { phone: ID_NUMBER }, { idNumber: ID_NUMBER }],
    [
      'a sign that moved from the name',
      { name: 'a', phone: PHONE },
      { name: 'a1', phone: PHONE.slice(1) },
    ],
    ['another country', { phone: '+852 60000001' }, { phone: '60000001' }],
  ])('do not meet: %s', (_, one, other) => {
    const met = marksOf(one).filter((mark) => marksOf(other).includes(mark));
    expect(met).toEqual([]);
  });

  test.each<MarkedPerson>([
    { idNumber: '无' },
    { idNumber: '不详' },
    { idNumber: '000000000000000000' },
    { idNumber: '---' },
    { idNumber: '' },
    { phone: '无' },
    { phone: '12345' },
    { phone: '+86 110' },
    { phone: '0000-0000000' },
    { phone: '11111111111' },
    { name: NAME, phone: '无' },
  ])('of a filler are none: %j', (person) => {
    expect(marksOf(person)).toEqual([]);
  });

  test('of a name that is nothing but spaces are those without a name', () => {
    expect(marksOf({ name: '　', phone: PHONE })).toEqual(marksOf({ phone: PHONE }));
  });

  test('are other ones under another key, and show nothing of the person', () => {
    const all = { name: NAME, idNumber: ID_NUMBER, phone: PHONE };
    const other = openMarks(new Uint8Array(32).fill(5)).marksOf(all);
    expect(other.filter((mark) => marksOf(all).includes(mark))).toEqual([]);
    expect(marksOf(all).every((mark) => /^[\w-]{43}$/.test(mark))).toBe(true);
  });

  test('are made of any text, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, number) => {
        const person = { name: `n${name}`, idNumber: number, phone: number };
        expect(marksOf(person)).toEqual(marksOf(person));
      }),
    );
  });

  test('are not made of a mask, nor with a short key', () => {
    expect(() => marksOf({ idNumber: PRIVATE_MASK })).toThrow('seal: masked-value');
    expect(() => openMarks(new Uint8Array(31))).toThrow('seal: key-length');
  });
});

test('a digest is the key’s own, tells texts apart, and is the mark of nobody', () => {
  const [marks, other] = [openMarks(new Uint8Array(32)), openMarks(new Uint8Array(32).fill(1))];
  const idNumber = '110101199001011234';
  expect(marks.digestOf(idNumber)).toBe(marks.digestOf(idNumber));
  expect(marks.digestOf(`${idNumber} `)).not.toBe(marks.digestOf(idNumber));
  expect(other.digestOf(idNumber)).not.toBe(marks.digestOf(idNumber));
  expect(marks.marksOf({ idNumber })).not.toContain(marks.digestOf(idNumber));
});
