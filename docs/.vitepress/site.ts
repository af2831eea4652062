import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the pages, and the checkout that holds it. */
export const DOCS = resolve(import.meta.dirname, '..');
export const ROOT = resolve(DOCS, '..');

interface Project {
  readonly homepage: string;
  readonly repository: { readonly url: string };
}

const project: Project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const home = new URL(project.homepage);

/** Where the site stands, ending with `/`: read from `homepage` in the root package.json, like every other address. */
export const SITE_URL = home.href.replace(/\/?$/u, '/');
/** The part of {@link SITE_URL} after the host: `/`, or the folder under which a host serves the site. */
export const BASE = home.pathname.replace(/\/?$/u, '/');
/** Where the code can be read. */
export const CODE_URL = project.repository.url.replace(/^git\+/u, '').replace(/\.git$/u, '');
