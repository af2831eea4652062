#!/usr/bin/env node
// Committed, so that npm links it at `npm ci`; what it runs is built later.
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
if (existsSync(main)) {
  const { keepCompiled } = await import('./compile-cache.js');
  keepCompiled();
  await import(main.href);
} else {
  process.stderr.write(
    'xinfang 尚未构建，请在项目根目录运行：npm run build\n' +
      'xinfang is not built yet; run at the root of the project: npm run build\n',
  );
  process.exitCode = 3;
}
