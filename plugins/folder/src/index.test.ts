import { expect, test } from 'vitest';
import * as folder from './index.ts';

test('the package exports these names and no others', () => {
  expect(Object.keys(folder).toSorted()).toEqual([
    'default',
    'folderPlugin',
    'folderSource',
    'readFolder',
  ]);
});

test('the plugin is what a config that names the package loads', () => {
  expect(folder.default).toBe(folder.folderPlugin);
  expect(folder.folderPlugin).toMatchObject({ name: 'xinfang/folder', apiVersion: 1 });
  expect(Object.keys(folder.folderPlugin.sources)).toEqual(['files']);
});
