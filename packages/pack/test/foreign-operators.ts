import type { ForeignOperator, OperatorValue, Scalar } from '../src/index.ts';

export const PLUGIN = 'county-x/registry';

/** An operator of an invented plugin. */
export const operator = (
  key: string,
  rest: Partial<ForeignOperator> & Pick<ForeignOperator, 'test'>,
): ForeignOperator => ({
  name: `${PLUGIN}/${key}`,
  plugin: PLUGIN,
  label: { zh: '属于', en: 'belongs to' },
  takes: 'list',
  on: ['boolean', 'enum', 'integer'],
  ...rest,
});

const listOf = (value: OperatorValue): readonly Scalar[] =>
  typeof value === 'object' ? value : [value];

/** Whole numbers from the first of two to the second. */
export const between: ForeignOperator = operator('between', {
  label: { zh: '介于', en: 'lies between' },
  on: ['integer'],
  test: (fact, value) => {
    const [from, to] = listOf(value).map(Number);
    return Number(fact) >= (from ?? 0) && Number(fact) <= (to ?? 0);
  },
});

/** As `in` asks, of any fact. */
export const among: ForeignOperator = operator('among', {
  test: (fact, value) => listOf(value).includes(fact),
});

/** Words by how they begin: its values are none of the fact's. */
export const beginsWith: ForeignOperator = operator('beginsWith', {
  label: { zh: '开头是', en: 'begins with' },
  takes: 'scalar',
  on: ['enum'],
  accepts: (value) => typeof value === 'string' && value !== '',
  test: (fact, value) => String(fact).startsWith(String(value)),
});

/** Every operator of the plugin that does as it should. */
export const GOOD: readonly ForeignOperator[] = [between, among, beginsWith];

export const BETWEEN = between.name;
export const AMONG = among.name;
export const BEGINS_WITH = beginsWith.name;
