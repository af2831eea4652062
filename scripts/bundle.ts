import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

/** What a page imports: names by the module that they come from. */
export type Exports = Readonly<Record<string, readonly string[]>>;

/** What a browser is given for it. */
export interface Bundle {
  readonly code: string;
  /** Bytes, of which gzip at its highest level leaves so many. */
  readonly size: number;
  readonly gzip: number;
  /** Bytes of the bundle by the file they come from, the largest first. */
  readonly inputs: readonly (readonly [string, number])[];
  readonly builtins: readonly string[];
}

/** Bundles as a user's bundler does: what was built, for browsers, minified. Names that end in `.mjs` lie in `files`. */
export const bundleOf = async (exports: Exports, root: string, files = root): Promise<Bundle> => {
  const builtins = new Set<string>();
  const { outputFiles, metafile } = await build({
    stdin: { contents: entryOf(exports, files), resolveDir: root },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    metafile: true,
    write: false,
    outfile: 'bundle.js',
    plugins: [noting(builtins)],
  });
  const [file] = outputFiles;
  const [output] = Object.values(metafile.outputs);
  if (file === undefined || output === undefined) throw new Error('nothing was bundled');
  return {
    code: file.text,
    size: file.contents.length,
    gzip: gzipSync(file.contents, { level: 9 }).length,
    inputs: Object.entries(output.inputs)
      .map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
      .filter(([, bytes]) => bytes > 0)
      .toSorted(([, a], [, b]) => b - a),
    builtins: [...builtins],
  };
};

const entryOf = (exports: Exports, files: string): string =>
  Object.entries(exports)
    .map(([from, names]) => {
      const place = from.endsWith('.mjs') ? join(files, from) : from;
      return `export { ${names.join(', ')} } from ${JSON.stringify(place)};\n`;
    })
    .join('');

/** Built-ins are left standing and told, where the bundler would only say that it finds no such file. */
const noting = (builtins: Set<string>): Plugin => ({
  name: 'note built-ins',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^[^.]/ }, ({ path }) => {
      if (!isBuiltin(path)) return undefined;
      builtins.add(path);
      return { path, external: true };
    });
  },
});
