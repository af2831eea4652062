import { expect, test } from 'vitest';
import { pluginWith } from '../../test/plugins.ts';
import { copyOf, THIS_COPY } from './brand.ts';
import { copyIssues } from './copies.ts';

const NAME = 'county-x/registry';

test('a plugin made with this copy is taken, and so is one made by hand', () => {
  expect(copyIssues(NAME, copyOf(pluginWith()))).toEqual([]);
  expect(copyIssues(NAME, copyOf({ name: NAME, version: '1.0.0', apiVersion: 1 }))).toEqual([]);
});

test.each([
  ['of the same version', THIS_COPY.version, 'run npm dedupe;'],
  ['of another version', '9.0.0', 'run npm install @xinfang/sdk@9.0.0 && npm dedupe;'],
])('another copy %s is told, with the command that mends it', (_, version, command) => {
  const here = { version, at: 'file:///other/' };
  const [issue] = copyIssues(NAME, copyOf(pluginWith()), here);
  expect(issue).toMatchObject({ code: 'plugin-two-copies', path: NAME });
  expect(issue?.message.en).toContain('file:///other/');
  expect(issue?.hint?.en).toContain(command);
});
