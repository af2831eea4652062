import { type JsonObject, type JsonValue, type PackFiles, parseJsonFile } from '@xinfang/pack';
import { editJson } from '../json/edit-json.ts';
import type { Mismatch } from './expectations.ts';
import type { CaseResult } from './test-result.ts';

/** Files with what came out in place of what was expected. */
export interface UpdatedCases {
  /** Only those that changed; everything that no failing case says stays as it was written. */
  readonly files: PackFiles;
  /** The cases whose expectations were replaced. */
  readonly updated: readonly CaseResult[];
  /** Failing cases that a person has to mend: the case itself is no good, or no answer stands for what it expects. */
  readonly left: readonly CaseResult[];
}

/**
 * Puts what came out in place of what failing cases expect; formatting and the order of members stay. A case that is no
 * good in itself is never touched. Somebody has to read each change: what comes out is not what is right.
 *
 * @example
 * updateCases(nationalFiles, testPack(pack, calendar).cases).updated // the cases to be read again
 */
export const updateCases = (files: PackFiles, results: readonly CaseResult[]): UpdatedCases => {
  const failed = results.filter(({ ok }) => !ok);
  const updatable = failed.filter(canBeUpdated);
  const byFile = Map.groupBy(updatable, ({ file }) => file);
  return {
    files: Object.fromEntries(
      [...byFile].map(([file, own]) => [file, own.reduce(updated, files[file] ?? '')]),
    ),
    updated: updatable,
    left: failed.filter((each) => !updatable.includes(each)),
  };
};

const canBeUpdated = ({ problems, diff }: CaseResult): boolean =>
  problems === undefined &&
  diff !== undefined &&
  diff.every(({ at: [part], actual }) => part !== 'basis' || actual !== null);

const updated = (text: string, { index, diff = [] }: CaseResult): string => {
  const file = parseJsonFile(text).value;
  if (!isObject(file) || !Array.isArray(file['cases'])) return text;
  const cases = file['cases'] as readonly JsonObject[];
  const one = cases[index] as JsonObject;
  const expect = diff.reduce(withActual, one['expect'] as JsonObject);
  return editJson(text, { ...file, cases: cases.with(index, { ...one, expect }) });
};

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const withActual = (expect: JsonObject, { at, expected, actual }: Mismatch): JsonObject => {
  const [part] = at;
  if (part === 'warnings') return moved(expect, expected as string, 'warnings', 'noWarnings');
  if (part === 'noWarnings') return moved(expect, actual as string, 'noWarnings', 'warnings');
  return replacedAt(expect, at, essence(actual as JsonValue)) as JsonObject;
};

/** A code that was expected and not given is one that must not be given, and the other way round. */
const moved = (expect: JsonObject, code: string, from: string, to: string): JsonObject => {
  const rest = listAt(expect, from).filter((each) => each !== code);
  const { [from]: _, ...others } = expect;
  return {
    ...(rest.length === 0 ? others : { ...expect, [from]: rest }),
    [to]: [...listAt(expect, to).filter((each) => each !== code), code],
  };
};

const listAt = (expect: JsonObject, key: string): readonly JsonValue[] => {
  const list = expect[key];
  return Array.isArray(list) ? list : [];
};

const replacedAt = (value: JsonValue, at: Mismatch['at'], actual: JsonValue): JsonValue => {
  const [step, ...rest] = at;
  if (step === undefined) return actual;
  if (Array.isArray(value)) {
    const list = value as readonly JsonValue[];
    const index = Number(step);
    return list.with(index, replacedAt(list[index] as JsonValue, rest, actual));
  }
  const object = value as JsonObject;
  return { ...object, [step]: replacedAt(object[step] as JsonValue, rest, actual) };
};

/** What of a whole answer a case says: where it stands and by when, not its words. */
const ESSENTIAL: ReadonlySet<string> = new Set([
  'value',
  'status',
  'dueOn',
  'metOn',
  'wouldBeDueOn',
  'from',
  'until',
  'numerator',
  'denominator',
]);

const essence = (actual: JsonValue): JsonValue => {
  if (Array.isArray(actual)) return actual.map(essence);
  if (!isObject(actual)) return actual;
  const kept = Object.entries(actual).filter(([key]) => ESSENTIAL.has(key));
  return kept.length === 0 ? actual : Object.fromEntries(kept);
};
