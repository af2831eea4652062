import type { Text } from '@xinfang/calendar';

/** What the pages of remedies, routes, indicators, facts and checks say. */
export const OTHER_WORDS = {
  'remedy.text': { zh: '告诉当事人', en: 'What the person is told' },
  'remedy.from': { zh: '从何时可以', en: 'open from' },
  'remedy.until': { zh: '到何时', en: 'until' },
  'remedy.used-by': { zh: '怎样算已经用过', en: 'used by' },

  'route.what': { zh: '办什么', en: 'what it is for' },
  'route.where': { zh: '到哪里', en: 'where' },
  'route.who': { zh: '谁可以', en: 'who' },
  'route.cost': { zh: '费用', en: 'cost' },
  'route.remedy': { zh: '不服怎么办', en: 'remedy' },
  'route.limits': { zh: '期限', en: 'Time limits' },
  'route.limit': { zh: '从何时起', en: 'of what, from when' },
  'route.period': { zh: '多久', en: 'how long' },
  'route.extension': { zh: '可延长', en: 'extension' },
  confidence: { zh: '把握', en: 'confidence' },

  variant: { zh: '口径“{variant}”', en: 'Variant “{variant}”' },
  numerator: { zh: '分子', en: 'numerator' },
  denominator: { zh: '分母', en: 'denominator' },
  excluded: { zh: '不计入，另列件数', en: 'not counted, listed apart' },
  counts: { zh: '数什么', en: 'what is counted' },
  'counts.evaluations': { zh: '{object}的满意度评价', en: 'evaluations of the {object}' },
  'counts.matters': { zh: '事项', en: 'matters' },
  'counted-by': { zh: '按哪一日计入', en: 'counted by the day of' },
  'counted-by.due': { zh: '到期日', en: 'the due day' },
  'counted-by.evaluated': { zh: '评价之日', en: 'the evaluation' },
  'counted-by.received': { zh: '收到之日', en: 'the receipt' },
  'counted-by.first': { zh: '第一次“{event}”之日', en: 'the first “{event}”' },
  'counted-by.period': { zh: '收到以后{period}之日', en: '{period} after the receipt' },
  'test.all': { zh: '全部', en: 'all' },
  'test.happened': { zh: '已有{events}', en: 'with {events}' },
  'test.within': {
    zh: '已有{events}，且在收到以后{period}以内',
    en: 'with {events} within {period} of the receipt',
  },
  'test.not-refiled': {
    zh: '第一次“{event}”以后没有再次提出',
    en: 'not filed again after the first “{event}”',
  },
  'test.expired': { zh: '过期没有评价', en: 'the window passed without one' },
  assumed: { zh: '公示的推定', en: 'assumption' },
  headline: { zh: '列在每份报告的最前面', en: 'stands first in every report' },

  'fact.domain': { zh: '取值', en: 'values' },
  'fact.domain.boolean': { zh: '是、否', en: 'yes, no' },
  'fact.domain.integer': { zh: '{min}至{max}的整数', en: 'whole numbers from {min} to {max}' },
  'fact.question': { zh: '不知道时怎样问', en: 'what to ask' },
  'fact.judge': { zh: '谁来定', en: 'who says so' },
  'fact.judge.person': { zh: '由经办人判断', en: 'a judgement of the officer' },
  'fact.judge.typed': { zh: '由经办人填写', en: 'stated by the officer' },
  'fact.judge.derived': { zh: '由登记内容得出，不用填写', en: 'follows from the registration' },
  'fact.about': { zh: '关于什么', en: 'about' },
  'fact.about.matter': { zh: '事项本身', en: 'the matter' },
  'fact.about.handling': { zh: '办理情况', en: 'its handling' },
  'fact.default': { zh: '没有填写时当作', en: 'taken as, where unstated' },

  'warning.severity': { zh: '轻重', en: 'severity' },
  'severity.info': { zh: '说明', en: 'note' },
  'severity.warning': { zh: '注意', en: 'warning' },
  'severity.error': { zh: '严重', en: 'serious' },

  'integrity.what': { zh: '怎样查', en: 'how it is found' },
  'integrity.without': {
    zh: '有“{event}”，以前却没有{expected}中的任何一项',
    en: '“{event}” came, and none of {expected} before it',
  },
  'integrity.voided-near-due': {
    zh: '期限在最后{days}日因“{event}”终止',
    en: 'a duty was voided by “{event}” in its last {days} days',
  },
  'integrity.met-on-last-day': { zh: '在到期日当日才完成', en: 'met on the very due day' },
  'integrity.back-dated': {
    zh: '录入比所写日期晚{days}日以上',
    en: 'entered more than {days} days after the day it bears',
  },
  'integrity.refiled-while-due': {
    zh: '前一件期限未满，同样内容又新登记一件',
    en: 'the same content filed anew while the first was due',
  },
  'integrity.few-evaluations': {
    zh: '办结的事项里评价过的不到{share}%',
    en: 'less than {share}% of what was closed has been evaluated',
  },
  'integrity.undetermined': {
    zh: '能否适用期限尚未确定',
    en: 'it is not determined whether the deadline applies',
  },
  'integrity.awaits': {
    zh: '“{event}”以后超过{days}日，没有{answered}中的任何一项',
    en: 'more than {days} days since “{event}” without any of {answered}',
  },
} as const satisfies Record<string, Text>;
