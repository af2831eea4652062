import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { endPrograms, outside, run } from './program.ts';

describe('a program', () => {
  test('gives what it printed', async () => {
    expect(await run(process.execPath, ['-p', '1 + 1'], { cwd: tmpdir() })).toBe('2\n');
  });

  test('that fails is told with all that it printed', async () => {
    const failing = run(process.execPath, ['-e', 'console.error("why"); process.exit(3)'], {
      cwd: tmpdir(),
    });
    await expect(failing).rejects.toThrow(/ended with 3\nwhy/u);
  });

  test('that takes too long is ended with all that it started', async () => {
    const slow = run('bash', ['-c', 'sleep 60 & wait'], { cwd: tmpdir(), timeout: 100 });
    await expect(slow).rejects.toThrow('ended with SIGTERM');
  });

  test('is ended when everything is given up', async () => {
    const slow = run('bash', ['-c', 'sleep 60 & wait'], { cwd: tmpdir() });
    endPrograms();
    await expect(slow).rejects.toThrow('ended with SIGTERM');
  });
});

test('a shell outside has none of what npm sets for scripts, and no programs of this repository', () => {
  const env = outside(['/bin/first'], {
    PATH: '/work/x/node_modules/.bin:/usr/bin',
    HOME: '/home/x',
    npm_config_registry: 'http://x.invalid',
    NODE_OPTIONS: '--conditions=@xinfang/source',
    NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
    INIT_CWD: '/work/x',
  });
  expect(env).toEqual({
    PATH: '/bin/first:/usr/bin',
    HOME: '/home/x',
    NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
    NO_COLOR: '1',
  });
});
