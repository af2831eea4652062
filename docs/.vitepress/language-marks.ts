import type { MarkdownRenderer } from 'vitepress';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[A-Za-z]{2,}(?:[^A-Za-z]+[A-Za-z]{2,}){2}/u;

/** The language of a block where it is not the page's own: English words without a Han character, or the other way round. */
export const foreignOf = (text: string, page: 'zh' | 'en'): string | undefined => {
  const words = text.replace(/`[^`]*`/gu, ' ');
  const han = HAN.test(words);
  if (page === 'zh') return !han && LATIN_WORDS.test(words) ? 'en' : undefined;
  return han && !LATIN_WORDS.test(words) ? 'zh-CN' : undefined;
};

/** Marks each block that is in another language than its page, so that it is read aloud as what it is. */
export const useLanguageMarks = (md: MarkdownRenderer): void => {
  md.core.ruler.push('language-marks', ({ tokens, env }) => {
    const page = String(env.relativePath ?? '').startsWith('en/') ? 'en' : 'zh';
    tokens.forEach((token, i) => {
      const open = tokens[i - 1];
      if (token.type !== 'inline' || open === undefined || !open.type.endsWith('_open')) return;
      markBlock(open, foreignOf(token.content, page));
    });
  });
};

const markBlock = (open: Token, language: string | undefined): void => {
  // A paragraph inside a tight list item is not rendered; its words stand in the item itself.
  if (language !== undefined && !open.hidden) open.attrSet('lang', language);
};
