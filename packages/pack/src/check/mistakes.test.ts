import { describe, expect, test } from 'vitest';
import { CONDITIONS } from '../../test/mistakes/conditions.ts';
import { DECISIONS } from '../../test/mistakes/decisions.ts';
import { EVENTS } from '../../test/mistakes/events.ts';
import { FACT_ROWS } from '../../test/mistakes/facts.ts';
import { FILES } from '../../test/mistakes/files.ts';
import { LAW } from '../../test/mistakes/law.ts';
import type { Row } from '../../test/mistakes/row.ts';
import { SHAPES } from '../../test/mistakes/shapes.ts';
import { smallPack } from '../../test/small-pack.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { loadPack } from '../load.ts';
import type { PackFiles } from '../read/pack-files.ts';

/** What a diagnostic says, and the text it points at. */
const told = (files: PackFiles, { code, file, line, column, endLine, endColumn }: Diagnostic) => {
  const lines = (files[file] ?? '').split('\n');
  const at =
    line === endLine
      ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
      : (lines[line - 1] ?? '').slice(column - 1);
  return { code, file, at };
};

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  files: FILES,
  shapes: SHAPES,
  conditions: CONDITIONS,
  decisions: DECISIONS,
  facts: FACT_ROWS,
  law: LAW,
  events: EVENTS,
};

for (const [name, rows] of Object.entries(ROWS))
  describe(`the loader refuses (${name})`, () => {
    const cases = rows.map((row) => [row[0], row] as const);
    test.each(cases)('%s', (_, [, changes, code, file, at, hint]) => {
      const files = smallPack(changes);
      const { pack, diagnostics } = loadPack([files]);
      expect(diagnostics.map((each) => told(files, each))).toContainEqual({
        code,
        file,
        at: expect.stringContaining(at),
      });
      const found = diagnostics.find((each) => each.code === code && each.file === file);
      expect(found?.hint?.en ?? '').toContain(hint === undefined ? '' : `"${hint}"`);
      expect(pack === undefined).toBe(found?.severity === 'error');
    });
  });
