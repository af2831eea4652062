import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { caseText, FULL_FACTS } from './sample-case.ts';

/** Files of a test by their names. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A mapping of three columns of a CSV register. */
export const MAPPING = {
  format: 'csv',
  fields: {
    id: '编号',
    'registration.receivedOn': { column: '收到', date: ['YYYY-M-D'] },
    'registration.channel': { column: '形式', values: { 来信: 'letter', 来访: 'visit' } },
  },
  constants: { 'registration.receiver': { id: 'office', kind: 'petition-office' } },
};
/** The same as text, with parts of it replaced. */
export const mapping = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ ...MAPPING, ...more });
/** The header of a register for it, and a register of one row. */
export const HEADER = '编号,收到,形式\n';
export const CSV = `${HEADER}A-1,2023-3-1,来信\n`;

/** `pack.json` of a county's pack over the national one, with parts of it replaced. */
export const pack = (more: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    id: 'county-x',
    version: '1.0.0',
    title: { zh: '某县', en: 'County X' },
    extends: { '@xinfang/pack-national': '^1.0.0' },
    effective: { from: '2022-05-01' },
    requires: { engine: '^1.0.0' },
    ...more,
  });
/** The sample case with other events, or with more facts. */
export const withEvents = (...events: readonly Record<string, unknown>[]): string =>
  caseText({ events });
export const withFacts = (more: object): string => caseText({ facts: { ...FULL_FACTS, ...more } });

/** What is asked of these files. */
export const DECIDE = ['decide', 'c.json'];
export const DEADLINES = ['deadlines', 'c.json', '--as-of', '2023-06-30'];
const COUNTY = join(import.meta.dirname, '../../../examples/county-2023');
/** The workbook of the example county, and its mapping. */
export const WORKBOOK = readFileSync(join(COUNTY, 'register.xlsx'));
export const WORKBOOK_MAPPING = readFileSync(join(COUNTY, 'register.xlsx.mapping.json'), 'utf8');
export const RUN_XLSX = ['run', 'r.xlsx', '--mapping', 'm.json', '--as-of', '2024-02-26'];
export const RUN = ['run', 'r.jsonl', '--as-of', '2024-02-26'];
export const RUN_CSV = ['run', 'r.csv', '--mapping', 'm.json', '--as-of', '2024-02-26'];
/** A case and a register in which nothing is wrong. */
export const GOOD = { 'c.json': caseText(), 'r.jsonl': caseText() };

/** A text in both languages. */
export const BOTH = {
  zh: expect.stringMatching(/\p{Script=Han}/u) as string,
  en: expect.stringMatching(/[a-z]/u) as string,
};

/** The JSON lines of a file. */
export const linesIn = (path: string): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
