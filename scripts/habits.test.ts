import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const textAt = (path: string): string => readFileSync(join(root, path), 'utf8');

const { homepage } = JSON.parse(textAt('package.json')) as { homepage: string };
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'AGENTS.md'];
const forms = globSync('.github/**/*.{yml,md}', { cwd: root }).toSorted();
const readmes = globSync('{packages,packs,plugins,apps}/*/README.md', { cwd: root }).toSorted();

test.each([...pages, ...readmes])('%s leads to what is there', (page) => {
  const targets = [...textAt(page).matchAll(/\]\((?<to>[^)#]+)(?:#[^)]*)?\)/gu)].map(
    ({ groups }) => groups?.['to'] ?? '',
  );
  const local = targets.filter((to) => !/^[a-z]+:/u.test(to));
  expect(local.filter((to) => !existsSync(join(root, page, '..', to)))).toEqual([]);
});

test.each([...pages, ...forms, 'publiccode.yml'])(
  'addresses of the project in %s are below its homepage',
  (page) => {
    const { host } = new URL(homepage);
    const named = textAt(page).match(/[\w.+-]*@?[\w.-]+\.example\b/gu) ?? [];
    expect(named.filter((each) => each !== host && !each.endsWith(`@${host}`))).toEqual([]);
  },
);

describe('forms of issues', () => {
  it.each(forms.filter((form) => /\/\d-.*\.yml$/u.test(form)))(
    '%s speaks Chinese first, forbids real letters, and has that confirmed',
    (form) => {
      const text = textAt(form);
      expect(text).toMatch(/^name: \p{Script=Han}/u);
      expect(text).toContain('不要贴真实的信访件');
      expect(text).toContain('Never paste a real petition');
      expect(text).toMatch(/type: checkboxes[\s\S]*required: true/u);
    },
  );

  it('ask a developer for the versions and the plugins', () => {
    const text = textAt('.github/ISSUE_TEMPLATE/2-defect.yml');
    expect(text).toContain('xinfang --version');
    expect(text).toContain('xinfang plugins --json');
  });
});

/** Nobody installs what is private: it is started in a checkout, and spoken to from a shell. */
const isPrivate = (readme: string): boolean => {
  const manifest = textAt(readme.replace('README.md', 'package.json'));
  return (JSON.parse(manifest) as { private?: boolean }).private === true;
};

describe('the README of a package', () => {
  it.each(readmes)(
    '%s says in Chinese first what it is, how to install it, what it does not',
    (path) => {
      const [, first = ''] = textAt(path).split(/\n\n/u);
      expect(first).toMatch(/^[^a-z]*\p{Script=Han}/u);
      expect(textAt(path)).toMatch(isPrivate(path) ? /^npm ci$/mu : /npm (?:i|install) /u);
      expect(textAt(path)).toMatch(/not do$/mu);
      expect(textAt(path)).toMatch(isPrivate(path) ? /^```sh$/mu : /^```(?:ts|js)$/mu);
    },
  );
});
