import { defineConfig, type Options } from 'tsup';

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
    ...more,
  });
