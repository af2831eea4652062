import { type JsonObject, type JsonValue, parseJsonFile } from '@xinfang/pack';
import { isObject, jsonKey, sameJson } from '../json/same-json.ts';
import { readBasis, writeBasis } from './basis-cell.ts';
import { readDate } from './date-cell.ts';
import { foldText } from './fold-text.ts';
import type { TableCell } from './table.ts';
import { type CellProblem, cellProblem } from './table-problem.ts';
import type { CellReading } from './test-cell.ts';
import { readNames, TRUTH, type ValueNames, valueNames } from './value-names.ts';

/** How a part of a rule is written in a cell and read from one. */
export interface Field {
  /** The path of the part, by which the column is known. */
  readonly key: string;
  /** The Chinese name of the column. */
  readonly name: string;
  readonly width: number;
  /** Whether a rule cannot be without it. */
  readonly isRequired?: boolean;
  /** The cell for a value; undefined where no cell can hold it. */
  readonly write: (value: JsonValue, terms: FieldTerms) => TableCell;
  readonly read: (written: string, terms: FieldTerms) => CellReading<JsonValue>;
}

/** What the meaning of cells depends on. */
export interface FieldTerms {
  readonly outcomes: ValueNames;
  readonly is1904: boolean;
}

const FLAGS = valueNames(TRUTH);

/** A written value as a cell, where it is a text. */
export const asText = (value: JsonValue | undefined): TableCell =>
  typeof value === 'string' ? value : undefined;
const readText = (written: string): CellReading<JsonValue> => ({ value: written });

const text = (key: string, name: string, width: number): Field => ({
  key,
  name,
  width,
  isRequired: true,
  write: asText,
  read: readText,
});

const date = (key: string, name: string): Field => ({
  key,
  name,
  width: 12,
  write: asText,
  read: (written, { is1904 }) => readDate(written, is1904),
});

const basis = (key: string, name: string): Field => ({
  key,
  name,
  width: 26,
  write: (value) => (Array.isArray(value) ? writeBasis(value as never) : undefined),
  read: (written) => readBasis(written) as CellReading<JsonValue>,
});

const shownValue = (value: JsonValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const shownOutcome = (value: JsonValue, { outcomes }: FieldTerms): string => {
  const found = outcomes.values.find((each) => each.value === value);
  return found === undefined ? shownValue(value) : `${found.label.zh} ${found.value}`;
};

const readOutcomes = (
  written: string,
  { outcomes }: FieldTerms,
): CellReading<readonly string[]> => {
  const read = readNames(outcomes, foldText(written.replaceAll(/\r?\n/gu, '、')));
  return 'values' in read
    ? { value: read.values.map(String) }
    : { problem: unknownOutcome(read.unknown, outcomes) };
};

const unknownOutcome = (unknown: string, { values }: ValueNames): CellProblem =>
  cellProblem('unknown-value', {
    text: unknown,
    allowed: values.map(({ label, value }) => `${label.zh} ${value}`),
  });

const outcome: Field = {
  key: 'event.type',
  name: '结论',
  width: 20,
  isRequired: true,
  write: (value, terms) => shownOutcome(value, terms),
  read: (written, terms) => {
    const read = readOutcomes(written, terms);
    if ('problem' in read) return read;
    const [first = '', ...others] = read.value;
    return others.length === 0
      ? { value: first }
      : { problem: unknownOutcome(foldText(written), terms.outcomes) };
  },
};

const candidates: Field = {
  key: 'event.params.candidates',
  name: '候选结论',
  width: 18,
  write: (value, terms) =>
    Array.isArray(value) ? value.map((each) => shownOutcome(each, terms)).join('、') : undefined,
  read: readOutcomes,
};

const priority: Field = {
  key: 'priority',
  name: '优先级',
  width: 8,
  write: (value) => (typeof value === 'number' ? value : undefined),
  read: (written) => {
    const folded = foldText(written);
    return /^[1-9]\d{0,14}$/u.test(folded)
      ? { value: Number(folded) }
      : { problem: cellProblem('bad-number', { text: folded }) };
  },
};

const local: Field = {
  key: 'local',
  name: '本地做法',
  width: 9,
  write: (value) => (typeof value === 'boolean' ? (value ? '是' : '否') : undefined),
  read: (written) => {
    const value = FLAGS.find(written);
    return value === undefined
      ? {
          problem: cellProblem('unknown-value', { text: foldText(written), allowed: ['是', '否'] }),
        }
      : { value };
  },
};

/** The parts of a rule that have a column of their own, before the conditions and behind them. */
export const FIELDS: { readonly before: readonly Field[]; readonly behind: readonly Field[] } = {
  before: [
    text('label.zh', '名称', 26),
    outcome,
    candidates,
    priority,
    { ...date('effective.from', '起'), isRequired: true },
    date('effective.to', '止'),
  ],
  behind: [
    basis('basis', '依据'),
    text('explain.zh', '说明', 40),
    { ...text('confirm.role', '确认人', 14), isRequired: false },
    basis('confirm.basis', '确认依据'),
    local,
    text('label.en', '英文名称', 26),
    text('explain.en', '英文说明', 40),
  ],
};

/** All parts with a column of their own. */
export const ALL_FIELDS: readonly Field[] = [...FIELDS.before, ...FIELDS.behind];

/** The path of a field inside a rule. */
export const pathOf = ({ key }: Field): readonly string[] => key.split('.');

/** The cell of a part, or undefined where it is not there, or no cell would be read back as the same. */
export const writeField = (
  field: Field,
  value: JsonValue | undefined,
  terms: FieldTerms,
): TableCell => {
  if (value === undefined) return undefined;
  const cell = field.write(value, terms);
  if (cell === undefined || `${cell}`.trim() === '') return undefined;
  const read = field.read(`${cell}`, terms);
  return 'value' in read && sameJson(read.value, value) ? cell : undefined;
};

/** A JSON object in a cell. */
export const readJsonCell = (written: string): CellReading<JsonValue> => {
  const { value, problems } = parseJsonFile(written);
  const [first] = problems;
  if (first !== undefined || value === undefined)
    return { problem: cellProblem('bad-json', { text: first?.code ?? '' }, first?.hint) };
  return { value };
};

/** The parts of a rule that have no cell, as the text of a JSON object; undefined where there are none. */
export const writeRest = (rest: JsonObject): string | undefined =>
  Object.keys(rest).length === 0 ? undefined : JSON.stringify(rest);

/** What two values of a part mean, so that they can be compared: an empty list is as good as none. */
export const partKey = (value: JsonValue | undefined): string =>
  Array.isArray(value) && value.length === 0 ? '' : jsonKey(value);

/** Whether a value read from a cell of JSON can be laid over a rule. */
export const isRest = (value: JsonValue): value is JsonObject => isObject(value);
