import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of pages whose examples are run, below `docs/` and below `docs/en/`. */
const FOLDERS = ['start', 'tutorial', 'concepts', 'guides', 'recipes'];

/** The pages of a language that show how something is done, by their paths from the root. */
export const pagesOf = (root: string, language: 'zh' | 'en'): readonly string[] => {
  const docs = language === 'zh' ? 'docs' : 'docs/en';
  return globSync(`${docs}/{${FOLDERS.join(',')}}/**/*.md`, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
};

/** The READMEs of the repository and of its packages. */
export const readmesOf = (root: string): readonly string[] =>
  globSync(['README.md', '{packages,packs,plugins,apps,examples}/*/README.md'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => existsSync(join(root, path)))
    .toSorted();
