import { expect, test } from 'vitest';
import { pluginWith } from '../../test/plugins.ts';
import { THIS_COPY } from './brand.ts';
import { copyIssues } from './copies.ts';

test('a plugin made with this copy is taken, and so is one made by hand', () => {
  expect(copyIssues(pluginWith())).toEqual([]);
  expect(copyIssues({ name: 'county-x/plain', version: '1.0.0', apiVersion: 1 })).toEqual([]);
});

test.each([
  ['of the same version', THIS_COPY.version, 'run npm dedupe;'],
  ['of another version', '9.0.0', 'run npm install @xinfang/sdk@9.0.0 && npm dedupe;'],
])('another copy %s is told, with the command that mends it', (_, version, command) => {
  const [issue] = copyIssues(pluginWith(), { version, at: 'file:///other/' });
  expect(issue).toMatchObject({ code: 'plugin-two-copies', path: 'county-x/registry' });
  expect(issue?.message.en).toContain('file:///other/');
  expect(issue?.hint?.en).toContain(command);
});
