import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pack } from '../test/bad-files.ts';
import { folderWith } from '../test/folder.ts';
import { errorsOf, xinfang } from '../test/in-process.ts';
import { caseText } from '../test/sample-case.ts';

const DECIDE = ['decide', 'c.json', '--json'];
const config = (value: object): string => JSON.stringify(value);

/** A project with a pack of its own. */
const project = (settings: string) =>
  folderWith({
    'xinfang.config.json': settings,
    'package.json': '{}',
    'c.json': caseText(),
    'pack/pack.json': pack(),
    'below/c.json': caseText(),
  });

const packsOf = (stdout: string): readonly string[] =>
  (JSON.parse(stdout) as { pack: readonly { id: string }[] }).pack.map(({ id }) => id);

describe("a project's file of defaults", () => {
  test('names the packs, in its folder and in those below', async () => {
    using folder = project(config({ packs: ['./pack'] }));
    for (const cwd of [folder.path, join(folder.path, 'below')]) {
      const ran = await xinfang(DECIDE, { cwd });
      expect([ran.stderr, packsOf(ran.stdout)]).toEqual(['', ['national', 'county-x']]);
    }
  });

  test('gives way to the command line', async () => {
    using folder = project(config({ packs: ['./pack'], lang: 'zh' }));
    const ran = await xinfang([...DECIDE, '--pack', '@xinfang/pack-national'], {
      cwd: folder.path,
    });
    expect(packsOf(ran.stdout)).toEqual(['national']);
    const page = await xinfang(['calendar', 'day', '2026-02-14', '--lang', 'en'], {
      cwd: folder.path,
    });
    expect(page.stdout).toContain('make-up working day');
  });

  test('names the language, of the help too, before the environment does', async () => {
    using folder = project(config({ lang: 'en' }));
    const outside = { cwd: folder.path, env: { LANG: 'zh_CN.UTF-8' } };
    expect((await xinfang(['calendar', 'day', '2026-02-14'], outside)).stdout).toContain(
      'make-up working day',
    );
    expect((await xinfang(['--help'], outside)).stdout).toContain('Usage:');
  });

  test('is not looked for above the root of a project', async () => {
    using folder = folderWith({
      'xinfang.config.json': config({ packs: ['./nowhere'] }),
      'inside/package.json': '{}',
      'inside/c.json': caseText(),
    });
    const ran = await xinfang(DECIDE, { cwd: join(folder.path, 'inside') });
    expect(packsOf(ran.stdout)).toEqual(['national']);
  });

  test('is not laid below a pack that a command names', async () => {
    using folder = project(config({ packs: ['./pack'] }));
    const national = join(import.meta.dirname, '../../../packs/national');
    const ran = await xinfang(['pack', 'types', national, '--out', 'pack.d.ts', '--json'], {
      cwd: folder.path,
    });
    expect([ran.code, ran.stderr]).toEqual([0, '']);
  });

  test.each<[what: string, settings: string, code: string, place: object]>([
    ['no object', '[]', 'bad-config', {}],
    ['an unknown key', config({ pack: ['./pack'] }), 'unknown-key', { path: 'pack' }],
    ['packs that are no list', config({ packs: './pack' }), 'bad-config', { path: 'packs' }],
    ['an empty list', config({ packs: [] }), 'bad-config', { path: 'packs' }],
    ['a calendar that is no name', config({ calendar: 1 }), 'bad-config', { path: 'calendar' }],
    ['an unknown language', config({ lang: 'fr' }), 'bad-config', { path: 'lang' }],
    ['no JSON', '{\n  "packs": [}', 'json-syntax', { line: 2 }],
  ])('is refused with %s, at its place', async (_, settings, code, place) => {
    using folder = project(settings);
    const ran = await xinfang(DECIDE, { cwd: folder.path });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    const file = join(folder.path, 'xinfang.config.json');
    expect(errorsOf(ran)[0]).toMatchObject({ code, file, ...place });
  });
});
