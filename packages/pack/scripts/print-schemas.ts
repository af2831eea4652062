/** Writes the JSON Schema of every kind of pack file to `schema/v1/`. Run it after changing `src/format`. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { FORMAT_VERSION } from '../src/format-version.ts';
import { fileKinds, printSchema } from '../src/json-schema.ts';

const root = new URL('../../../', import.meta.url);
const { homepage } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  homepage: string;
};
const folder = new URL(`schema/${FORMAT_VERSION}/`, root);

mkdirSync(folder, { recursive: true });
for (const kind of fileKinds())
  writeFileSync(new URL(`${kind}.json`, folder), printSchema(kind, homepage));
console.log(`${fileKinds().length} schemas in schema/${FORMAT_VERSION}`);
