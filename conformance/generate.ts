import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS, fileOf } from './generator/corpus.ts';
import { textOf } from './generator/written.ts';
import { KINDS } from './vector.ts';

// The same seeds and the same reference give the same bytes.
for (const kind of KINDS) {
  const vectors = CORPUS[kind]();
  writeFileSync(join(import.meta.dirname, 'vectors', fileOf(kind)), textOf(vectors));
  process.stdout.write(`${kind}: ${vectors.length}\n`);
}
