import { expect, test } from 'vitest';
import { nationalPack } from '../../../../fixtures/national-pack.ts';
import { joinSpans } from './join-spans.ts';
import { lawSpans } from './law-spans.ts';

test('spans follow one another without a gap, from the first day on', () => {
  const spans = lawSpans(nationalPack, nationalPack);
  expect(spans[0]).toEqual({ from: '0001-01-01', to: '2005-04-30' });
  expect(spans.map(({ from }) => from)).toContain('2022-05-01');
  expect(spans.at(-1)?.to).toBeUndefined();
});

test('an element that never ends cuts no span', () => {
  const endless = {
    ...nationalPack,
    rules: nationalPack.rules.map((rule) => ({
      ...rule,
      effective: { ...rule.effective, to: rule.effective.to ?? '9999-12-31' },
    })),
  };
  expect(lawSpans(nationalPack, endless)).toEqual(lawSpans(nationalPack, nationalPack));
});

test('what is the same in spans that adjoin is told once, whatever its samples', () => {
  const told = (from: string, to: string, value: number, samples: number) => ({
    law: { from, to },
    value,
    samples,
  });
  expect(
    joinSpans([
      told('2020-01-01', '2020-12-31', 1, 1),
      told('2021-01-01', '2021-12-31', 1, 2),
      told('2022-01-01', '2022-12-31', 2, 3),
      told('2024-01-01', '2024-12-31', 2, 4),
    ]),
  ).toEqual([
    told('2020-01-01', '2021-12-31', 1, 1),
    told('2022-01-01', '2022-12-31', 2, 3),
    told('2024-01-01', '2024-12-31', 2, 4),
  ]);
});
