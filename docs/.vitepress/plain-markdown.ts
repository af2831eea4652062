import type { MarkdownRenderer } from 'vitepress';

const KEPT =
  /^(?:<!--[\s\S]*-->|<\/?(?:br|kbd|sub|sup|details|summary)\s*\/?>|<a id="[\w-]+">|<\/a>)\s*$/u;

/**
 * Pages are plain Markdown, also read outside this site: a word in angle brackets is a word, and two braces are braces, no
 * part of a component.
 */
export const usePlainMarkdown = (md: MarkdownRenderer): void => {
  const { escapeHtml } = md.utils;
  const shown = (content: string): string =>
    KEPT.test(content)
      ? content.replace(/<!--[\s\S]*-->/u, '')
      : withoutBraces(escapeHtml(content));
  md.renderer.rules.html_inline = (tokens, i) => shown(tokens[i]?.content ?? '');
  md.renderer.rules.html_block = (tokens, i) => shown(tokens[i]?.content ?? '');
  md.renderer.rules.text = (tokens, i) => withoutBraces(escapeHtml(tokens[i]?.content ?? ''));
};

/** A cell at the head of a table that says nothing heads nothing. */
export const usePlainCorners = (md: MarkdownRenderer): void => {
  md.core.ruler.push('plain-corners', ({ tokens }) => {
    tokens.forEach((token, i) => {
      const close = tokens[i + 2];
      if (token.type !== 'th_open' || tokens[i + 1]?.content !== '' || close === undefined) return;
      token.tag = 'td';
      close.tag = 'td';
    });
  });
};

const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** A line that ends inside a Chinese sentence ends nowhere for the reader: between Han characters no space appears. */
export const useHanLineBreaks = (md: MarkdownRenderer): void => {
  md.renderer.rules.softbreak = (tokens, i) => {
    const before = tokens[i - 1]?.content.at(-1) ?? '';
    const after = tokens[i + 1]?.content[0] ?? '';
    return CJK.test(before) && CJK.test(after) ? '' : '\n';
  };
};

const withoutBraces = (html: string): string => html.replaceAll('{{', '&#123;&#123;');
