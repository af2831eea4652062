import { error, warning } from './entry.ts';

/** What an official text, where a pack has one attached, tells of the citations that rest on it. */
export const CITATION_CODES = {
  'quote-not-in-article': error<{ instrument: string; article: number }>(
    ({ instrument, article }) =>
      `引用的原文（quote）不在法律文件“${instrument}”第${article}条（或者所写的款、项）的正式文本里`,
    ({ instrument, article }) =>
      `the words quoted do not occur in the official text of Article ${article} (its paragraph, its item) of the instrument "${instrument}"`,
  ),
  'quote-unchecked': warning<{ instrument: string; article: number }>(
    ({ instrument, article }) =>
      `引用的原文（quote）没有核对：法律文件“${instrument}”第${article}条没有附上可以对照的正式文本`,
    ({ instrument, article }) =>
      `the words quoted were not checked: Article ${article} of the instrument "${instrument}" has no official text to hold them against`,
    () => ({
      zh: '把这一条的正式文本附在 instruments/ 里（officialText），或者去掉 quote。',
      en: 'Attach the official text of the article in instruments/ (officialText), or take the quote out.',
    }),
  ),
  'citation-keywords': warning<{ instrument: string; article: number; other: number }>(
    ({ instrument, article, other }) =>
      `这里讲的内容，法律文件“${instrument}”第${article}条的正式文本没有提到，第${other}条倒讲到了`,
    ({ instrument, article, other }) =>
      `what is said here is not spoken of in the official text of Article ${article} of the instrument "${instrument}", but in that of Article ${other}`,
    ({ other }) => ({
      zh: `核对条号，是不是应为第${other}条；条号无误的，把理由写得贴近条文用语。`,
      en: `Look the article up: is it Article ${other}? If the number is right, say the reason in words nearer to the article.`,
    }),
  ),
} as const;
