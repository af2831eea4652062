import { type Diagnostic, diagnose } from '../diagnostic.ts';
import type { Effective } from '../format/base.ts';
import type { FileKind } from '../format/files.ts';
import { type PackFile, PackFileSchema } from '../format/pack-file.ts';
import { type JsonFile, parseJsonFile } from '../json/parse.ts';
import {
  isJsonList,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../json/span.ts';
import { didYouMean } from '../nearest.ts';
import { type ElementKind, type FileRef, LIST_FILES, type WrittenElement } from './elements.ts';
import { jsonDiagnostic } from './json-diagnostic.ts';
import { roleOf } from './pack-files.ts';
import { type Problem, placed } from './problem.ts';
import { readElement, readWith } from './schema-problems.ts';

/** What one file of a pack's folder holds. */
export interface FileReading {
  readonly diagnostics: readonly Diagnostic[];
  readonly elements?: readonly WrittenElement[];
  readonly packFile?: PackFile | undefined;
  /** The whole file, for the content hash; undefined for what is no pack file or no JSON. */
  readonly value?: JsonValue;
}

interface Opened {
  readonly file: FileRef;
  readonly json: JsonFile;
}

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Reads one file: nothing of what is no pack file, else its JSON and the elements in it. */
export const readFile = (file: FileRef, text: string): FileReading => {
  const role = roleOf(file.file);
  if (role.role === 'other') return { diagnostics: [] };
  if (role.role === 'unknown')
    return {
      diagnostics: [diagnose('unknown-file', { path: file.file }, { ...file, span: START })],
    };
  const json = parseJsonFile(text);
  const damage = json.problems.map((problem) => jsonDiagnostic(problem, file));
  if (json.value === undefined) return { diagnostics: damage };
  const { problems, ...rest } = readValue(role.kind, { file, json }, json.value);
  const diagnostics = problems.map((problem) =>
    placed(problem, (path, of) => ({ ...file, span: json.spanOf(path, of) })),
  );
  return { ...rest, value: json.value, diagnostics: [...damage, ...diagnostics] };
};

interface Reading {
  readonly problems: readonly Problem[];
  readonly elements?: readonly WrittenElement[];
  readonly packFile?: PackFile | undefined;
}

const readValue = (kind: FileKind, opened: Opened, value: JsonValue): Reading => {
  if (!isJsonObject(value)) return wrongType('{ … }', []);
  if (kind === 'pack') {
    const { parsed, problems } = readWith(PackFileSchema, value);
    return { packFile: parsed, problems: [...problems, ...spanProblems(parsed?.effective)] };
  }
  return isListFile(kind) ? readList(kind, opened, value) : readFolderFile(kind, opened, value);
};

const spanProblems = (span: Effective | undefined): readonly Problem[] =>
  span?.to !== undefined && span.from > span.to
    ? [{ code: 'span-reversed', data: { from: span.from, to: span.to }, path: ['effective'] }]
    : [];

const wrongType = (expected: string, path: Path): Reading => ({
  problems: [{ code: 'wrong-type', data: { expected }, path }],
});

const isListFile = (kind: FileKind): kind is keyof typeof LIST_FILES => kind in LIST_FILES;

const readList = (name: keyof typeof LIST_FILES, opened: Opened, value: JsonObject): Reading => {
  const list = value[name];
  const unknown = Object.keys(value)
    .filter((key) => key !== name && key !== '$schema')
    .map(
      (key): Problem => ({
        code: 'unknown-key',
        data: { key },
        path: [key],
        of: 'key',
        ...didYouMean(key, [name]),
      }),
    );
  if (list === undefined)
    return { problems: [...unknown, { code: 'missing-key', data: { key: name }, path: [] }] };
  if (!isJsonList(list)) return wrongType('[ … ]', [name]);
  const items = list.map((item, index) => readItem(LIST_FILES[name], opened, item, [name, index]));
  return {
    problems: [...unknown, ...items.flatMap(({ problems }) => problems)],
    elements: items.flatMap(({ elements = [] }) => elements),
  };
};

const readItem = (kind: ElementKind, opened: Opened, value: JsonValue, path: Path): Reading => {
  if (!isJsonObject(value)) return wrongType('{ … }', path);
  const id = value['id'];
  if (id === undefined) return { problems: withoutId(kind, value, path) };
  if (typeof id !== 'string') return wrongType('"…"', [...path, 'id']);
  const { file, json } = opened;
  const root = { file, value: json.spanOf(path) };
  return { problems: [], elements: [{ kind, id, value, root, places: json.places }] };
};

/** Of what has no id only its keys are judged: one of them is most likely the id, mistyped. */
const withoutId = (kind: ElementKind, value: JsonObject, above: Path): readonly Problem[] => [
  { code: 'missing-key', data: { key: 'id' }, path: above },
  ...readElement(kind, value).problems.flatMap((problem) =>
    problem.code === 'unknown-key' ? [{ ...problem, path: [...above, ...problem.path] }] : [],
  ),
];

/** A file of a folder holds one element and bears its id; the folder of a rule is its group. */
const readFolderFile = (kind: ElementKind, opened: Opened, value: JsonObject): Reading => {
  const { problems, elements = [] } = readItem(kind, opened, value, []);
  const parts = opened.file.file.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.json$/u, '');
  const misnamed = elements
    .filter(({ id }) => id !== name)
    .map(
      ({ id }): Problem => ({
        code: 'wrong-file-name',
        data: { id, expected: `${id}.json` },
        path: ['id'],
      }),
    );
  return {
    problems: [...problems, ...misnamed],
    elements:
      kind === 'rule' ? elements.map((rule) => ({ ...rule, group: parts[1] ?? '' })) : elements,
  };
};
