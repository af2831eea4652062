import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buffersOf, type ColumnPart, createColumn, readColumn } from './column.ts';

const CHUNK = 2 ** 16;

const columnOf = (values: readonly number[]) => {
  const column = createColumn();
  for (const value of values) column.add(value);
  return column;
};

const bytesOf = (part: ColumnPart): number =>
  buffersOf(part).reduce((sum, buffer) => sum + buffer.byteLength, 0);

test('several columns read as one, wherever they were cut, and each value as it was put in', () => {
  const value = fc.oneof(
    fc.constant(0),
    fc.nat({ max: 0xff }),
    fc.nat({ max: 0xffff }),
    fc.constantFrom(0x10000, 2 ** 31, 2 ** 32 - 1),
  );
  const run = fc.array(fc.tuple(value, fc.nat({ max: 300 })), { maxLength: 6 });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 5 }), (runs) => {
      const lists = runs.map((each) =>
        each.flatMap(([of, times]) => Array<number>(times).fill(of)),
      );
      const columns = lists.map(columnOf);
      const at = readColumn(columns.map((column) => column.part()));
      const all = lists.flat();
      expect(all.map((_, place) => at(place))).toEqual(all);
      expect(lists.map((list, of) => list.map((_, place) => columns[of]?.at(place)))).toEqual(
        lists,
      );
    }),
    { numRuns: 200, seed: 31 },
  );
});

test('a column of more than a chunk is cut anywhere', () => {
  const long = columnOf(Array.from({ length: 2 * CHUNK + 7 }, (_, index) => index % 70_000));
  const short = columnOf([1, 2, 3]);
  const at = readColumn([short.part(), long.part(), short.part()]);
  const places = [
    0,
    2,
    3,
    CHUNK,
    CHUNK + 2,
    CHUNK + 3,
    2 * CHUNK + 9,
    2 * CHUNK + 10,
    2 * CHUNK + 12,
  ];
  const of = (place: number) => (place < 3 ? place + 1 : (place - 3) % 70_000);
  expect(places.map(at)).toEqual([...places.slice(0, -2).map(of), 1, 3]);
});

test('a value takes one byte, or two or four in a chunk that needs them, or nothing where all are 0', () => {
  const bytes = (value: number) =>
    bytesOf(columnOf(Array<number>(3 * CHUNK).fill(value)).part()) / (3 * CHUNK);
  expect([0, 1, 0xff, 0x100, 0xffff, 0x10000].map(bytes)).toEqual([0, 1, 1, 2, 2, 4]);
  const oneWide = columnOf([
    ...Array<number>(CHUNK).fill(1),
    0x10000,
    ...Array<number>(CHUNK).fill(1),
  ]);
  expect(bytesOf(oneWide.part())).toBeLessThan(6.1 * CHUNK + 8);
  expect(bytesOf(columnOf([1]).part())).toBeLessThan(200);
});
