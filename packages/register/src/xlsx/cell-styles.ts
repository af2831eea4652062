import { isBuiltInDate, isDateFormat } from './date-format.ts';
import { type PaddedFormat, paddedFormat } from './padded-format.ts';
import { type Attributes, type Grammar, readXml } from './xml.ts';

/** How a style of cells shows a number, where it changes what the cell is taken for. */
export type CellStyle = 'date' | PaddedFormat | undefined;

const GRAMMAR: Grammar<'styles' | 'formats' | 'format' | 'cells' | 'cell'> = {
  places: {
    document: { styleSheet: 'styles' },
    styles: { numFmts: 'formats', cellXfs: 'cells' },
    formats: { numFmt: 'format' },
    cells: { xf: 'cell' },
  },
  closed: ['document'],
};

/** The styles of cells in a workbook, by their indexes. */
export const readCellStyles = async (
  pieces: AsyncIterable<string>,
): Promise<readonly CellStyle[]> => {
  const codes = new Map<string, CellStyle>();
  const formats: string[] = [];
  await readXml(pieces, GRAMMAR, {
    open: (place, attributes: Attributes) => {
      const id = attributes['numFmtId'] ?? '0';
      if (place === 'format') codes.set(id, styleOf(attributes['formatCode'] ?? ''));
      if (place === 'cell') formats.push(id);
    },
  });
  return formats.map((id) => {
    if (codes.has(id)) return codes.get(id);
    return isBuiltInDate(Number(id)) ? 'date' : undefined;
  });
};

const styleOf = (code: string): CellStyle => (isDateFormat(code) ? 'date' : paddedFormat(code));
