import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * The kernel of deciding as a script without imports, as text: what a pack that is compiled ahead of time carries along.
 *
 * @example
 * (await readStandalone()).includes('standalone') // true
 */
export const readStandalone = (): Promise<string> =>
  readFile(createRequire(import.meta.url).resolve('@xinfang/rules/standalone'), 'utf8');
