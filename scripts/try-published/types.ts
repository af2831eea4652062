import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Consumer, typed } from './consumer.ts';

const STRICT = {
  target: 'es2022',
  lib: ['es2024', 'esnext.disposable', 'esnext.iterator'],
  types: ['node'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  verbatimModuleSyntax: true,
  noEmit: true,
};

/** How a consumer may have its compiler find packages. */
const RESOLUTIONS = {
  nodenext: { module: 'nodenext', moduleResolution: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
} as const;

/** The names of the ways in which a compiler finds packages. */
export const WAYS: readonly string[] = Object.keys(RESOLUTIONS);

/** The sources of the front door; declarations of our own packages are checked too, those of `effect` need a browser's. */
const DOORS = { plain: { skipLibCheck: false }, effect: { skipLibCheck: true } } as const;

/** Makes a project of the source that uses the whole front door, with settings for each way of finding packages. */
export const makeTypeProject = async (root: string, consumer: Consumer): Promise<void> => {
  const { folder } = consumer;
  cpSync(join(root, 'scripts/try-published/front-door'), folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  for (const [way, resolution] of Object.entries(RESOLUTIONS))
    for (const [door, checked] of Object.entries(DOORS))
      writeFileSync(
        join(folder, `tsconfig.${way}.${door}.json`),
        JSON.stringify({
          compilerOptions: { ...STRICT, ...resolution, ...checked },
          files: [`${door}.ts`],
        }),
      );
  await typed(consumer, 'npm install --loglevel=error @xinfang/sdk @types/node effect@^4.1.0');
};

/** Checks the types of that source with the project's own compiler. */
export const checkTypes = async (consumer: Consumer, way: string): Promise<void> => {
  for (const door of Object.keys(DOORS))
    await typed(consumer, `npx tsc -p tsconfig.${way}.${door}.json`);
};
