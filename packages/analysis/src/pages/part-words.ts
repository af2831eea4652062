import type { Text } from '@xinfang/calendar';

/** What the parts say that pages of many kinds share. */
export const PART_WORDS = {
  effective: { zh: '有效期间', en: 'in force' },
  'effective.open': { zh: '自{from}起', en: 'from {from}' },
  'effective.span': { zh: '{from}至{to}', en: '{from} to {to}' },
  basis: { zh: '法律依据', en: 'Legal basis' },
  'basis.none': {
    zh: '没有写法律依据。',
    en: 'No legal basis is stated.',
  },
  'basis.empty': {
    zh: '结论是无须做任何事，不需要依据。',
    en: 'Nothing is to be done; this needs no basis.',
  },
  gist: { zh: '摘要，非法条原文', en: 'gist in our words, not the text of the law' },
  official: { zh: '本地附上的正式文本', en: 'official text, attached locally' },
  source: { zh: '出处', en: 'source' },
  quote: { zh: '引用的原文', en: 'words relied on' },
  'quote.unchecked': {
    zh: '引用的原文（没有附上正式文本，未核对）',
    en: 'words relied on (no official text attached, not checked)',
  },
  'confidence.H': { zh: '读过全文', en: 'read in full' },
  'confidence.M': {
    zh: '只读到一部分，或者是本包的选择',
    en: 'read in part, or a choice of the pack',
  },
  'where-to-read': { zh: '全文见', en: 'where to read it' },
  local: {
    zh: '本地做法，没有法律依据',
    en: 'local practice without a legal basis',
  },
  explain: { zh: '理由', en: 'Reason' },
  cases: { zh: '有关案例', en: 'Cases' },
  'cases.none': { zh: '没有案例。', en: 'There is no case.' },
  'used-by': { zh: '用在哪里', en: 'Where it is used' },
  'used-by.none': { zh: '没有别处用到。', en: 'Nothing else uses it.' },
  condition: { zh: '条件', en: 'Conditions' },
  'condition.always': { zh: '总是成立。', en: 'Always.' },
  'condition.table': { zh: '以下全部成立', en: 'All of these hold' },
  'condition.ways': { zh: '以下至少一项成立', en: 'At least one of these holds' },
  'condition.not': { zh: '以下不成立', en: 'This does not hold' },
  'condition.of': { zh: '比较什么', en: 'what is compared' },
  'condition.is': { zh: '应为', en: 'must be' },
  'condition.way': { zh: '第{number}种', en: 'way {number}' },
  'condition.meaning': { zh: '即', en: 'that is' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  holds: { zh: '符合', en: 'holds' },
  'holds-not': { zh: '不符合', en: 'does not hold' },

  origin: { zh: '来源', en: 'Origin' },
  'origin.own': { zh: '“{pack}”自己的', en: 'of “{pack}” itself' },
  'origin.base': { zh: '来自“{pack}”，没有改动', en: 'from “{pack}”, unchanged' },
  'origin.was': { zh: '{field}（原为{was}）', en: '{field} (was {was})' },
  'origin.changed': {
    zh: '来自“{pack}”，由“{over}”改动：{fields}',
    en: 'from “{pack}”, changed by “{over}”: {fields}',
  },
  'origin.list': { zh: '本包自己的和改动的', en: 'What is this pack’s own, and what it changes' },
  'origin.rest': {
    zh: '其余都来自下层包，没有改动。',
    en: 'Everything else comes from the packs below, unchanged.',
  },
} as const satisfies Record<string, Text>;
