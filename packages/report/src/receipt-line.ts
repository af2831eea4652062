import type { DeadlineLine } from '@xinfang/deadlines';
import type { CaseWriting } from './case-writing.ts';
import { say } from './lang.ts';

/** One line of an account, with where it comes from: the law, a notice, or our reading. */
export const receiptLine = (
  { source, text, document }: Pick<DeadlineLine, 'source' | 'text' | 'document'>,
  { lang, to, style }: Pick<CaseWriting, 'lang' | 'to' | 'style'>,
): string => {
  const from = document === undefined ? '' : ` ${style.faint(document)}`;
  return `${style.faint(`[${to(`explain.source-${source}`)}]`)} ${say(text, lang)}${from}`;
};
