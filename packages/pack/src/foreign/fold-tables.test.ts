import { describe, expect, test } from 'vitest';
import { BEGINS_WITH, BETWEEN, GOOD } from '../../test/foreign-operators.ts';
import { leaf, rule } from '../../test/mistakes/row.ts';
import { changed, overlay, type PackTree, smallPack } from '../../test/small-pack.ts';
import type { Scalar } from '../format/condition.ts';
import { loadPackOrThrow } from '../load.ts';
import type { ForeignOperator } from './foreign-operator.ts';

const RULE_ONLY = rule({ all: [leaf({ fact: 'heads', operator: BETWEEN, value: [5, 20] })] });

describe('the hash of a layer', () => {
  const hashes = (
    layers: readonly PackTree[],
    operators: readonly ForeignOperator[] = GOOD,
  ): readonly string[] => {
    const [base = {}, ...over] = layers;
    const files = [smallPack(base), ...over.map((each) => overlay(each))];
    return loadPackOrThrow(files, { operators }).layers.map(({ hash }) => hash);
  };
  const other = GOOD.map((each) => (each.name === BETWEEN ? { ...each, test: () => true } : each));
  const relabelled = GOOD.map((each) => ({ ...each, label: { zh: '在', en: 'in' } }));
  const own = changed('facts.json', ['facts', 0], {
    id: 'kind',
    values: ['plain', 'other', 'odd', 'old'].map((value) => ({
      value,
      label: { zh: '类', en: 'Kind' },
    })),
  });
  const onlyKind = {
    'facts.json': { facts: [(own['facts.json'] as { facts: object[] }).facts[0]] },
  };

  test('is as it was where no operator of a plugin is used', () => {
    expect(hashes([{}, {}])).toEqual(hashes([{}, {}], []));
  });

  test('is another where its tables are others, whatever they are called', () => {
    const [before] = hashes([RULE_ONLY]);
    expect(hashes([RULE_ONLY], other)).not.toEqual([before]);
    expect(hashes([RULE_ONLY], relabelled)).toEqual([before]);
    expect(hashes([RULE_ONLY])).toEqual([before]);
  });

  test('speaks of the layer that uses the operator', () => {
    const over = { 'deadlines/object.json': { id: 'object', period: { amount: 6 } } };
    const [base, top] = hashes([RULE_ONLY, over]);
    const [baseOther, topOther] = hashes([RULE_ONLY, over], other);
    expect([base === baseOther, top === topOther]).toEqual([false, true]);
  });

  test('speaks of a table below too, where an overlay widens what it answers for', () => {
    const asked = rule({ all: [leaf({ operator: BEGINS_WITH, value: 'o' })] });
    const narrow = GOOD.map((each) =>
      each.name === BEGINS_WITH
        ? { ...each, test: (fact: Scalar) => fact === 'other' || fact === 'odd' }
        : each,
    );
    const [base, top] = hashes([asked, onlyKind]);
    const [baseNarrow, topNarrow] = hashes([asked, onlyKind], narrow);
    expect([base === baseNarrow, top === topNarrow]).toEqual([true, false]);
  });
});
