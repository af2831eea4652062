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
    /** JSON text in place of the span. */
    readonly fix?: { readonly replacement: string } | undefined;
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
/** What a reader of UTF-8 puts where the bytes are none: the labels of a file in GBK would silently become this. */
const UNREADABLE = /\uFFFD+/u;
const START: Span = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/**
 * Parses plain JSON strictly: no comments, no trailing commas, and also no duplicate keys, no raw control characters,
 * no lone surrogates, no bytes of another encoding, no numbers beyond what a double holds, no `__proto__`. A byte order mark is tolerated. Never throws.
 *
 * @example
 * const file = parseJsonFile('{\n  "id": "a"\n}');
 * file.spanOf(['id'], 'key') // { line: 2, column: 3, endLine: 2, endColumn: 7 }
 */
export const parseJsonFile = (text: string): JsonFile => {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const foreign = UNREADABLE.exec(plain);
  if (foreign !== null)
    return damaged({
      code: 'json-not-utf8',
      data: {},
      span: spanInText(plain, foreign.index, foreign[0].length),
    });
  try {
    return built(plain, parse(plain, { mode: 'json' }).body);
  } catch (error) {
    const deep = error instanceof RangeError ? depthProblem(plain) : undefined;
    return damaged(deep ?? syntaxProblemOf(plain, error));
  }
};

const damaged = (problem: JsonProblem): JsonFile => ({
  value: undefined,
  problems: [problem],
  spanOf: () => problem.span,
  root: { value: START },
  places: { get: () => undefined },
});

const built = (text: string, body: ValueNode): JsonFile => {
  const build: Build = { text, problems: [], nodes: new WeakMap() };
  const value = jsonValueOf(build, body, 0);
  const root = { value: spanOfNode(body) };
  const places = placesOf(build);
  return {
    value,
    problems: build.problems,
    spanOf: (path, of = 'value') => locate(places, value, root, path, of).span,
    root,
    places,
  };
};

interface Build {
  readonly text: string;
  readonly problems: JsonProblem[];
  /** The node of each object and list: where its members stand is worked out when somebody asks. */
  readonly nodes: WeakMap<object, Container>;
}

type ObjectNode = Extract<ValueNode, { type: 'Object' }>;
type ListNode = Extract<ValueNode, { type: 'Array' }>;
type Container = ObjectNode | ListNode;

/** Kept once worked out: a list of a thousand elements is asked for each of them. */
const placesOf = ({ nodes }: Build): Places<never> => {
  const known = new WeakMap<object, MemberPlaces>();
  return {
    get: (container) => {
      const node = nodes.get(container);
      if (node === undefined) return undefined;
      const places = known.get(container) ?? placesIn(node);
      known.set(container, places);
      return places;
    },
  };
};

type MemberPlaces = NonNullable<ReturnType<Places<never>['get']>>;

const placesIn = (node: Container): MemberPlaces => {
  if (node.type === 'Array')
    return new Map(node.elements.map(({ value }, index) => [index, { value: spanOfNode(value) }]));
  return new Map(
    node.members.map((member) => [
      keyOf(member),
      { key: spanOfNode(member.name), value: spanOfNode(member.value) },
    ]),
  );
};

const keyOf = ({ name }: ObjectNode['members'][number]): string =>
  name.type === 'String' ? name.value : name.name;

const spanOfNode = ({ loc }: Pick<ValueNode, 'loc'>): Span => ({
  line: loc.start.line,
  column: loc.start.column,
  endLine: loc.end.line,
  endColumn: loc.end.column,
});

const jsonValueOf = (build: Build, node: ValueNode, depth: number): JsonValue => {
  switch (node.type) {
    case 'Object':
    case 'Array':
      // Nothing a pack says needs depth; the bound keeps every later walk from running out of stack.
      if (depth === DEEPEST) throw new RangeError('too deep');
      return node.type === 'Object'
        ? objectOf(build, node, depth + 1)
        : listOf(build, node, depth + 1);
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
  const raw = controlCharacterIn(build.text, start.offset, end.offset);
  if (raw >= 0)
    build.problems.push({
      code: 'json-control-character',
      data: {},
      span: spanInText(build.text, raw, 1),
    });
  if (!node.value.isWellFormed())
    build.problems.push({ code: 'json-lone-surrogate', data: {}, span: spanOfNode(node) });
  return node.value;
};

const controlCharacterIn = (text: string, from: number, to: number): number => {
  for (let i = from; i < to; i += 1) if (text.charCodeAt(i) < 0x20) return i;
  return -1;
};

const listOf = (build: Build, node: ListNode, depth: number): JsonValue => {
  const list = node.elements.map(({ value }) => jsonValueOf(build, value, depth));
  build.nodes.set(list, node);
  return list;
};

const objectOf = (build: Build, node: ObjectNode, depth: number): JsonValue => {
  const object: Record<string, JsonValue> = {};
  for (const member of node.members) {
    const { name, value } = member;
    const key = name.type === 'String' ? stringOf(build, name) : name.name;
    if (key === '__proto__') {
      build.problems.push({ code: 'json-forbidden-key', data: { key }, span: spanOfNode(name) });
      continue;
    }
    if (Object.hasOwn(object, key))
      build.problems.push({ code: 'json-duplicate-key', data: { key }, span: spanOfNode(name) });
    object[key] = jsonValueOf(build, value, depth);
  }
  build.nodes.set(object, node);
  return object;
};

/** The bracket that goes too deep. */
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
