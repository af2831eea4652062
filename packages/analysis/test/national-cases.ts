import { loadPackOrThrow, type Pack, type PackFiles } from '@xinfang/pack';
import { nationalFiles } from '../../../fixtures/national-pack.ts';

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
