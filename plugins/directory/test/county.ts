import type { Body, DirectoryDocument, Responsibility } from '../src/index.ts';
import type { RemitMatter } from '../src/remit.ts';

const body = (
  id: string,
  kind: Body['kind'],
  level: Body['level'],
  under: string | undefined,
  zh: string,
): Body => ({
  id,
  kind,
  level,
  ...(under === undefined ? {} : { under }),
  label: { zh, en: `Body ${id}` },
});

/** Bodies of an invented county with its city above, two towns and a village below. */
export const BODIES: readonly Body[] = [
  body('city', 'government', 'city', undefined, '临溪市'),
  body('city-sw', 'department', 'city', 'city', '市水务局'),
  body('county', 'government', 'county', 'city', '云溪县'),
  body('county-xfj', 'petition-office', 'county', 'county', '县信访局'),
  body('county-zrzyj', 'department', 'county', 'county', '县自然资源局'),
  body('county-zrzyj-gd', 'internal-office', 'county', 'county-zrzyj', '耕地保护股'),
  body('county-bdc', 'institution', 'county', 'county-zrzyj', '县不动产登记中心'),
  body('county-sw', 'department', 'county', 'county', '县水务局'),
  body('town-1', 'township', 'township', 'county', '柳河镇'),
  body('town-1-xf', 'petition-office', 'township', 'town-1', '柳河镇信访办'),
  body('town-1-ny', 'internal-office', 'township', 'town-1', '柳河镇农业办'),
  body('town-1-v1', 'village', 'village', 'town-1', '柳河镇一村'),
  body('town-2', 'township', 'township', 'county', '石桥镇'),
  body('next-county', 'government', 'county', undefined, '邻县'),
  body('loose-office', 'department', 'county', undefined, '未写明隶属的局'),
];

const line = (content: string, unit: string, township?: string): Responsibility => ({
  content,
  unit,
  ...(township === undefined ? {} : { township }),
});

/** Who answers for what in that county. */
export const LINES: readonly Responsibility[] = [
  line('自然资源', 'county-zrzyj'),
  line('自然资源/宅基地', 'town-1', 'town-1'),
  line('自然资源/宅基地', 'town-2', 'town-2'),
  line('自然资源/登记', 'county-bdc'),
  line('水务', 'county-sw'),
  line('水务/河道', 'county-sw'),
  line('水务/河道', 'city-sw'),
  line('水务/水库', 'county-sw'),
  line('水务/水库', 'county-zrzyj'),
  line('村务', 'town-1-v1', 'town-1'),
  line('农业', 'town-1-ny', 'town-1'),
  line('边界', 'next-county'),
  line('别处', 'loose-office'),
];

/** The directory of that county. */
export const COUNTY: DirectoryDocument = {
  title: { zh: '云溪县权责清单', en: 'List of Yunxi County' },
  receiver: 'county-xfj',
  bodies: BODIES,
  responsibilities: LINES,
};

/** A matter that a body received. */
export const receivedBy = (
  id: string,
  more: Partial<RemitMatter['registration']> & { readonly kind?: 'petition-office' | 'organ' } = {},
): RemitMatter => {
  const { kind = 'petition-office', ...registration } = more;
  return {
    registration: {
      receiver: { id, kind, sector: 'administrative' },
      arrival: 'direct',
      ...registration,
    },
  };
};
