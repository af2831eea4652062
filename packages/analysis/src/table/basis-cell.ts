import type { Basis } from '@xinfang/pack';
import { chineseNumeral } from '@xinfang/report/markup';
import { foldText } from './fold-text.ts';
import { cellProblem } from './table-problem.ts';
import type { CellReading } from './test-cell.ts';

/** `xf22 第31条第2款第6项 H`, also `xf22 31¶2(6) H`; numerals were made digits. */
const ENTRY =
  /^([a-z0-9]+(?:[-.][a-z0-9]+)*)(?: | ?第 ?)(\d+) ?条? ?(?:(?:¶|第) ?(\d+) ?款?(?! ?项))? ?(?:\(第?(\d+)项?\)|第 ?\(?(\d+)\)? ?项)? ?([HM])$/iu;

/**
 * Writes references into instruments, parted by semicolons, in characters that every Chinese encoding has.
 *
 * @example
 * writeBasis([{ instrument: 'xf22', article: 31, item: 6, confidence: 'H' }]) // 'xf22 第31条第6项 H'
 */
export const writeBasis = (basis: readonly Basis[]): string =>
  basis
    .map(({ instrument, article, paragraph, item, confidence }) =>
      [
        `${instrument} 第${article}条`,
        paragraph === undefined ? '' : `第${paragraph}款`,
        item === undefined ? '' : `第${item}项`,
        ` ${confidence}`,
      ].join(''),
    )
    .join('; ');

/**
 * Reads references into instruments; the instruments need not exist.
 *
 * @example
 * readBasis('xf22 第22条第2款 H') // { value: [{ instrument: 'xf22', article: 22, paragraph: 2, confidence: 'H' }] }
 */
export const readBasis = (written: string): CellReading<readonly Basis[]> => {
  const entries = written
    .split(/[;；、\n]/u)
    .map(foldText)
    .filter((each) => each !== '');
  const basis = entries.map(readEntry);
  const bad = entries.find((_, index) => basis[index] === undefined);
  return bad === undefined
    ? { value: basis.filter((each) => each !== undefined) }
    : { problem: cellProblem('bad-basis', { text: bad }) };
};

const readEntry = (text: string): Basis | undefined => {
  const found = ENTRY.exec(withDigits(text));
  if (found === null) return undefined;
  const [, instrument = '', article, paragraph, item, itemInWords, confidence = ''] = found;
  const numbers = { article, paragraph, item: item ?? itemInWords };
  const given = Object.entries(numbers).filter(([, number]) => number !== undefined);
  if (given.some(([, number]) => Number(number) < 1)) return undefined;
  return {
    instrument: instrument.toLowerCase(),
    ...Object.fromEntries(given.map(([key, number]) => [key, Number(number)])),
    confidence: confidence.toUpperCase(),
  } as Basis;
};

/** Laws count themselves in Chinese numerals, and so do people who copy from them. */
const withDigits = (text: string): string =>
  text.replaceAll(
    /(第 ?\(?)([一二三四五六七八九十百千零]+)(?=\)? ?[条款项])/gu,
    (written, lead: string, numeral: string) => {
      const number = numberOf(numeral);
      return number >= 1 && chineseNumeral(number) === numeral ? `${lead}${number}` : written;
    },
  );

const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** What a numeral would stand for if it is one: `十` alone is ten. */
const numberOf = (numeral: string): number => {
  let [sum, digit] = [0, 0];
  for (const character of numeral) {
    const unit = UNITS[character];
    if (unit !== undefined) sum += (digit || 1) * unit;
    digit = unit === undefined ? '零一二三四五六七八九'.indexOf(character) : 0;
  }
  return sum + digit;
};
