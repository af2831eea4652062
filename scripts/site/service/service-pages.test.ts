import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from './problem-codes.ts';
import { problemsPage } from './problems-page.ts';
import { rolesTable } from './roles-table.ts';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The cells of a page's tables, without the lines between head and rows. */
const rowsOf = (markdown: string): readonly (readonly string[])[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|:-]+$/u.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

describe('the codes by which the service refuses', () => {
  it('are as its source says; else run node scripts/site/service/problems-page.ts', () => {
    expect(read('docs/problems.md')).toBe(problemsPage(root));
  });

  it.each([
    [404, 'case-not-found'],
    [409, 'accused-body'],
    [412, 'version-moved'],
    [401, 'expired-token'],
    [429, 'too-many-runs'],
  ])('hold %d %s', (status, code) => {
    expect(problemCodes(root)).toContainEqual(expect.objectContaining({ status, code }));
  });

  it('are told in both languages', () => {
    expect(problemCodes(root).filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });
});

describe('the page of who may see what', () => {
  it.each([
    ['zh', 'docs/guides/who-may-see-what.md'],
    ['en', 'docs/en/guides/who-may-see-what.md'],
  ] as const)('in %s shows the roles as the service has them', (lang, page) => {
    const rows = rowsOf(read(page));
    for (const row of rolesTable(lang)) expect(rows).toContainEqual(row);
  });
});
