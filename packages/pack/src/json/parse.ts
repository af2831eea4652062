import { parse, type ValueNode } from '@humanwhocodes/momoa';
import type { Text } from '@xinfang/calendar';
import type { DiagnosticCode, DiagnosticData } from '../diagnostics.ts';
import { type JsonValue, locate, type Path, type Place, type Places, type Span } from './span.ts';
import { spanInText, syntaxProblemOf } from './syntax.ts';

type JsonCode = Extract<DiagnosticCode, `json-${string}`>;

/** What is wrong with a JSON text, and where. */
export type JsonProblem = {
  [Code in JsonCode]: {
    readonly code: Code;
    readonly data: DiagnosticData<Code>;
    readonly span: Span;
    readonly hint?: Text | undefined;
  };
}[JsonCode];

/** A parsed JSON text that remembers where everything stands. */
export interface JsonFile {
  /** Undefined where the text is no JSON. */
  readonly value: JsonValue | undefined;
  readonly problems: readonly JsonProblem[];
  /** Where a path leads: its key (for members of objects) or its value; the nearest value above where it leads nowhere. */
  readonly spanOf: (path: Path, of?: 'key' | 'value') => Span;
  readonly root: Place<never>;
  readonly places: Places<never>;
}

const DEEPEST = 100;
const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Parses plain JSON strictly: no comments, no trailing commas, and also no duplicate keys, no raw control characters,
 * no lone surrogates, no numbers beyond what a double holds, no `__proto__`. A byte order mark is tolerated. Never throws.
 *
 * @example
 * const file = parseJsonFile('{\n  "id": "a"\n}');
 * file.spanOf(['id'], 'key') // { line: 2, column: 3, endLine: 2, endColumn: 7 }
 */
export const parseJsonFile = (text: string): JsonFile => {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    const deep = depthProblem(plain);
    if (deep !== undefined) return damaged(deep);
    return built(plain, parse(plain, { mode: 'json' }).body);
  } catch (error) {
    return damaged(syntaxProblemOf(plain, error));
  }
};

const damaged = (problem: JsonProblem): JsonFile => ({
  value: undefined,
  problems: [problem],
  spanOf: () => problem.span,
  root: { value: START },
  places: new WeakMap(),
});

const built = (text: string, body: ValueNode): JsonFile => {
  const build: Build = { text, problems: [], places: new WeakMap() };
  const value = jsonValueOf(build, body);
  const root = { value: spanOfNode(body) };
  return {
    value,
    problems: build.problems,
    spanOf: (path, of = 'value') => locate(build.places, value, root, path, of).span,
    root,
    places: build.places,
  };
};

interface Build {
  readonly text: string;
  readonly problems: JsonProblem[];
  readonly places: WeakMap<object, ReadonlyMap<string | number, Place<never>>>;
}

const spanOfNode = ({ loc }: { readonly loc: ValueNode['loc'] }): Span => ({
  line: loc.start.line,
  column: loc.start.column,
  endLine: loc.end.line,
  endColumn: loc.end.column,
});

const jsonValueOf = (build: Build, node: ValueNode): JsonValue => {
  switch (node.type) {
    case 'Object':
      return objectOf(build, node);
    case 'Array':
      return listOf(build, node);
    case 'String':
      return stringOf(build, node);
    case 'Number':
      if (!Number.isFinite(node.value))
        build.problems.push({ code: 'json-number-too-large', data: {}, span: spanOfNode(node) });
      return node.value;
    case 'Boolean':
      return node.value;
    default:
      return null;
  }
};

const stringOf = (build: Build, node: Extract<ValueNode, { type: 'String' }>): string => {
  const { start, end } = node.loc;
  const raw = controlCharacterIn(build.text.slice(start.offset, end.offset));
  if (raw >= 0)
    build.problems.push({
      code: 'json-control-character',
      data: {},
      span: spanInText(build.text, start.offset + raw, 1),
    });
  if (!node.value.isWellFormed())
    build.problems.push({ code: 'json-lone-surrogate', data: {}, span: spanOfNode(node) });
  return node.value;
};

const controlCharacterIn = (source: string): number => {
  for (let i = 0; i < source.length; i += 1) if (source.charCodeAt(i) < 0x20) return i;
  return -1;
};

const listOf = (build: Build, node: Extract<ValueNode, { type: 'Array' }>): JsonValue => {
  const places = new Map<number, Place<never>>();
  const list = node.elements.map((element, index) => {
    places.set(index, { value: spanOfNode(element.value) });
    return jsonValueOf(build, element.value);
  });
  build.places.set(list, places);
  return list;
};

const objectOf = (build: Build, node: Extract<ValueNode, { type: 'Object' }>): JsonValue => {
  const places = new Map<string, Place<never>>();
  const object: Record<string, JsonValue> = {};
  for (const { name, value } of node.members) {
    const key = name.type === 'String' ? stringOf(build, name) : name.name;
    const span = spanOfNode(name);
    if (key === '__proto__') {
      build.problems.push({ code: 'json-forbidden-key', data: { key }, span });
      continue;
    }
    if (places.has(key)) build.problems.push({ code: 'json-duplicate-key', data: { key }, span });
    places.set(key, { key: span, value: spanOfNode(value) });
    object[key] = jsonValueOf(build, value);
  }
  build.places.set(object, places);
  return object;
};

/** Nothing a pack says needs depth; a bound keeps every later walk over the value safe from running out of stack. */
const depthProblem = (text: string): JsonProblem | undefined => {
  let depth = 0;
  for (const match of text.matchAll(OUTSIDE_STRINGS)) {
    const [token] = match;
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > DEEPEST)
      return {
        code: 'json-too-deep',
        data: { most: DEEPEST },
        span: spanInText(text, match.index, 1),
      };
  }
  return undefined;
};

/** Brackets, and whole strings so that brackets inside them do not count. */
const OUTSIDE_STRINGS = /"[^"\\]*(?:\\.[^"\\]*)*"?|[{}[\]]/gsu;
