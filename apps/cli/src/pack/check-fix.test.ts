import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallPack } from '../../../../packages/pack/test/small-pack.ts';
import { folderWith } from '../../test/folder.ts';
import { xinfang } from '../../test/in-process.ts';
import { packFolder, spoiltFile } from '../../test/pack-folder.ts';

const RULE = 'rules/marks/marks.report.json';
const FINISH = 'deadlines/finish.json';
const SLIP = spoiltFile(RULE, '"urgent"', '"urgnet"');
const SOUND = smallPack()[RULE] ?? '';

const fix = async (dir: string, ...options: readonly string[]) =>
  xinfang(['pack', 'check', dir, '--fix', ...options], { cwd: dir });

/** Every file of a folder with its bytes. */
const contentOf = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => [path, readFileSync(path, 'latin1')]);

describe('--fix', () => {
  test('mends the file, says what it did, and touches no other', async () => {
    using pack = packFolder({ [RULE]: SLIP });
    const before = contentOf(pack.path);
    const { code, stdout } = await fix(pack.path);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^rules\/marks\/marks\.report\.json:10:17 {2}已改 {2}没有声明过事实“urgnet” → "urgent" \[unknown-fact\]\n改了 1 处\n/u,
    );
    const path = join(pack.path, RULE);
    expect(contentOf(pack.path)).toEqual(
      before.map((entry) =>
        entry[0] === path ? [path, Buffer.from(SOUND).toString('latin1')] : entry,
      ),
    );
  });

  test('tells it to scripts beside the result, and finds nothing to do the second time', async () => {
    using pack = packFolder({ [RULE]: SLIP });
    const once = await fix(pack.path, '--json');
    expect(JSON.parse(once.stdout)).toMatchObject({
      ok: true,
      fixed: [{ code: 'unknown-fact', file: RULE, line: 10, fix: { replacement: '"urgent"' } }],
    });
    const after = contentOf(pack.path);
    const twice = await fix(pack.path, '--json');
    expect(JSON.parse(twice.stdout)).toMatchObject({ ok: true, fixed: [] });
    expect(contentOf(pack.path)).toEqual(after);
  });

  test('keeps a byte order mark, CRLF, the order of keys and the rights of the file', async () => {
    const odd = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n\r\n`;
    using pack = packFolder({ [RULE]: odd(SLIP) });
    const path = join(pack.path, RULE);
    chmodSync(path, 0o640);
    await fix(pack.path);
    expect(readFileSync(path, 'utf8')).toBe(odd(SOUND));
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('leaves what is not safe to change, with its suggestion', async () => {
    const bad = JSON.parse(SOUND) as { conditions: { all: object[] } };
    Object.assign(bad.conditions.all[0] ?? {}, { operater: 'equal' });
    using pack = packFolder({ [RULE]: JSON.stringify(bad, null, 2) });
    const before = contentOf(pack.path);
    const { code, stdout } = await fix(pack.path);
    expect(code).toBe(1);
    expect(stdout).toContain('改为 "operator"');
    expect(contentOf(pack.path)).toEqual(before);
  });

  test('changes no layer below', async () => {
    using base = packFolder({ [RULE]: SLIP });
    using pack = folderWith({
      'pack.json': JSON.stringify({
        id: 'county-x',
        version: '1.0.0',
        title: { zh: '某县', en: 'A county' },
        extends: { [base.path]: '^1.0.0' },
        effective: { from: '2022-05-01' },
        requires: { engine: '^1.0.0' },
      }),
    });
    const before = contentOf(base.path);
    expect((await fix(pack.path)).code).toBe(1);
    expect(contentOf(base.path)).toEqual(before);
  });

  test('never writes through a link, and mends the others', async () => {
    using outside = folderWith({ 'kept.json': SLIP });
    using pack = packFolder({
      [RULE]: undefined,
      [FINISH]: spoiltFile(FINISH, '"replied"', '"replyed"'),
    });
    symlinkSync(join(outside.path, 'kept.json'), join(pack.path, RULE));
    const { code, stdout } = await fix(pack.path);
    expect(code).toBe(1);
    expect(stdout).toContain(`没有改 ${RULE}：它是链接，或者在规则包的文件夹之外`);
    expect(readFileSync(join(outside.path, 'kept.json'), 'utf8')).toBe(SLIP);
    expect(readFileSync(join(pack.path, FINISH), 'utf8')).toBe(smallPack()[FINISH]);
  });

  test('leaves a file that is read-only', async () => {
    using pack = packFolder({ [RULE]: SLIP });
    const path = join(pack.path, RULE);
    chmodSync(path, 0o444);
    const { code, stdout } = await fix(pack.path);
    expect(code).toBe(1);
    expect(stdout).toContain(`没有改 ${RULE}：它是只读的`);
    expect(readFileSync(path, 'utf8')).toBe(SLIP);
  });

  test('a folder that is given as a link is the folder that it leads to', async () => {
    using pack = packFolder({ [RULE]: SLIP });
    using elsewhere = folderWith();
    const link = join(elsewhere.path, 'link');
    symlinkSync(pack.path, link);
    expect((await fix(link)).code).toBe(0);
    expect(readFileSync(join(pack.path, RULE), 'utf8')).toBe(SOUND);
  });

  test('leaves a file that is not in UTF-8 byte by byte', async () => {
    const bytes = Buffer.from(SLIP.replace('名称', '@@'));
    const at = bytes.indexOf('@@');
    bytes.set([0xc3, 0xfb], at);
    using pack = packFolder({ [RULE]: bytes });
    const { stdout } = await fix(pack.path);
    expect(stdout).toContain('[json-not-utf8]');
    expect(readFileSync(join(pack.path, RULE)).equals(bytes)).toBe(true);
  });

  test('mends the pack of the folder also where --pack names it too', async () => {
    using pack = packFolder({ [RULE]: SLIP });
    await xinfang(['pack', 'check', pack.path, '--fix', '--pack', pack.path]);
    expect(readFileSync(join(pack.path, RULE), 'utf8')).toBe(SOUND);
  });
});
