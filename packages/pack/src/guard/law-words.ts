import type { Text } from '@xinfang/calendar';
import type { Basis } from '../format/base.ts';
import type { Pack } from '../pack.ts';

/** Articles in words, e.g. 《信访工作条例》第34条; where none stands behind it, the pack that says it. */
export const wordsOfLaw = (pack: Pack, basis: readonly Basis[]): Text => {
  if (basis.length === 0) return { zh: '下层包', en: 'the pack below' };
  const words = basis.map((each) => wordsOfArticle(pack, each));
  return {
    zh: words.map(({ zh }) => zh).join('、'),
    en: words.map(({ en }) => en).join(', '),
  };
};

const wordsOfArticle = (
  { instruments }: Pack,
  { instrument, article, paragraph, item }: Basis,
): Text => {
  const title = instruments.get(instrument)?.title ?? { zh: instrument, en: instrument };
  const zh = title.zh.startsWith('《') ? title.zh : `《${title.zh}》`;
  const [part, point] = [paragraph, item];
  return {
    zh: `${zh}第${article}条${part === undefined ? '' : `第${part}款`}${point === undefined ? '' : `第${point}项`}`,
    en: `${title.en}, Article ${article}${part === undefined ? '' : ` ¶${part}`}${point === undefined ? '' : ` (${point})`}`,
  };
};
