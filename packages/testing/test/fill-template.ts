import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');
const TEMPLATE = join(ROOT, 'apps/cli/template');

const BLANKS: Readonly<Record<string, string>> = {
  id: 'county-x',
  space: 'county-x',
  name: '某县',
  version: '1.0.0',
  lang: 'zh',
};

/** Writes a new county's project into a folder, as `xinfang init` does. */
export const fillTemplate = (folder: string): void => {
  const files = readdirSync(TEMPLATE, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((entry) => entry.isFile())) {
    const from = join(parentPath, name);
    const to = join(folder, relative(TEMPLATE, from));
    mkdirSync(dirname(to), { recursive: true });
    const text = readFileSync(from, 'utf8');
    writeFileSync(
      to,
      text.replace(/\{\{(\w+)\}\}/gu, (_, blank: string) => BLANKS[blank] ?? ''),
    );
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
};
