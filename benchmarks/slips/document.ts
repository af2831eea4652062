import {
  type FileKind,
  fileKindOf,
  type JsonFile,
  type JsonValue,
  type Path,
  parseJsonFile,
  type Span,
} from '@xinfang/pack';

/** A file of a pack that an author edits: its text, and where everything in it stands. */
export interface Document {
  readonly file: string;
  readonly kind: FileKind;
  readonly text: string;
  readonly value: JsonValue;
  readonly json: JsonFile;
  /** Every value in it with the way to it, from the outside in. */
  readonly places: readonly Placed[];
}

/** A value of a document. */
export interface Placed {
  readonly path: Path;
  readonly value: JsonValue;
}

/** A document after a slip, and the lines on which a diagnostic may point at it. */
export interface Edited {
  readonly text: string;
  readonly lines: readonly number[];
}

export const openDocument = (file: string, text: string): Document => {
  const kind = fileKindOf(file);
  const json = parseJsonFile(text);
  if (kind === undefined || json.value === undefined) throw new RangeError(`no pack file: ${file}`);
  return { file, kind, text, value: json.value, json, places: placesIn(json.value, []) };
};

const placesIn = (value: JsonValue, path: Path): readonly Placed[] => {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return [
    { path, value },
    ...Object.entries(value).flatMap(([key, item]: [string, JsonValue]) =>
      placesIn(item, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
};

/** What stands at a place. */
export const at = ({ places }: Document, path: Path): JsonValue | undefined =>
  places.find((each) => sameWay(each.path, path))?.value;

const sameWay = (a: Path, b: Path): boolean =>
  a.length === b.length && a.every((step, i) => step === b[i]);

const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0) +
  column -
  1;

const startOf = ({ text }: Document, { line, column }: Span): number =>
  offsetOf(text, line, column);

const endOf = ({ text }: Document, { endLine, endColumn }: Span): number =>
  offsetOf(text, endLine, endColumn);

/** Text in place of a span; a diagnostic is to point at its first line. */
const spliced = (
  { text }: Document,
  from: number,
  to: number,
  put: string,
  lines: readonly number[],
): Edited => ({ text: text.slice(0, from) + put + text.slice(to), lines });

/** Other text in place of a value. */
export const revalue = (doc: Document, path: Path, put: string): Edited => {
  const span = doc.json.spanOf(path);
  return spliced(doc, startOf(doc, span), endOf(doc, span), put, [span.line]);
};

/** Another key in place of one. */
export const rekey = (doc: Document, path: Path, key: string): Edited => {
  const span = doc.json.spanOf(path, 'key');
  return spliced(doc, startOf(doc, span), endOf(doc, span), JSON.stringify(key), [span.line]);
};

/** Text put before what stands at an offset of a value's span. */
export const putBefore = (doc: Document, path: Path, put: string): Edited => {
  const span = doc.json.spanOf(path, 'key');
  const start = startOf(doc, span);
  return spliced(doc, start, start, put, [span.line]);
};

/** Text put behind a value. */
export const putAfter = (doc: Document, path: Path, put: string): Edited => {
  const span = doc.json.spanOf(path);
  const end = endOf(doc, span);
  return spliced(doc, end, end, put, [span.endLine, span.endLine + 1]);
};

/** A member taken out of its object; what is missing is told of the object. */
export const without = (doc: Document, path: Path): Edited => {
  const key = doc.json.spanOf(path, 'key');
  const object = doc.json.spanOf(path.slice(0, -1));
  let from = startOf(doc, key);
  let to = endOf(doc, doc.json.spanOf(path));
  const comma = /^\s*,\s*/u.exec(doc.text.slice(to));
  if (comma !== null) to += comma[0].length;
  else from -= /,?\s*$/u.exec(doc.text.slice(0, from))?.[0].length ?? 0;
  return spliced(doc, from, to, '', [object.line]);
};

/** The document cut after a value, as when somebody forgets the end. */
export const cutAfter = (doc: Document, path: Path): Edited => {
  const end = endOf(doc, doc.json.spanOf(path));
  const text = doc.text.slice(0, end);
  return { text, lines: [text.split('\n').length] };
};

/** A comma taken away behind a value; the parser stumbles over what comes next. */
export const withoutComma = (doc: Document, path: Path): Edited | undefined => {
  const { endLine, ...span } = doc.json.spanOf(path);
  const end = endOf(doc, { ...span, endLine });
  if (doc.text[end] !== ',') return undefined;
  return spliced(doc, end, end + 1, '', [endLine, endLine + 1]);
};
