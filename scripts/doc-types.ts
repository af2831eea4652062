import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the examples take as given, as the compiler has to know it. */
const GIVEN = `
import type { PackFiles } from '@xinfang/sdk';
declare global {
  const oneCase: { readonly id: string } & Readonly<Record<string, unknown>>;
  const nationalFiles: PackFiles;
  const lookUp: (id: string) => Promise<string>;
}
`;

const CONFIG = (root: string) => ({
  extends: join(root, 'tsconfig.base.json'),
  compilerOptions: {
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
  },
  include: ['*.ts'],
});

/** Checks examples, each with its place `page:line`, by the compiler; gives what it complains of, by page and line. */
export const typeFaultsOf = (
  blocks: readonly (readonly [place: string, code: string])[],
  root: string,
): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'xinfang-types-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(CONFIG(root)));
    writeFileSync(join(folder, 'given.ts'), GIVEN);
    for (const [i, [, code]] of blocks.entries())
      writeFileSync(join(folder, `block-${i}.ts`), `${code}\nexport {};\n`);
    const tsc = join(root, 'node_modules/.bin/tsc');
    const { stdout } = spawnSync(tsc, ['--noEmit', '--pretty', 'false', '-p', folder], {
      cwd: folder,
      encoding: 'utf8',
    });
    return stdout
      .split('\n')
      .filter((line) => / error TS\d+/u.test(line))
      .map((line) => placedIn(line, blocks));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const placedIn = (
  complaint: string,
  blocks: readonly (readonly [place: string, code: string])[],
): string => {
  const { number, line, rest } =
    /block-(?<number>\d+)\.ts\((?<line>\d+),\d+\): (?<rest>.*)$/u.exec(complaint)?.groups ?? {};
  const { page, start } =
    /^(?<page>.*):(?<start>\d+)$/u.exec(blocks[Number(number)]?.[0] ?? '')?.groups ?? {};
  return page === undefined
    ? complaint
    : `${page}:${Number(start) + Number(line) - 1} ${rest ?? ''}`;
};
