import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XinfangError } from '@xinfang/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNTY } from '../test/county.ts';
import openDirectory, { type DirectoryOptions } from './index.ts';

let from = '';
beforeAll(async () => {
  from = await mkdtemp(join(tmpdir(), 'directory-'));
  await writeFile(join(from, 'county.json'), `\uFEFF${JSON.stringify(COUNTY)}`);
  await writeFile(join(from, 'broken.json'), '{ "bodies": ');
  await writeFile(join(from, 'wrong.json'), JSON.stringify({ ...COUNTY, receiver: 'county-xf' }));
});
afterAll(() => rm(from, { recursive: true }));

const issueOf = async (options: object) => {
  const failure: unknown = await openDirectory(options as DirectoryOptions, { from }).catch(
    (error: unknown) => error,
  );
  if (!(failure instanceof XinfangError)) throw failure;
  return failure.issues[0];
};

describe('the plugin of a configuration', () => {
  test.each([
    ['a file beside it', { file: 'county.json' }],
    ['data in it', { data: COUNTY }],
  ])('is made of %s', async (_, options) => {
    const plugin = await openDirectory(options, { from });
    expect(plugin.name).toBe('xinfang/directory');
    expect(Object.keys(plugin.facts ?? {})).toEqual(['remit']);
    expect(plugin.sees).toBeUndefined();
    expect(plugin.texts?.['unit.county-sw']?.zh).toBe('县水务局');
  });

  test.each([
    ['nothing', {}, 'directory-options', 'xinfang/directory: options'],
    [
      'both',
      { file: 'county.json', data: COUNTY },
      'directory-options',
      'xinfang/directory: options',
    ],
    [
      'a misspelt option',
      { fil: 'county.json' },
      'directory-options',
      'xinfang/directory: options',
    ],
    ['a file that is not there', { file: 'no.json' }, 'directory-file', 'no.json'],
    ['a file that is no JSON', { file: 'broken.json' }, 'directory-json', 'broken.json'],
    ['a wrong directory', { file: 'wrong.json' }, 'directory-unknown-body', 'wrong.json: receiver'],
  ])('is refused for %s', async (_, options, code, path) => {
    expect(await issueOf(options)).toMatchObject({ code, path });
  });
});
