import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const service = new URL('../../../apps/api/', import.meta.url);
const { resolve } = createRequire(import.meta.url);
const generator = join(dirname(resolve('openapi-typescript/package.json')), 'bin/cli.js');
const formatter = resolve('@biomejs/biome/bin/biome');

const HEAD = '// Made by scripts/write-types.ts from apps/api/openapi.json.\n';

const run = (program: string, argument: string, input?: string): string =>
  execFileSync(process.execPath, [program, ...argument.split(' ')], {
    encoding: 'utf8',
    input,
    stdio: ['pipe', 'pipe', 'ignore'],
  });

/** The types of the service's paths, as they stand in `src/openapi.ts`. */
export const generateTypes = (): string => {
  const made = run(generator, fileURLToPath(new URL('openapi.json', service)));
  const types = made.replace(/^\/\*\*[\s\S]*?\*\/\n/u, '');
  return run(formatter, 'format --stdin-file-path=openapi.ts', HEAD + types);
};
