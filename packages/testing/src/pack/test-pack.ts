import { type Promised, registerPromises } from '../register-promises.ts';
import { type InspectedPack, inspectPack, type PackOptions } from './inspect-pack.ts';

/**
 * Registers vitest tests for a pack: it loads, loosens nothing of what lies below, leaves no gap and no overlap, keeps what no
 * pack may break, stands in both languages; and each named case is a test of its own. The same as `xinfang pack check`,
 * `verify` and `test`.
 *
 * @throws XinfangError where there is no such folder.
 *
 * @example
 * testPack('./pack', { coverage: true });
 */
export const testPack = (folder: string, options: PackOptions = {}): void => {
  const pack = inspectPack(folder, options);
  registerPromises('规则包', folder, [...promisesOf(pack, options), ...casesOf(pack)]);
};

const promisesOf = (
  pack: InspectedPack,
  { coverage = false }: PackOptions,
): readonly Promised[] => [
  { sentence: { zh: '载入没有错误', en: 'it loads without errors' }, broken: () => pack.refused },
  {
    sentence: { zh: '不放宽下层', en: 'it loosens nothing that lies below' },
    broken: () => pack.loosened,
  },
  {
    sentence: { zh: '中英文齐备', en: 'every text stands in both languages' },
    broken: () => pack.lacking,
  },
  {
    sentence: {
      zh: '没有空缺、重叠和无用的规则',
      en: 'it has no gaps, no overlaps and no dead rules',
    },
    broken: pack.gaps,
  },
  {
    sentence: { zh: '不违背任何规则包都要守的要求', en: 'it keeps what no pack may break' },
    broken: pack.broken,
  },
  ...(coverage
    ? [
        {
          sentence: { zh: '每条规则都有案例', en: 'every rule is reached by a named case' },
          broken: pack.unreached,
        },
      ]
    : []),
];

const casesOf = (pack: InspectedPack): readonly Promised[] =>
  pack.names.map(({ name, file }, index) => ({
    sentence: { zh: name, en: file },
    broken: () => pack.cases()[index]?.why ?? [],
  }));
