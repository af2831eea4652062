import { linesIn } from './line-keeper.ts';
import { chineseInUtf8, isAscii } from './utf8-scan.ts';

/** How many lines speak for an encoding; lines of ASCII speak for none. */
export interface Evidence {
  /** Lines of Chinese in UTF-8. */
  readonly utf8: number;
  /** Lines of Chinese in GB 18030 that are not UTF-8. */
  readonly gb: number;
  /** Lines beyond ASCII that speak for neither. */
  readonly others: number;
}

/** Two characters of GBK may look like one of UTF-8 by chance; they hardly ever go on so to the end of the line. */
const BEYOND_CHANCE = 2;

/** Whether a line is Chinese in UTF-8 beyond doubt, so that read as GB 18030 it would be a text that nobody wrote. */
export const isChineseUtf8 = (line: Uint8Array): boolean =>
  (chineseInUtf8(line) ?? 0) >= BEYOND_CHANCE;

/** What lines of bytes tell of their encoding. */
export const evidenceIn = (bytes: Uint8Array): Evidence => {
  const evidence = { utf8: 0, gb: 0, others: 0 };
  for (const line of linesIn(bytes)) if (!isAscii(line)) evidence[speaksFor(line)] += 1;
  return evidence;
};

const speaksFor = (line: Uint8Array): keyof Evidence => {
  const chinese = chineseInUtf8(line);
  if (chinese === undefined) return isChineseGb(line) ? 'gb' : 'others';
  return chinese >= BEYOND_CHANCE ? 'utf8' : 'others';
};

const isChineseGb = (line: Uint8Array): boolean => {
  try {
    // A line that the end of the bytes cuts off may end within a character.
    const text = new TextDecoder('gb18030', { fatal: true }).decode(line, { stream: true });
    return /[\u4E00-\u9FFF]/.test(text);
  } catch {
    return false;
  }
};
