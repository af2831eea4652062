import type { Text } from '@xinfang/calendar';

/** What the pages of instruments, of what is not encoded and of cases say. */
export const LAW_WORDS = {
  article: { zh: '第{number}条', en: 'Article {number}' },
  articles: { zh: '条文', en: 'Articles' },
  'article.rests': { zh: '什么以第{number}条为依据？', en: 'What rests on Article {number}?' },
  'article.rests-nothing': {
    zh: '本包没有内容以这一条为依据。',
    en: 'Nothing in this pack rests on it.',
  },
  'via-deadline': { zh: '经由期限“{deadline}”', en: 'through the deadline “{deadline}”' },
  'instrument.number': { zh: '文号', en: 'number' },
  'instrument.issuer': { zh: '制定机关', en: 'issuer' },
  'instrument.successor': { zh: '由此文件取代', en: 'replaced by' },
  'instrument.read': { zh: '编写时', en: 'when the pack was written' },
  'instrument.read.complete': { zh: '读过全文', en: 'its whole text was read' },
  'instrument.read.partial': {
    zh: '只读到下列各条，其余未读到',
    en: 'only the articles below were read',
  },

  'untranslated.why': { zh: '为什么没有编入', en: 'why it is not encoded' },
  'untranslated.checked': { zh: '最后核对', en: 'last checked' },
  'untranslated.none': { zh: '没有列出。', en: 'Nothing is listed.' },

  'case.events': { zh: '发生的事', en: 'events' },
  'case.given': { zh: '给定', en: 'given' },
  'case.expected': { zh: '应得', en: 'expected' },
} as const satisfies Record<string, Text>;
