import { readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** Of a manifest only some members are wanted: the rest would weigh on every page. */
export const membersOfManifests = (...wanted: readonly string[]): Plugin => ({
  name: 'members of manifests',
  setup: (bundler) =>
    bundler.onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) => {
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
      const kept = Object.fromEntries(wanted.map((member) => [member, manifest[member]]));
      return { contents: JSON.stringify(kept), loader: 'json' };
    }),
});

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
    esbuildPlugins: [membersOfManifests('name', 'version')],
    ...more,
  });
