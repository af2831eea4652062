import { createHash } from 'node:crypto';
import type { PackFiles } from '@xinfang/pack';
import { filesOf, SMALL_PACK } from '../../pack/test/small-pack.ts';

/** What each article of the invented statute speaks of: four words of its own, and a number of days. No such law is known. */
export const TOPICS: readonly (readonly [string, string, string, string, number])[] = [
  ['木偶雕刻', '刀具登记', '檀木选料', '雕工考核', 3],
  ['皮影描绘', '驴皮硝制', '颜料配比', '描工传习', 5],
  ['戏台搭建', '竹架承重', '台面铺板', '搭台验看', 7],
  ['锣鼓保管', '鼓皮更换', '锣架清点', '乐器入库', 9],
  ['戏单张贴', '纸墨规格', '张贴地点', '戏单留样', 11],
  ['看客入座', '条凳编号', '老幼优先', '座次公示', 13],
  ['茶水供应', '铜壶消毒', '茶叶采买', '水价明示', 15],
  ['灯笼悬挂', '烛火巡视', '竹骨检修', '灯油储放', 17],
  ['戏服缝补', '丝线染色', '绣样存档', '衣箱晾晒', 19],
  ['胡琴调音', '琴弦张力', '弓毛松紧', '音准比对', 21],
  ['唱本誊抄', '错字勘校', '抄工署名', '旧本封存', 23],
  ['口技传授', '拜师帖式', '学徒年限', '出师考评', 25],
  ['河灯制作', '蜡纸裁剪', '放灯时辰', '残灯打捞', 27],
  ['风筝扎制', '篾条劈削', '线轴缠绕', '放飞空场', 29],
  ['泥人捏塑', '陶土晾坯', '彩绘上釉', '窑温记录', 31],
  ['剪纸装裱', '红纸裁切', '花样翻新', '裱框用材', 33],
  ['糖画熬制', '糖浆火候', '铜勺校准', '食品留存', 35],
  ['面塑蒸制', '面团发酵', '色素用量', '蒸笼轮换', 37],
  ['竹编收购', '篾丝分级', '收购秤具', '编工结算', 39],
  ['蓝印花布', '靛蓝发缸', '刮浆印花', '布匹晒场', 41],
  ['年画刻版', '梨木阴干', '套色对版', '版片编目', 43],
  ['杂耍练功', '护垫铺设', '高杆系绳', '练功时限', 45],
  ['舞狮扎头', '狮被缝合', '点睛仪式', '狮队编组', 47],
  ['龙舟下水', '桐油涂刷', '桨手体检', '河道清障', 49],
  ['高跷绑扎', '木腿量高', '绑带结法', '巡街路线', 51],
  ['旱船糊裱', '绸布围边', '船架轻重', '跑船步法', 53],
  ['秧歌排演', '扇面配色', '锣点节拍', '场地轮用', 55],
  ['评书开讲', '醒木放置', '书目申报', '讲期连续', 57],
  ['快板打制', '竹板阴干', '板眼传授', '打板比试', 59],
  ['相声对词', '垫话编写', '包袱审看', '捧逗搭档', 61],
  ['魔术道具', '机关封签', '道具核验', '秘技保守', 63],
  ['驯鸟表演', '鸟笼尺寸', '鸟食调配', '放归山林', 65],
  ['斗蛐开场', '泥罐编号', '称重比对', '蛐虫放生', 67],
  ['灯谜悬挂', '谜面拟写', '猜中奖品', '谜底密封', 69],
  ['花轿租借', '轿杆检查', '轿夫轮换', '租金押放', 71],
  ['庙会摊位', '摊位抓阄', '秤斗校验', '收摊打扫', 73],
  ['船拳比武', '拳桩打立', '点到为止', '伤药备置', 75],
  ['渔鼓说唱', '鱼皮蒙鼓', '竹筒打磨', '唱腔记谱', 77],
  ['茶艺斗茶', '茶盏预热', '汤色评定', '斗茶名次', 79],
  ['香包缝制', '药草配伍', '香料研磨', '荷包样式', 81],
];

/** What articles of one statute have in common, so that common words prove nothing. */
const COMMON = [
  '班主应当遵守本办法，按照规定的条件和程序办理',
  '有关师傅应当如实记录，并接受看客的监督',
  '不得收取规定以外的费用，不得推诿拖延',
];

/** The text of an article, counted from 1. */
export const statuteText = (article: number): string => {
  const [first, second, third, fourth, days] = topicOf(article);
  const common = COMMON[article % COMMON.length];
  return `办理${first}事项的，${common}。\n涉及${second}的，应当先行${third}，自提出之日起${days}日内办完；情况复杂的，经班主批准可以延长。\n${fourth}的具体要求由戏班公布。`;
};

const topicOf = (article: number): (typeof TOPICS)[number] => {
  const topic = TOPICS[article - 1];
  if (topic === undefined) throw new RangeError(`no article ${article}`);
  return topic;
};

/** The statute as an instrument with the texts attached. */
export const inventedStatute = {
  id: 'troupe',
  title: { zh: '戏班办法', en: 'Measures on Troupes' },
  effective: { from: '2020-01-01' },
  whereToRead: { zh: '无处可读，是编造的', en: 'Nowhere: it is invented' },
  read: 'complete',
  articles: TOPICS.map((_, index) => {
    const text = statuteText(index + 1);
    return {
      number: index + 1,
      gist: { zh: `第${index + 1}条摘要`, en: `Gist of ${index + 1}` },
      officialText: {
        text,
        url: 'https://law.example/troupe',
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    };
  }),
};

const citing = (...articles: readonly number[]) =>
  articles.map((article) => ({ instrument: 'troupe', article, confidence: 'H' }));

const both = (zh: string) => ({ zh, en: 'Invented' });
const effective = { from: '2020-01-01' };

/** A right citation of an article in each kind of element, the elements in words of their own. */
const elementsFor = (article: number): Readonly<Record<string, unknown>> => {
  const [first, second, third, fourth, days] = topicOf(article);
  const next = (article % TOPICS.length) + 1;
  return {
    [`deadlines/troupe-${article}.json`]: {
      id: `troupe-${article}`,
      kind: 'duty',
      label: both(`戏班办完${first}`),
      bearer: 'unit',
      beneficiary: 'petitioner',
      start: { event: 'accepted' },
      period: { amount: days, unit: 'day' },
      roll: 'strict',
      fulfilledBy: ['replied'],
      effective,
      basis: citing(article),
    },
    [`remedies/troupe-${article}.json`]: {
      id: `troupe-${article}`,
      label: both(`对${second}不满意的看客`),
      route: 'review',
      when: { fact: 'settled', operator: 'equal', value: true },
      from: 'delivered',
      text: both(`可以要求重新${third}，也可以查看${fourth}。`),
      effective,
      basis: citing(article),
    },
    [`routes/troupe-${article}.json`]: {
      id: `troupe-${article}`,
      label: both(`${fourth}的办法`),
      instrument: 'troupe',
      what: both('由戏班办理。'),
      where: both('戏班。'),
      who: both('看客。'),
      limits: [
        {
          id: 'first',
          text: both(`${first}和${third}：自提出起`),
          period: { amount: days, unit: 'day' },
          basis: citing(article),
        },
        {
          id: 'second',
          text: both(`${second}以后再办${topicOf(next)[0]}、${topicOf(next)[3]}`),
          basis: citing(article, next),
        },
      ],
      confidence: 'H',
    },
  };
};

/** A pack whose every citation of the invented statute is right. */
export const troupePack = (): PackFiles =>
  filesOf({
    ...SMALL_PACK,
    'instruments/troupe.json': inventedStatute,
    ...Object.assign({}, ...TOPICS.map((_, index) => elementsFor(index + 1))),
  });
