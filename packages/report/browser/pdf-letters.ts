import { inflateSync } from 'node:zlib';

const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/gu;
const ONE = /^<[\da-f]+> <([\da-f]+)>$/gimu;
const RANGE = /^<([\da-f]+)> <([\da-f]+)> <([\da-f]+)>$/gimu;

/** The letters that a PDF's fonts can be read back as: what is not among them can be neither found nor copied. */
export const pdfLetters = (pdf: Buffer): ReadonlySet<string> => {
  const maps = [...pdf.toString('latin1').matchAll(STREAM)]
    .map(([, stream = '']) => inflated(Buffer.from(stream, 'latin1')))
    .filter((text) => text.includes('begincmap'));
  return new Set(maps.flatMap((map) => [...singles(map), ...ranges(map)]));
};

const inflated = (stream: Buffer): string => {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    return '';
  }
};

const singles = (map: string): readonly string[] =>
  [...map.matchAll(ONE)].map(([, code = '']) => letterOf(Number.parseInt(code, 16)));

const ranges = (map: string): readonly string[] =>
  [...map.matchAll(RANGE)].flatMap(([, from = '', to = '', code = '']) => {
    const length = Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1;
    const first = Number.parseInt(code, 16);
    return Array.from({ length }, (_, i) => letterOf(first + i));
  });

const LAST = 0xffff;

/** Ligatures and rare characters are mapped to several units, which no check here asks for. */
const letterOf = (code: number): string => (code > LAST ? '' : String.fromCharCode(code));
