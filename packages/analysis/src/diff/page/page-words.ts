import type { Text } from '@xinfang/calendar';

/** The languages of a page. */
export type Lang = 'zh' | 'en';

/** What the page says of itself; `{name}` stands for what is put in. */
const WORDS = {
  title: { zh: '规则改动说明', en: 'What a change of the rules does' },
  skip: { zh: '跳到正文', en: 'Skip to the content' },
  contents: { zh: '目录', en: 'Contents' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '改后', en: 'After' },
  register: { zh: '登记册', en: 'Register' },
  'register.none': { zh: '没有比较登记册', en: 'no register was compared' },
  'register.counts': {
    zh: '比较 {cases} 件，其中 {changed} 件结果变化，{same} 件不变',
    en: '{cases} cases compared: {changed} come out differently, {same} do not',
  },
  'register.rejected': { zh: '另有 {count} 行不能比较', en: '{count} rows could not be compared' },
  'register.as-of': { zh: '按 {asOf} 的情况看', en: 'as of {asOf}' },
  'register.no-as-of': {
    zh: '没有给出截至日：每件事项按它最后一个事件的日子看，比较了到期日，没有比较办理状态（按期、逾期等）',
    en: 'no as-of day was given: each case was looked at on the day of its last event; due days were compared, where deadlines stand was not',
  },
  short: { zh: '一句话', en: 'In short' },
  'short.elements': { zh: '写法不同 {count} 处', en: '{count} elements are written differently' },
  'short.behaviour': {
    zh: '结果不同 {count} 项（对所有事实组合、日历内所有起算日核对）',
    en: '{count} things come out differently (for all combinations of facts and all start days of the calendar)',
  },
  'short.uncompared': {
    zh: '规则之间牵连太多，有的没有对所有事实组合比较，见第二部分',
    en: 'the rules depend on too much: some things were not compared for all combinations of facts, see part 2',
  },
  'short.same': {
    zh: '事实齐全的事项，结果没有任何不同（对所有事实组合、日历内所有起算日核对）',
    en: 'no matter whose facts are known comes out differently (for all combinations of facts and all start days of the calendar)',
  },
  'part.elements': { zh: '一、改了什么', en: '1. What is changed' },
  'part.behaviour': { zh: '二、哪些事项结果不同', en: '2. Which matters come out differently' },
  'part.impact': {
    zh: '三、登记册里的事项怎样变',
    en: '3. What becomes of the cases of the register',
  },
  'part.same': { zh: '四、什么不变', en: '4. What stays' },
  'part.how': { zh: '五、怎样得出', en: '5. How this was found' },
  'elements.none': { zh: '写法没有不同。', en: 'Nothing is written differently.' },
  added: { zh: '新增', en: 'added' },
  removed: { zh: '去掉', en: 'removed' },
  changed: { zh: '改动', en: 'changed' },
  place: { zh: '写在 {pack} 的 {file} 第 {line} 行', en: 'in {pack}, {file}, line {line}' },
  'same-as': {
    zh: '内容与“{id}”完全相同，只是换了标识。',
    en: 'The content is that of “{id}”: only the id is another.',
  },
  field: { zh: '项目', en: 'Field' },
  content: { zh: '内容', en: 'Content' },
  law: { zh: '背后的法律', en: 'The law behind it' },
  'law.gist': { zh: '摘要，非法条原文：', en: 'Gist, not the text of the law: ' },
  'law.no-gist': {
    zh: '规则包里没有这一条的摘要。',
    en: 'The pack holds no gist of this article.',
  },
  'behaviour.when': { zh: '是哪些事项：', en: 'For which matters:' },
  'behaviour.common': { zh: '这些事项：', en: 'Matters where: ' },
  'behaviour.and-one': { zh: '；并且是下列之一：', en: '; and one of these:' },
  'behaviour.more': {
    zh: '还有别的事实组合，这里只列前几种。',
    en: 'And other combinations: only the first are shown.',
  },
  'ways.caption': { zh: '变化的种类和件数', en: 'Ways of changing, with the number of cases' },
  what: { zh: '什么', en: 'What' },
  how: { zh: '怎样变', en: 'How it changes' },
  cases: { zh: '件数', en: 'Cases' },
  ids: { zh: '编号（前 {count} 件）', en: 'Ids (the first {count})' },
  'ways.none': {
    zh: '登记册里没有一件事项的结果变化。',
    en: 'No case of the register comes out differently.',
  },
  'samples.caption': {
    zh: '前 {count} 件逐项变化',
    en: 'The first {count} cases, change by change',
  },
  case: { zh: '编号', en: 'Case' },
  changes: { zh: '变化', en: 'Changes' },
  'whole-list': {
    zh: '全部变化的事项逐件列在同一文件夹的 changes.csv 和 changes.jsonl 里。',
    en: 'All cases that change are listed in changes.csv and changes.jsonl of the same folder.',
  },
  'same.lead': {
    zh: '下列各项，对所有事实组合、日历内所有起算日，结论、依据和到期日都不变：',
    en: 'For all combinations of facts and all start days of the calendar, outcome, basis and due day of these stay:',
  },
  'same.groups': { zh: '决定组', en: 'Groups' },
  'same.deadlines': { zh: '期限', en: 'Deadlines' },
  'same.remedies': { zh: '救济', en: 'Remedies' },
  'same.none': { zh: '没有。', en: 'None.' },
  'how.exact': {
    zh: '结果的不同不是抽查得出的：两个规则包都化成事实的函数，对所有可能的事实组合逐一相比；到期日对日历内的每一个起算日相比。数字型的事实按规则用到的界限分段，一段算一种。规则包声明为不可能的组合不计。',
    en: 'What comes out differently was not found by trying examples: both packs are functions of the facts and were compared for all combinations; due days for each start day of the calendar. Numbers count by the stretches between the bounds that rules use. Combinations that a pack declares impossible are left out.',
  },
  'how.missing': {
    zh: '事实不全的事项，凡各种补全都得同一结论的，结论也随之变或不变；没写时取默认值的事实，如默认值改了，列在“事实”一项里。',
    en: 'A matter whose facts are not all known is decided where every completion gives the same outcome; a fact whose default was changed is listed under “Facts”.',
  },
  'how.rates': {
    zh: '统计口径（指标、核查项）如有改动，列在第一部分；这里比较的是每件事项的决定、期限、救济和提示，不比较比率。',
    en: 'Changes of indicators and integrity checks stand in part 1; what is compared here are decisions, deadlines, remedies and flags of matters, not rates.',
  },
  'how.gists': {
    zh: '法律条文只给摘要，不是法条原文，以法律文件正文为准。',
    en: 'Of the law only gists are given; what counts is the text of the instrument.',
  },
  'how.person': {
    zh: '本页只有事项编号，没有信访人的姓名、来信内容或者任何个人信息。',
    en: 'This page holds ids of cases only: no names, no text of letters, nothing about a person.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The words of a page in one language, with their places filled. */
export type Say = (
  key: keyof typeof WORDS,
  params?: Readonly<Record<string, string | number>>,
) => string;

/** The words of a page in a language. */
export const wordsIn =
  (lang: Lang): Say =>
  (key, params = {}) =>
    WORDS[key][lang].replace(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? ''));
