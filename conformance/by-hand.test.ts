import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerByReference } from './reference/answers.ts';
import { byHandVectors } from './vector.ts';
import { failureText, verdictOn } from './verdict.ts';

const all = byHandVectors();

/** The sections of the law that the pack encodes, each by how its rows are named, and how many vectors rest on them. */
const SECTIONS = [
  ['deadlines of 2022', /^XF22-\d/u, 100],
  ['duties and rights of 2022', /^XF22-D/u, 20],
  ['routes', /^R\d$/u, 15],
  ['the rules of 2005', /^XF05-/u, 25],
  ['common mistakes', /^C\d+$/u, 10],
  ['simplified handling, first and repeated matters', /^(?:SMP|INI|DUP)/u, 12],
  ['classification', /^CLS17-06$/u, 3],
  ['evaluation', /^SAT/u, 1],
  ['rates', /^RATE-/u, 15],
  ['counting days', /^DAY-/u, 60],
] as const;

describe('vectors worked by hand', () => {
  test('are at least two hundred, each told apart and reasoned', () => {
    expect(all.length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { reasoning } of all) expect(reasoning.length).toBeGreaterThan(10);
  });

  test.each(SECTIONS)('rest on the law’s rows on %s', (_, row, least) => {
    const resting = all.filter(({ rows }) => rows.some((name) => row.test(name)));
    expect(resting.length).toBeGreaterThanOrEqual(least);
  });

  test('rest on rows whose gist stands beside them', () => {
    const table = readFileSync(join(import.meta.dirname, 'by-hand', 'README.md'), 'utf8');
    const told = new Set(
      [
        ...table.matchAll(
          /(?:XF22|XF05|CLS17|SMP22|INI22|DUP|SAT22|SAT|RATE|DAY|SEC)-D?\d+|\b[RC]\d\b/gu,
        ),
      ].map(([row]) => row),
    );
    for (const route of ['R2', 'R3', 'R4', 'R5']) told.add(route);
    expect([...new Set(all.flatMap(({ rows }) => rows))].filter((row) => !told.has(row))).toEqual(
      [],
    );
  });

  test('are answered alike by the reference', () => {
    const answers = new Map(all.map((vector) => [vector.id, answerByReference(vector)]));
    const { failures } = verdictOn(all, answers);
    expect(failures.map(failureText)).toEqual([]);
  });
});
