import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { errorsOf, xinfang } from '../../test/in-process.ts';

const NATIONAL = resolve(import.meta.dirname, '../../../../packs/national');

/** A copy of the national pack's files, without its named cases. */
const nationalCopy = () => {
  const folder = folderWith();
  cpSync(NATIONAL, folder.path, {
    recursive: true,
    filter: (path) => !/node_modules|scripts|tests|\.ts$/u.test(path.slice(NATIONAL.length)),
  });
  return folder;
};

interface Verified {
  readonly ok: boolean;
  readonly groups: readonly {
    readonly group: string;
    readonly on: string;
    readonly gaps: readonly { readonly case: unknown }[];
    readonly overlaps: readonly { readonly case: unknown; readonly rules: readonly string[] }[];
    readonly dead: readonly string[];
  }[];
  readonly seconds: number;
}

test('the national pack is proven, in the fields of the contract', async () => {
  const ran = await xinfang(['pack', 'verify', NATIONAL, '--json']);
  expect(ran.code).toBe(0);
  const verified = JSON.parse(ran.stdout) as Verified;
  expect(verified).toMatchObject({ ok: true, seconds: expect.any(Number) as number });
  expect(verified.groups[0]).toMatchObject({
    group: 'admission',
    hit: 'first',
    domainSize: 3840,
    gaps: [],
    overlaps: [],
    dead: [],
    law: { from: '2005-05-01', to: '2022-04-30' },
  });
  expect(String(verified.seconds)).toMatch(/^\d+(\.\d{1,3})?$/u);
});

test('a gap ends with 1, and its case is decided into it', async () => {
  using pack = nationalCopy();
  rmSync(join(pack.path, 'rules/dispatch/dispatch.forward-subordinate.json'));
  const ran = await xinfang(['pack', 'verify', pack.path, '--json']);
  expect(ran.code).toBe(1);
  const entry = (JSON.parse(ran.stdout) as Verified).groups.find(
    ({ group, gaps }) => group === 'dispatch' && gaps.length > 0,
  );
  const stdin = JSON.stringify(entry?.gaps[0]?.case);
  const decided = await xinfang(
    ['decide', '-', '--on', entry?.on ?? '', '--pack', pack.path, '--json'],
    { stdin },
  );
  expect(decided.code).toBe(0);
  expect(JSON.parse(decided.stdout)).toMatchObject({
    outcomes: { dispatch: { value: null, status: 'untranslated' } },
  });
});

test('people read findings in the words of the pack', async () => {
  using pack = nationalCopy();
  const path = join(pack.path, 'rules/dispatch/dispatch.report.json');
  const rule = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...rule, priority: 20 }));
  rmSync(join(pack.path, 'rules/dispatch/dispatch.forward-subordinate.json'));
  rmSync(join(pack.path, 'remedies/new-facts.json'));
  const zh = await xinfang(['pack', 'verify', pack.path, '--lang', 'zh']);
  expect(zh.code).toBe(1);
  expect(zh.stdout).toContain('空缺：去向（2022-05-01 起），没有规则给出结论：');
  expect(zh.stdout).toMatch(/职权归属.*下级机关、单位/u);
  expect(zh.stdout).toContain('dispatch.assign, dispatch.report');
  expect(zh.stdout).toMatch(/违背 {2}事项对当事人到此为止/u);
  expect(zh.stdout).toContain('不再受理（2022-05-01 的法律）');
  expect(zh.stdout).toContain('没有通过证明');
  const en = await xinfang(['pack', 'verify', pack.path, '--lang', 'en']);
  expect(en.stdout).toContain('gap in Dispatch (from 2022-05-01), no rule gives an outcome: ');
});

test('of an overlay its own dead rules count, not those of its base that it outranks', async () => {
  const overlay = (priority: number) => ({
    'pack.json': JSON.stringify({
      id: 'county',
      version: '1.0.0',
      title: { zh: '县', en: 'county' },
      extends: { '@xinfang/pack-national': '^1.0.0' },
      effective: { from: '2022-05-01' },
      requires: { engine: '^1.0.0' },
    }),
    'rules/dispatch/county.subordinate.json': JSON.stringify({
      id: 'county.subordinate',
      label: { zh: '下级', en: 'subordinate' },
      conditions: {
        all: [
          { condition: 'petition-office' },
          { fact: 'remit', operator: 'equal', value: 'subordinate' },
        ],
      },
      event: { type: 'assign' },
      priority,
      effective: { from: '2022-05-01' },
      basis: [{ instrument: 'xf22', article: 22, item: 3, confidence: 'H' }],
      explain: { zh: '本县都交办', en: 'assigned here' },
    }),
  });
  const verify = async (priority: number) => {
    using pack = folderWith(overlay(priority));
    const ran = await xinfang(['pack', 'verify', pack.path, '--pack', NATIONAL, '--json']);
    const { groups } = JSON.parse(ran.stdout) as Verified;
    return [ran.code, groups.flatMap(({ dead }) => dead)];
  };
  expect(await verify(15)).toEqual([0, ['dispatch.forward-subordinate']]);
  expect(await verify(5)).toEqual([1, ['county.subordinate']]);
});

test('a pack that does not load is told with its place', async () => {
  using pack = nationalCopy();
  writeFileSync(join(pack.path, 'groups.json'), '{,');
  const ran = await xinfang(['pack', 'verify', pack.path, '--json']);
  expect([ran.code, ran.stdout]).toEqual([1, '']);
  expect(errorsOf(ran)[0]).toMatchObject({
    file: expect.stringMatching(/groups\.json$/u) as string,
    line: 1,
  });
});

test.each([
  ['./nowhere', 'not-found'],
  [import.meta.filename, 'not-a-folder'],
])('%s is wrong usage', async (dir, code) => {
  const ran = await xinfang(['pack', 'verify', dir, '--json']);
  expect([ran.code, ran.stdout, errorsOf(ran)[0]?.['code']]).toEqual([2, '', code]);
});
