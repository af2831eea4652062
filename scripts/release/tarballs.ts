import { execFileSync } from 'node:child_process';

/** What npm would publish of a package. */
export interface Tarball {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  /** Bytes: of the tarball, and of what it holds. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Where tarballs are written; without a folder npm only says what it would write. */
interface Packing {
  readonly into?: string;
}

/** What npm packs of the named packages of a checkout. Needs a build. */
export const packAll = (
  root: string,
  names: readonly string[],
  { into }: Packing = {},
): readonly Tarball[] => {
  const where = into === undefined ? ['--dry-run'] : ['--pack-destination', into];
  const args = ['pack', '--json', '--silent', ...where, ...names.flatMap((name) => ['-w', name])];
  return tarballsIn(execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }));
};

/** npm gives a list, or from version 12 on an object by name; scripts of the packages may print before it. */
export const tarballsIn = (printed: string): readonly Tarball[] => {
  const start = printed.search(/^[[{]$/mu);
  if (start < 0) throw new Error(`npm pack gave no JSON: ${printed.slice(0, 200)}`);
  const packed: unknown = JSON.parse(printed.slice(start));
  return Object.values(packed as Readonly<Record<string, Tarball>>);
};
