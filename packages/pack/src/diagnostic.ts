import { type Issue, type Text, XinfangError } from '@xinfang/calendar';
import {
  DIAGNOSTICS,
  type DiagnosticCode,
  type DiagnosticData,
  type Severity,
} from './diagnostics.ts';
import type { Scalar } from './format/condition.ts';
import type { Span } from './json/span.ts';

/** A change that mends what a diagnostic says: JSON text in place of its span. */
export interface Fix {
  readonly replacement: string;
}

/** A case in point for what the guard refuses: facts, and where days are at stake a start with the due days under both packs. */
export interface Example {
  readonly facts?: Readonly<Record<string, Scalar>>;
  /** The civil date whose law is compared. */
  readonly on?: string;
  readonly start?: string;
  readonly dueInBase?: string;
  readonly dueInOverlay?: string;
}

/** One thing that is wrong with a pack, as data: what, where (lines and columns from 1, end exclusive), and how to mend it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** The path inside its pack, e.g. `rules/procedure/procedure.petition.json`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: Text;
  readonly hint?: Text;
  readonly fix?: Fix;
  /** Which of the layers the file belongs to, from 0 for the lowest. */
  readonly layer: number;
  readonly example?: Example;
}

/** Where a diagnostic points. */
export interface Spot {
  readonly file: string;
  readonly layer: number;
  readonly span: Span;
}

/** What a diagnostic may say beside its message. */
export interface Extras {
  readonly hint?: Text | undefined;
  readonly fix?: Fix | undefined;
  readonly example?: Example | undefined;
}

/**
 * A diagnostic with its message in both languages.
 *
 * @example
 * const spot = { file: 'rules/letters.json', layer: 0, span: { line: 3, column: 13, endLine: 3, endColumn: 21 } };
 * const fix = { replacement: '"purpose"' };
 * diagnose('unknown-fact', { fact: 'purpos' }, spot, { fix }).fix // { replacement: '"purpose"' }
 */
export const diagnose = <Code extends DiagnosticCode>(
  code: Code,
  data: DiagnosticData<Code>,
  { file, layer, span }: Spot,
  { hint, fix, example }: Extras = {},
): Diagnostic => {
  const { severity, message, hint: usualHint } = TABLE[code];
  const said = hint ?? usualHint?.(data);
  return {
    code,
    severity,
    file,
    ...span,
    message: message(data),
    ...(said === undefined ? {} : { hint: said }),
    ...(fix === undefined ? {} : { fix }),
    layer,
    ...(example === undefined ? {} : { example }),
  };
};

/** The table, typed so that a code and its data stay together. */
const TABLE: {
  readonly [Code in DiagnosticCode]: {
    readonly severity: Severity;
    readonly message: (data: DiagnosticData<Code>) => Text;
    readonly hint?: ((data: DiagnosticData<Code>) => Text) | undefined;
  };
} = DIAGNOSTICS;

/**
 * Whether some diagnostic keeps the pack from loading.
 *
 * @example
 * hasErrors(loadPack([{}]).diagnostics) // true
 */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

/**
 * Diagnostics in the order of layers, files and lines.
 *
 * @example
 * inOrder([]) // []
 */
export const inOrder = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.toSorted(
    (a, b) =>
      a.layer - b.layer ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column,
  );

/**
 * The diagnostics that are errors as one error; the path of each issue is `file:line:column`.
 *
 * @example
 * errorOf(loadPack([{ 'pack.json': '{' }]).diagnostics).issues[0].path.startsWith('pack.json:1:') // true
 */
export const errorOf = (diagnostics: readonly Diagnostic[]): XinfangError => {
  const issues = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ code, file, line, column, message, hint }): Issue => ({
        code,
        path: `${file}:${line}:${column}`,
        message,
        ...(hint === undefined ? {} : { hint }),
      }),
    );
  const [first, ...rest] = issues;
  if (first === undefined) throw new RangeError('no diagnostic is an error');
  return new XinfangError([first, ...rest]);
};
