import { tooLarge } from './damage.ts';
import type { XlsxLimits } from './limits.ts';
import { unescaped } from './text-escapes.ts';
import { type Grammar, readXml } from './xml.ts';

/** `rPh` is passed over: it is how a text is read aloud, not the text. */
const GRAMMAR: Grammar<'table' | 'item' | 'run' | 'text'> = {
  places: {
    document: { sst: 'table' },
    table: { si: 'item' },
    item: { t: 'text', r: 'run' },
    run: { t: 'text' },
  },
  closed: ['document', 'table'],
};

/** The texts that the cells of all sheets share, in the order in which cells name them. */
export const readSharedStrings = async (
  pieces: AsyncIterable<string>,
  limits: XlsxLimits,
): Promise<readonly string[]> => {
  const strings: string[] = [];
  let held = 0;
  let item = '';
  await readXml(pieces, GRAMMAR, {
    open: (place) => {
      if (place === 'item') item = '';
    },
    text: (place, text) => {
      if (place === 'text') item += text;
    },
    close: (place) => {
      if (place !== 'item') return;
      held += item.length;
      if (held > limits.stringChars || strings.length >= limits.strings) throw tooLarge();
      strings.push(unescaped(item));
    },
  });
  return strings;
};
