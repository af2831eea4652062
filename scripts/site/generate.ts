import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lawPages, readLaw } from './law/law-pages.ts';
import { writeReference } from './reference.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'docs');

/** The folders below `docs/` that hold nothing but what is written here; git ignores them. */
export const GENERATED = { reference: 'reference', zh: 'law', en: 'en/law' } as const;

const emptied = (folder: string): string => {
  const path = join(DOCS, folder);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
};

const writeLaw = (): number => {
  const { pack, calendar } = readLaw(ROOT);
  return (['zh', 'en'] as const).flatMap((lang) => {
    const folder = emptied(GENERATED[lang]);
    return lawPages(pack, calendar, lang).map(({ name, text }) =>
      writeFileSync(join(folder, `${name}.md`), text),
    );
  }).length;
};

if (import.meta.main) {
  const started = performance.now();
  const law = writeLaw();
  const entries = await writeReference(ROOT, emptied(GENERATED.reference));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${law} pages of law, ${entries.length} of reference, ${seconds} s`);
}
