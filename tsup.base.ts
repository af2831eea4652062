import { readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Of a manifest only the name and the version are wanted: the rest would weigh on every page. */
const namesOfManifests: Plugin = {
  name: 'names of manifests',
  setup: (bundler) =>
    bundler.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const { name, version } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      return { contents: JSON.stringify({ name, version }), loader: 'json' };
    }),
};

/** One build for every package: ESM for Node 22 and browsers, types beside it, `node:` kept (stripping it breaks built-ins that exist only under that name). */
export const tsupConfig = (entry: string[], more: Options = {}) =>
  defineConfig({
    entry,
    format: ['esm'],
    target: 'es2022',
    dts: true,
    clean: true,
    sourcemap: true,
    removeNodeProtocol: false,
    splitting: true,
    esbuildPlugins: [namesOfManifests],
    ...more,
  });
