import { didYouMean, type Scalar } from '@xinfang/pack';
import { foldText } from './fold-text.ts';
import { type CellProblem, cellProblem } from './table-problem.ts';
import { readNames, type ValueNames } from './value-names.ts';

/** A test of one fact; a range takes two. */
export interface FactTest {
  readonly operator: string;
  readonly value: Scalar | readonly Scalar[];
}

/** What a column of tests asks about: a whole number between two bounds, or one of some values. */
export type Asked =
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'values'; readonly names: ValueNames };

/** What a cell says, or what is wrong with it. */
export type CellReading<Value> = { readonly value: Value } | { readonly problem: CellProblem };

const SIGNS: Readonly<Record<string, string>> = {
  '>': 'greaterThan',
  '≥': 'greaterThanInclusive',
  '>=': 'greaterThanInclusive',
  '=>': 'greaterThanInclusive',
  '<': 'lessThan',
  '≤': 'lessThanInclusive',
  '<=': 'lessThanInclusive',
  '=<': 'lessThanInclusive',
  '=': 'equal',
  '≠': 'notEqual',
  '!=': 'notEqual',
  '<>': 'notEqual',
};

const NEGATION = /^(?:非|不是|≠|!=|<>|not )\s*/iu;
const COMPARED = /^([<>=≤≥≠!]{1,2})\s*(-?\d+)$/u;
const RANGE = /^(-?\d+)\s*(?:\.{2,3}|~|-|—|至|到)\s*(-?\d+)$/u;
const NUMBERS = /^-?\d+(?:\s*[、,;]\s*-?\d+)*$/u;
/** It may be one number with marks between the thousands, or a list. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/u;

/**
 * Reads a cell that tests a fact: a value, several joined by `、`, `非 X`, and of numbers `>5`, `≤10`, `5..9`.
 *
 * @example
 * readTest('＞５', { kind: 'integer', min: 0, max: 99 }) // { value: [{ operator: 'greaterThan', value: 5 }] }
 */
export const readTest = (written: string, asked: Asked): CellReading<readonly FactTest[]> =>
  asked.kind === 'integer' ? readNumbers(written, asked) : readValues(written, asked.names);

const readValues = (written: string, names: ValueNames): CellReading<readonly FactTest[]> => {
  const text = written.replaceAll(/\r?\n/gu, '、');
  const plain = readNames(names, foldText(text));
  if ('values' in plain) return { value: [listTest(plain.values, true)] };
  const negated = foldText(text).replace(NEGATION, '');
  if (negated === foldText(text)) return unknownValue(plain.unknown, names);
  const list = readNames(names, negated);
  return 'values' in list
    ? { value: [listTest(list.values, false)] }
    : unknownValue(list.unknown, names);
};

const listTest = (values: readonly Scalar[], holds: boolean): FactTest => {
  const [first, ...others] = values;
  if (first !== undefined && others.length === 0)
    return { operator: holds ? 'equal' : 'notEqual', value: first };
  return { operator: holds ? 'in' : 'notIn', value: values };
};

const unknownValue = (unknown: string, names: ValueNames): CellReading<never> => {
  const labels = names.values.map(({ label }) => label.zh);
  const { hint } = didYouMean(unknown, [
    ...labels,
    ...names.values.flatMap(({ value, label }) => [`${value}`, label.en]),
  ]);
  return { problem: cellProblem('unknown-value', { text: unknown, allowed: labels }, hint) };
};

const readNumbers = (
  written: string,
  asked: Extract<Asked, { kind: 'integer' }>,
): CellReading<readonly FactTest[]> => {
  const text = foldText(written);
  const tests = numberTests(text);
  if (tests === undefined) return { problem: cellProblem('bad-number-test', { text }) };
  const outside = tests
    .flatMap(({ value }) => value)
    .find((each) => Number(each) < asked.min || Number(each) > asked.max);
  return outside === undefined
    ? { value: tests }
    : {
        problem: cellProblem('number-outside', {
          text: String(outside),
          min: asked.min,
          max: asked.max,
        }),
      };
};

const numberTests = (text: string): readonly FactTest[] | undefined => {
  const [, sign = '', compared] = COMPARED.exec(text) ?? [];
  const operator = SIGNS[sign];
  if (operator !== undefined && compared !== undefined)
    return [{ operator, value: Number(compared) }];
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from !== undefined && to !== undefined)
    return Number(from) > Number(to) ? undefined : rangeTests(Number(from), Number(to));
  const list = text.replace(NEGATION, '');
  if (!NUMBERS.test(list) || THOUSANDS.test(list)) return undefined;
  return [listTest(list.split(/[、,;]/u).map(Number), list === text)];
};

const rangeTests = (from: number, to: number): readonly FactTest[] => [
  { operator: 'greaterThanInclusive', value: from },
  { operator: 'lessThanInclusive', value: to },
];

/**
 * Writes tests of a fact as a cell, or gives undefined where no cell would be read back as the same.
 *
 * @example
 * writeTest([{ operator: 'greaterThan', value: 5 }], { kind: 'integer', min: 0, max: 99 }) // '>5'
 */
export const writeTest = (
  tests: readonly FactTest[],
  asked: Asked,
): string | number | undefined => {
  const cells = asked.kind === 'integer' ? numberCells(tests) : valueCells(tests, asked.names);
  const meant = testKey(tests);
  return cells.find((cell) => {
    const read = readTest(`${cell}`, asked);
    return 'value' in read && testKey(read.value) === meant;
  });
};

const valueCells = (tests: readonly FactTest[], names: ValueNames): readonly string[] => {
  const [test, ...others] = tests;
  if (test === undefined || others.length > 0) return [];
  const values = [test.value].flat();
  const labels = values.map(
    (value) => names.values.find((each) => each.value === value)?.label.zh ?? `${value}`,
  );
  const before = test.operator.startsWith('not') ? '非 ' : '';
  return [labels, values].map((list) => `${before}${list.join('、')}`);
};

const numberCells = (tests: readonly FactTest[]): readonly (string | number)[] => {
  const [first, second] = tests;
  if (first === undefined) return [];
  if (second !== undefined) {
    const [low, high] = first.operator.startsWith('greater') ? tests : [second, first];
    return [`${String(low?.value)}..${String(high?.value)}`];
  }
  const { operator, value } = first;
  if (typeof value === 'number' && operator === 'equal') return [value];
  const values = [value].flat().join('、');
  if (operator === 'in' || operator === 'equal') return [values];
  if (operator === 'notIn' || operator === 'notEqual') return [`非 ${values}`];
  const sign = Object.keys(SIGNS).find((each) => SIGNS[each] === operator);
  return sign === undefined ? [] : [`${sign}${values}`];
};

/** What tests mean, as a key: lists are sets, and a list of one is that one. */
export const testKey = (tests: readonly FactTest[]): string =>
  JSON.stringify(
    tests
      .map(({ operator, value }) => {
        const values = [...new Set([value].flat().map((each) => JSON.stringify(each)))].toSorted();
        const isOne = values.length === 1;
        const name = isOne && operator === 'in' ? 'equal' : operator;
        return [isOne && operator === 'notIn' ? 'notEqual' : name, values];
      })
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );
