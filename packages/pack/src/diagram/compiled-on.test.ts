import { XinfangError } from '@xinfang/calendar';
import { expect, test } from 'vitest';
import { nationalFiles } from '../../../../fixtures/national-pack.ts';
import { loadPackOrThrow } from '../load.ts';
import { compiledOn } from './compiled-on.ts';

const overlay = (id: string, to?: string) => ({
  'pack.json': JSON.stringify({
    id,
    version: '1.0.0',
    title: { zh: '某县', en: 'County' },
    extends: { '@xinfang/pack-national': '^1.0.0' },
    effective: { from: '2022-05-01', ...(to === undefined ? {} : { to }) },
    requires: { engine: '^1.0.0' },
  }),
});
const loaded = (...overlays: readonly ReturnType<typeof overlay>[]) =>
  loadPackOrThrow([nationalFiles, ...overlays]);

test('a pack is compiled up to the last day that it is meant for, and not after', () => {
  const pack = loaded(overlay('county', '2023-12-31'));
  expect(compiledOn(pack, '2023-12-31')).toBe(compiledOn(pack, '2023-03-01'));
  expect(() => compiledOn(pack, '2024-01-01')).toThrow(XinfangError);
  expect(() => compiledOn(pack, '2024-01-01')).toThrow(
    /county is meant for days up to 2023-12-31/u,
  );
});

test.each([
  [[undefined, undefined], undefined],
  [['2024-06-30', undefined], { layer: 'a', on: '2024-06-30' }],
  [[undefined, '2024-06-30'], { layer: 'b', on: '2024-06-30' }],
  [['2024-06-30', '2023-12-31'], { layer: 'b', on: '2023-12-31' }],
  [['2023-12-31', '2024-06-30'], { layer: 'a', on: '2023-12-31' }],
])('layers that end on %j end with the first of them', ([a, b], ends) => {
  expect(loaded(overlay('a', a), overlay('b', b)).ends).toEqual(ends);
});
