import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, SMALL_PACK } from '../../../../packages/pack/test/small-pack.ts';
import { folderWith } from '../../test/folder.ts';
import { xinfang } from '../../test/in-process.ts';
import { contentOf } from '../../test/table-pack.ts';

/** Bytes overwritten, put in, cut out, doubled, or the rest cut off. */
const damaged = (
  bytes: Uint8Array,
  [place, length, byte, kind]: readonly [number, number, number, number],
): Uint8Array => {
  const at = place % (bytes.length + 1);
  const [before, stretch, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  const parts = [
    [before, [byte], stretch.subarray(1), after],
    [before, [byte], stretch, after],
    [before, after],
    [before, stretch, stretch, after],
    [before],
  ][kind] as readonly ArrayLike<number>[];
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
};

const damages = fc.array(
  fc.tuple(
    fc.nat(),
    fc.nat(40),
    fc.constantFrom(0, 9, 10, 13, 34, 39, 44, 60, 62, 123, 0xd0, 0xff),
    fc.nat(4),
  ),
  { minLength: 1, maxLength: 3 },
);

test.each(['rules.xlsx', 'way.csv'])(
  'a damaged %s is read, or refused in words, and a refusal changes nothing',
  async (name) => {
    using pack = folderWith();
    const write = (): void => {
      // A damaged id may have been read as that of a new rule.
      rmSync(join(pack.path, 'rules'), { recursive: true, force: true });
      for (const [path, text] of Object.entries(filesOf(SMALL_PACK))) {
        mkdirSync(dirname(join(pack.path, path)), { recursive: true });
        writeFileSync(join(pack.path, path), text);
      }
    };
    write();
    using out = folderWith();
    const file = join(out.path, name);
    const group = name === 'way.csv' ? ['--group', 'way'] : [];
    await xinfang(['pack', 'table', 'export', pack.path, '--out', file, ...group]);
    const whole = readFileSync(file);
    const before = contentOf(pack.path);
    const codes = new Set<number>();
    await fc.assert(
      fc.asyncProperty(damages, async (list) => {
        writeFileSync(file, list.reduce<Uint8Array>(damaged, whole));
        const ran = await xinfang(['pack', 'table', 'import', file, pack.path, '--json']);
        codes.add(ran.code);
        expect([0, 1]).toContain(ran.code);
        expect(ran.stderr).not.toMatch(/ at .*:\d+:\d+/u);
        if (ran.code === 0) write();
        expect(contentOf(pack.path)).toEqual(before);
      }),
      { numRuns: 150 },
    );
    expect(codes.size).toBe(2);
  },
);
