import { defineConfig } from 'tsup';
import { tsupConfig } from '../../tsup.base.ts';

/** The kernel of deciding as one script without imports, which `xinfang pack build` writes into what it builds. */
const standalone = defineConfig({
  entry: ['src/standalone.ts'],
  format: ['iife'],
  globalName: 'standalone',
  outDir: 'dist/standalone',
  target: 'es2022',
  minify: true,
  noExternal: [/^@xinfang\//u],
  esbuildOptions: (options) => {
    options.conditions = ['@xinfang/source'];
  },
});

export default [
  tsupConfig(['src/index.ts', 'src/json-rules-engine.ts'], { clean: ['dist/*.*'] }),
  standalone,
];
