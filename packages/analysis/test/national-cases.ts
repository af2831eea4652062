import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadPackOrThrow, type Pack, type PackFiles, type TestCase } from '@xinfang/pack';
import { nationalFiles } from '../../../fixtures/national-pack.ts';

const FOLDER = resolve(import.meta.dirname, '../../../packs/national/tests');

/** The files of the national pack with its own cases. */
export const nationalFilesWithCases: PackFiles = {
  ...nationalFiles,
  ...Object.fromEntries(
    readdirSync(FOLDER).map((name) => [`tests/${name}`, readFileSync(join(FOLDER, name), 'utf8')]),
  ),
};

/** A file of cases as a person writes it. */
export const caseFile = (cases: readonly unknown[], more: object = {}): string =>
  JSON.stringify({ id: 'own', ...more, cases }, null, 2);

/** The files of the national pack with these cases alone. */
export const filesWith = (file: string): PackFiles => ({
  ...nationalFiles,
  'tests/own.json': file,
});

/** The national pack with these cases alone, as loaded from its files. */
export const packWith = (file: string): Pack => loadPackOrThrow([filesWith(file)]);

/** A case as a person writes it. */
export type WrittenCase = Partial<TestCase>;
