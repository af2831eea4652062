import {
  TextReader,
  Uint8ArrayWriter,
  ZipWriter,
  type ZipWriterConstructorOptions,
} from '@zip.js/zip.js/lib/zip-core-native.js';

/** A workbook's parts by their names: XML, or bytes; undefined leaves a part out. */
export type WorkbookParts = Readonly<
  Record<string, string | ReadableStream<Uint8Array> | undefined>
>;

/** A sheet of a workbook written by hand. */
export interface SheetSource {
  readonly name?: string;
  readonly state?: string;
  /** What stands in `sheetData`. */
  readonly rows?: string;
  /** What stands below it. */
  readonly after?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The XML of a sheet. */
export const sheetXml = ({ rows = '', after = '' }: SheetSource): string =>
  `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The XML of relations, each an id, a type and a target. */
export const relationsXml = (
  ...relations: readonly (readonly [string, string, string])[]
): string =>
  `<Relationships xmlns="${PACKAGE}">${relations
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The XML of a styles part: a number format for each style, by id or, in a text, by code. */
export const stylesXml = (...formats: readonly (number | string)[]): string => {
  const own = formats.map((format, i) => ({
    format,
    id: typeof format === 'number' ? format : 176 + i,
  }));
  const codes = own
    .filter(({ format }) => typeof format === 'string')
    .map(({ format, id }) => `<numFmt numFmtId="${id}" formatCode="${escaped(String(format))}"/>`);
  const cells = own.map(({ id }) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
};

/** The XML of shared strings, each as what stands in its `si`. */
export const stringsXml = (items: readonly string[]): string =>
  `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;

/** A text within XML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Not asked by ours, but by other programs that read the same workbook. */
const contentTypesXml = (sheets: number): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, i) => [`worksheets/sheet${i + 1}`, 'worksheet']),
  ].map(
    ([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${type}.${kind}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`;
};

/** The parts of a workbook of some sheets. */
export const workbookParts = (
  sheets: readonly SheetSource[],
  { workbookPr = '' }: { workbookPr?: string } = {},
): WorkbookParts => ({
  '[Content_Types].xml': contentTypesXml(sheets.length),
  '_rels/.rels': relationsXml(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${sheets
    .map(({ name, state }, i) => {
      const hidden = state === undefined ? '' : ` state="${state}"`;
      return `<sheet name="${escaped(name ?? `Sheet${i + 1}`)}" sheetId="${i + 1}"${hidden} r:id="s${i}"/>`;
    })
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationsXml(
    ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
    ['st', 'styles', 'styles.xml'],
    ['ss', 'sharedStrings', '/xl/sharedStrings.xml'],
  ),
  'xl/styles.xml': stylesXml(0),
  'xl/sharedStrings.xml': stringsXml([]),
  ...Object.fromEntries(
    sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)]),
  ),
});

/** The bytes of a workbook. */
export const zipped = async (
  parts: WorkbookParts,
  options: ZipWriterConstructorOptions = {},
): Promise<Uint8Array> => {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { ...options, useWebWorkers: false });
  for (const [name, part] of Object.entries(parts))
    if (part !== undefined)
      await zip.add(name, typeof part === 'string' ? new TextReader(part) : part);
  return zip.close();
};

/** A workbook of one sheet whose cells are written as texts, numbers and booleans; undefined leaves a cell out. */
export const workbookOf = (
  table: readonly (readonly (string | number | boolean | undefined)[])[],
  after = '',
): Promise<Uint8Array> => {
  const rows = table.map(
    (cells, r) => `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`,
  );
  return zipped(workbookParts([{ rows: rows.join(''), after }]));
};

const cellXml = (
  cell: string | number | boolean | undefined,
  row: number,
  column: number,
): string => {
  const ref = `r="${String.fromCharCode(65 + column)}${row + 1}"`;
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c ${ref}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c ${ref} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c ${ref} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
};
