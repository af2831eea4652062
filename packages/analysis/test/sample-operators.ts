import type { ForeignOperator } from '@xinfang/pack';

const operator = (
  key: string,
  test: ForeignOperator['test'],
  rest: Partial<ForeignOperator> = {},
): ForeignOperator => ({
  name: `county-x/registry/${key}`,
  plugin: 'county-x/registry',
  label: { zh: '介于', en: 'lies between' },
  takes: 'list',
  on: ['integer'],
  test,
  ...rest,
});

const boundsOf = (value: unknown): readonly number[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];

/** Whole numbers from the first of two to the second. */
export const between = operator(
  'between',
  (fact, value) => {
    const [from = 0, to = 0] = boundsOf(value);
    return Number(fact) >= from && Number(fact) <= to;
  },
  { accepts: (value) => boundsOf(value).length === 2 },
);

let calls = 0;

/** Operators of an invented plugin, most of which do not do as they should. */
export const SAMPLE_OPERATORS: readonly ForeignOperator[] = [
  between,
  operator('listed', () => {
    throw new Error('no such file');
  }),
  operator('soon', () => Promise.resolve(true) as unknown as boolean),
  operator('sometimes', () => {
    calls += 1;
    return calls % 2 === 0;
  }),
];
