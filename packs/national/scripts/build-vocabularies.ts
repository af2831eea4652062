import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MATTER_LABELS, type Vocabulary, type VocabularyTerm } from '@xinfang/matter';
import { LEVEL_1, LEVEL_2 } from './content-labels.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TARGET = fileURLToPath(new URL('../vocabularies', import.meta.url));

type Labels = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

/** The folder of the data that the content lists are built from. */
export const dataFolder = (): string =>
  resolve(process.env['XINFANG_DATA'] ?? `${ROOT}/../shared/data`);

const OLD_LIST = [
  '农村农业',
  '国土资源',
  '城乡建设',
  '劳动和社会保障',
  '卫生计生',
  '教育文体',
  '民政',
  '政法',
  '经济管理',
  '交通运输',
  '商贸旅游',
  '科技与信息产业',
  '环境保护',
  '党务政务',
  '组织人事',
  '纪检监察',
  '其他',
];

const NEW_LIST = [
  '农村农业',
  '自然资源',
  '城乡建设',
  '劳动和社会保障',
  '卫生健康',
  '教育',
  '民政与应急',
  '政法',
  '经济管理',
  '交通运输',
  '文体旅游',
  '科技与信息产业',
  '生态环境',
  '党务政务',
  '组织人事',
  '纪检监察',
  '其他',
  '市场监管',
  '房产物业',
  '军队事务',
];

/** Old names that are not simply kept; 教育文体 was divided. */
const RENAMED: Readonly<Record<string, readonly string[]>> = {
  国土资源: ['自然资源'],
  卫生计生: ['卫生健康'],
  教育文体: ['教育', '文体旅游'],
  民政: ['民政与应急'],
  商贸旅游: ['文体旅游'],
  环境保护: ['生态环境'],
};

const english = (labels: Readonly<Record<string, string>>, name: string): string => {
  const en = labels[name];
  if (en === undefined) throw new Error(`no English label for ${name}`);
  return en;
};

const levelOne = (value: string): VocabularyTerm => ({
  value,
  label: { zh: value, en: english(LEVEL_1, value) },
});

const termsOf = (labels: Labels): VocabularyTerm[] =>
  Object.entries(labels).map(([value, { zh, en }]) => ({ value, label: { zh, en } }));

/** What a statistical name says in the words of the case; several names may say the same. */
const mappingOf = (from: string, to: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([name, value]) => ({
    from: { scheme: from, value: name },
    to: { scheme: to, value },
  }));

const grouped = <Row>(rows: readonly Row[], key: (row: Row) => string): [string, Row[]][] => [
  ...Map.groupBy(rows, key),
];

/** The three levels of a content list, in the order of its file: two levels with labels, the third as plain names. */
const contentTerms = (file: string): VocabularyTerm[] => {
  const rows = readFileSync(`${dataFolder()}/content/${file}`, 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [one = '', two = '', three = ''] = line.split(',');
      return { one, two, three };
    });
  return grouped(rows, ({ one }) => one).map(([one, within]) => ({
    ...levelOne(one),
    children: grouped(within, ({ two }) => two).map(([two, below]) => ({
      value: two,
      label: { zh: two, en: english(LEVEL_2, two) },
      names: [...new Set(below.map(({ three }) => three))],
    })),
  }));
};

const channels = (): Vocabulary => ({
  id: 'channels',
  scheme: 'channel',
  title: { zh: '信访形式', en: 'Channels' },
  confidence: 'M',
  source:
    '《信访工作条例》第十七条；统计名称见各地系统 · Art 17 of the regulation; statistical names as used in practice',
  terms: termsOf(MATTER_LABELS.channel),
  mapping: mappingOf('channel-statistics', 'channel', [
    ['来信', 'letter'],
    ['来访', 'visit'],
    ['网上信访', 'online'],
    ['网上投诉', 'online'],
    ['网信', 'online'],
    ['来电', 'phone'],
    ['传真', 'fax'],
    ['其他', 'other'],
  ]),
});

const purposes = (): Vocabulary => ({
  id: 'purposes',
  scheme: 'purpose',
  title: { zh: '信访目的', en: 'Purposes' },
  confidence: 'L',
  source:
    '三类依《信访工作条例》第二十九至三十一条；与统计名称的对应为推断 · The classes are of Art 29–31; their mapping from statistical names is inferred',
  terms: termsOf({
    suggestion: { zh: '建议意见', en: 'suggestion' },
    accusation: { zh: '检举控告', en: 'accusation' },
    appeal: { zh: '申诉求决', en: 'appeal for a claim to be settled' },
    other: { zh: '其他', en: 'other' },
  }),
  mapping: mappingOf('purpose-statistics', 'purpose', [
    ['意见建议', 'suggestion'],
    ['建议意见', 'suggestion'],
    ['揭发控告', 'accusation'],
    ['检举控告', 'accusation'],
    ['申诉', 'appeal'],
    ['求决', 'appeal'],
    ['咨询', 'other'],
    ['感谢', 'other'],
    ['其他', 'other'],
  ]),
});

const eventTypes = (): Vocabulary => ({
  id: 'event-types',
  scheme: 'event-type',
  title: { zh: '事件类型', en: 'Types of event' },
  confidence: 'M',
  source: '本软件的事件类型 · the event types of this software',
  terms: termsOf(MATTER_LABELS.eventType),
});

const evaluation = (): Vocabulary => ({
  id: 'evaluation',
  scheme: 'evaluation',
  title: { zh: '满意度评价', en: 'Evaluation' },
  confidence: 'M',
  source: '各地系统所用的等次与状态 · grades and states as used in practice',
  terms: termsOf({
    ...MATTER_LABELS.grade,
    expired: { zh: '超期未评价', en: 'not evaluated in time' },
  }),
  mapping: mappingOf('evaluation-statistics', 'evaluation', [
    ['满意', 'satisfied'],
    ['基本满意', 'mostly-satisfied'],
    ['不满意', 'dissatisfied'],
    ['超期未评价', 'expired'],
  ]),
});

const content2014 = (): Vocabulary => ({
  id: 'content-2014',
  scheme: 'content-2014',
  title: { zh: '内容分类（约2014–2021年）', en: 'Content, about 2014–2021' },
  confidence: 'M',
  source:
    '多个独立系统一致的名称，未见官方代码表 · names that independent systems agree on; no official code table was found',
  terms: OLD_LIST.map(levelOne),
});

const content2023Draft = (): Vocabulary => ({
  id: 'content-2023-draft',
  scheme: 'content-2023-draft',
  title: { zh: '内容分类（2023年，草稿）', en: 'Content, 2023, draft' },
  confidence: 'L',
  source:
    '一市2023年公开清单，部分与他处相符，未见官方代码表 · one city’s published list of 2023, partly confirmed; no official code table was found',
  terms: NEW_LIST.map(levelOne),
});

const contentGuangdong = (): Vocabulary => ({
  id: 'content-gd2020',
  scheme: 'content-gd2020',
  title: {
    zh: '内容分类（广东2020年系统，三级）',
    en: 'Content, Guangdong system of 2020, three levels',
  },
  confidence: 'M',
  source: '一省系统所用的名称 · names as used in one province’s system',
  terms: contentTerms('xinfang_content_level1_2_3_gd2020.csv'),
});

const contentBefore2018 = (): Vocabulary => ({
  id: 'content-hb2018',
  scheme: 'content-hb2018',
  title: {
    zh: '内容分类（2018年以前的系统，三级）',
    en: 'Content, a system before 2018, three levels',
  },
  confidence: 'M',
  source: '一省系统所用的名称 · names as used in one province’s system',
  terms: contentTerms('xinfang_content_level1_2_3_hb2018.csv'),
});

const contentMapping = (): Vocabulary => ({
  id: 'content-mapping',
  scheme: 'content-mapping',
  title: { zh: '内容分类一级新旧对应', en: 'Content, level 1, old to new' },
  confidence: 'L',
  source:
    '按名称推断；一个旧类可对应多个新类 · inferred from the names; an old class may have become several',
  terms: [],
  mapping: OLD_LIST.flatMap((old) =>
    mappingOf(
      'content-2014',
      'content-2023-draft',
      (RENAMED[old] ?? [old]).map((name) => [old, name] as const),
    ),
  ),
});

/** Every vocabulary of the national pack, by file name. Reads the data folder; the same data give the same bytes. */
export const buildVocabularies = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      channels(),
      purposes(),
      eventTypes(),
      evaluation(),
      content2014(),
      content2023Draft(),
      contentGuangdong(),
      contentBefore2018(),
      contentMapping(),
    ].map((vocabulary) => [
      `${vocabulary.id}.json`,
      `${JSON.stringify({ $schema: '../../../schema/v1/vocabulary.json', ...vocabulary }, null, 2)}\n`,
    ]),
  );

if (import.meta.main) {
  mkdirSync(TARGET, { recursive: true });
  for (const [name, text] of Object.entries(buildVocabularies()))
    writeFileSync(`${TARGET}/${name}`, text);
}
