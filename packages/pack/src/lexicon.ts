/**
 * Words that label, score or rank a person, in both languages: no fact, group, rule or outcome may bear one in its id or
 * label. English terms are words or phrases; Chinese terms match anywhere but inside the innocent words.
 */
export const PERSON_LEXICON: {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly innocent: readonly string[];
} = {
  zh: [
    '缠访',
    '闹访',
    '缠闹',
    '非访',
    '非正常上访',
    '无理上访',
    '无理访',
    '越级',
    '扬言',
    '上访户',
    '上访老户',
    '信访老户',
    '上访专业户',
    '重点人',
    '重点对象',
    '高危人',
    '危险人',
    '风险人',
    '敏感人',
    '稳控',
    '维稳',
    '管控对象',
    '涉稳',
    '黑名单',
    '失信',
    '信用',
    '诚信',
    '信誉',
    '名声',
    '积分',
    '评分',
    '打分',
    '画像',
    '人员分级',
    '人员等级',
    '刁民',
    '偏执',
    '精神病',
    '精神异常',
    '前科',
    '劣迹',
    '政治面貌',
    '民族成分',
    '宗教信仰',
    '年龄',
    '性别',
    '婚姻状况',
    '职业身份',
    '上访次数',
    '信访次数',
    '走访次数',
    '来访次数',
  ],
  en: [
    'troublemaker',
    'trouble maker',
    'vexatious',
    'querulant',
    'habitual',
    'chronic complainer',
    'serial complainer',
    'frequent complainer',
    'frequent petitioner',
    'professional petitioner',
    'abnormal petitioning',
    'nuisance petitioner',
    'makes threats',
    'threats made',
    'skip level',
    'skipping levels',
    'risk person',
    'risky person',
    'high risk person',
    'person at risk level',
    'risk score',
    'risk level',
    'risk rating',
    'key person',
    'person of interest',
    'stability control',
    'stability maintenance',
    'watchlist',
    'watch list',
    'blacklist',
    'black list',
    'blocklist',
    'score',
    'scoring',
    'credit',
    'creditworthiness',
    'trustworthiness',
    'honesty',
    'profiling',
    'petitioner profile',
    'petitioner rank',
    'petitioner ranking',
    'petitioner rating',
    'paranoid',
    'mentally ill',
    'mental illness',
    'criminal record',
    'political status',
    'ethnicity',
    'marital status',
    'bad reputation',
    'good reputation',
    'petitioner reputation',
    'petitioner gender',
    'petitioner religion',
    'petitioner occupation',
    'petitioner age',
    'age of the petitioner',
    'number of visits',
    'visit count',
    'number of petitions',
    'petition count',
    'history of complaining',
    'complaint history',
  ],
  innocent: [
    '信用卡',
    '信用社',
    '信用合作',
    '信用证',
    '积分落户',
    '积分入户',
    '积分入学',
    '评标评分',
    '考试评分',
    '退休年龄',
    '性别歧视',
    '精神病院',
    '精神病医院',
    'credit card',
    'credit union',
    'letter of credit',
  ],
};

/**
 * The first term of the lexicon in a text or id, or undefined where it bears none. Ids are taken apart at `-`, `.`, `_`
 * and capitals.
 *
 * @example
 * personTermIn('petitionerRiskScore') // 'risk score'
 */
export const personTermIn = (text: string): string | undefined => {
  const bare = wordsOf(text).replaceAll(INNOCENT, ' ');
  return CHINESE.exec(bare)?.[0] ?? ENGLISH.exec(bare)?.[1];
};

const INNOCENT = new RegExp(PERSON_LEXICON.innocent.join('|'), 'gu');
const CHINESE = new RegExp(PERSON_LEXICON.zh.join('|'), 'u');
/** Whole words, in the singular or the plural. */
const ENGLISH = new RegExp(`(?:^| )(${PERSON_LEXICON.en.join('|')})s?(?= |$)`, 'u');

const wordsOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
