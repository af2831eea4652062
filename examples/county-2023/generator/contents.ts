import { type Body, DISCIPLINE, GOVERNMENT, JUDICIAL_COMMITTEE, unitOf } from '../county.ts';
import type { Kind } from './plan.ts';

/** A path of the content vocabulary, who is responsible for it (`township`: the government of the place), and how often it comes. */
export interface Content {
  readonly path: string;
  readonly responsible: Body | 'township';
  readonly weight: number;
}

const content = (path: string, responsible: Body | 'township', weight: number): Content => ({
  path,
  responsible,
  weight,
});

const GENERAL: readonly Content[] = [
  content('自然资源/土地征收', unitOf('zrzyj'), 9),
  content('自然资源/土地资源管理', unitOf('zrzyj'), 5),
  content('自然资源/不动产登记', unitOf('zrzyj'), 3),
  content('农村农业/村务管理', 'township', 9),
  content('农村农业/农村宅基地', 'township', 7),
  content('农村农业/土地承包经营', 'township', 5),
  content('农村农业/惠农补贴', unitOf('nyncj'), 4),
  content('城乡建设/住房保障与房地产', unitOf('zjj'), 10),
  content('城乡建设/集体土地上房屋拆迁与补偿', unitOf('zjj'), 7),
  content('城乡建设/城市建设和管理', unitOf('zjj'), 6),
  content('劳动和社会保障/退休政策及待遇', unitOf('rsj'), 4),
  content('劳动和社会保障/城乡居民社会保险', unitOf('rsj'), 4),
  content('教育/教师队伍和待遇', unitOf('jyj'), 3),
  content('教育/教育行政管理', unitOf('jyj'), 3),
  content('卫生健康/公共卫生', unitOf('wjj'), 2),
  content('民政与应急/社会救助', unitOf('mzj'), 5),
  content('民政与应急/养老服务', unitOf('mzj'), 2),
  content('交通运输/建设管理', unitOf('jtj'), 4),
  content('交通运输/客货运输', unitOf('jtj'), 2),
  content('军队事务/退役士兵安置', unitOf('tyjrj'), 3),
  content('军队事务/优待抚恤', unitOf('tyjrj'), 2),
  content('党务政务/政务服务', GOVERNMENT, 2),
];

const DUTIES: readonly Content[] = [
  content('生态环境/环境污染与生态破坏', unitOf('sthjj'), 6),
  content('市场监管/市场秩序', unitOf('scjgj'), 4),
  content('市场监管/食品药品', unitOf('scjgj'), 3),
  content('城乡建设/建筑市场', unitOf('zjj'), 2),
];

const DISPUTES: readonly Content[] = [
  content('劳动和社会保障/工资福利', unitOf('rsj'), 6),
  content('劳动和社会保障/劳动关系', unitOf('rsj'), 4),
];

const PROCEDURES: readonly Content[] = [
  content('自然资源/不动产登记', unitOf('zrzyj'), 4),
  content('城乡建设/集体土地上房屋拆迁与补偿', unitOf('zjj'), 3),
  content('卫生健康/医患纠纷', unitOf('wjj'), 2),
];

const SUITS: readonly Content[] = [
  content('政法/诉讼', JUDICIAL_COMMITTEE, 5),
  content('政法/生效法律文书执行', JUDICIAL_COMMITTEE, 4),
  content('政法/刑案侦查', JUDICIAL_COMMITTEE, 2),
];

/** What the matters of each kind are about. */
export const CONTENTS: Readonly<Record<Kind, readonly Content[]>> = {
  petition: GENERAL,
  'several-routes': PROCEDURES,
  'statutory-duty': DUTIES,
  'administrative-procedure': PROCEDURES,
  arbitration: DISPUTES,
  judicial: SUITS,
  'party-appeal': [content('纪检监察/党政处分', DISCIPLINE, 1)],
  advice: GENERAL,
  'accusation-discipline': [
    content('纪检监察/干部作风', DISCIPLINE, 3),
    content('纪检监察/失职渎职', DISCIPLINE, 2),
    content('纪检监察/贪污贿赂', DISCIPLINE, 1),
  ],
  accusation: [content('党务政务/政务服务', GOVERNMENT, 1)],
  other: [content('其他/表达情感', GOVERNMENT, 2), content('其他/其他', GOVERNMENT, 3)],
};
