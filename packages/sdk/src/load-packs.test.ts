import { resolve } from 'node:path';
import { XinfangError } from '@xinfang/calendar';
import { describe, expect, test } from 'vitest';
import { caseJson } from '../../../fixtures/plain-case.ts';
import { renamedFiles } from '../../../fixtures/renamed-pack.ts';
import { countyPackJson, folderOf } from '../test/folders.ts';
import { createXinfang } from './create-xinfang.ts';
import { loadPacks } from './load-packs.ts';
import { packFolders } from './pack-layers.ts';
import { readPackFolder } from './read-folder.ts';

const HERE = import.meta.dirname;
const refusal = (run: () => unknown): XinfangError => {
  try {
    run();
  } catch (error) {
    if (error instanceof XinfangError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const layersOf = (names: readonly string[], from = HERE) =>
  loadPacks(names, from).layers.map(({ id }) => id);

describe('packs', () => {
  test('are found by npm name, by absolute and by relative path', () => {
    const national = resolve(HERE, '../../../packs/national');
    expect(layersOf(['@xinfang/pack-national'])).toEqual(['national']);
    expect(layersOf([national])).toEqual(['national']);
    expect(layersOf(['../../../packs/national'])).toEqual(['national']);
    expect(layersOf(['./national'], resolve(national, '..'))).toEqual(['national']);
    expect(layersOf(['national'], resolve(national, '..'))).toEqual(['national']);
  });

  test('lie over those they extend, and none twice', () => {
    const county = folderOf({ 'pack.json': countyPackJson() });
    expect(layersOf([county])).toEqual(['national', 'county-x']);
    expect(layersOf(['@xinfang/pack-national', county])).toEqual(['national', 'county-x']);
    expect(layersOf([county, county])).toEqual(['national', 'county-x']);
    expect(packFolders([county], HERE).map(({ files }) => Object.keys(files).length)).toEqual([
      expect.any(Number),
      1,
    ]);
  });

  test('of a county change the law that it may change', async () => {
    const county = folderOf({
      'pack.json': countyPackJson(),
      'deadlines/xf22.dispatch.json': { id: 'xf22.dispatch', period: { amount: 9, unit: 'day' } },
    });
    const xf = await createXinfang({ packs: [county] });
    const [dispatch] = xf.deadlines(caseJson(), { asOf: '2023-03-02' });
    expect(dispatch).toMatchObject({ id: 'xf22.dispatch', dueOn: '2023-03-10' });
    expect(xf.decide(caseJson()).pack.map(({ id }) => id)).toEqual(['national', 'county-x']);
  });

  test('of any names serve as well as the national one', async () => {
    const folder = folderOf(renamedFiles);
    const xf = await createXinfang({ packs: [folder] });
    const report = await xf.run([caseJson()], { asOf: '2023-12-31' });
    expect(report).toMatchObject({ rows: { read: 1, cases: 1 }, pack: [{ id: 'renamed' }] });
  });

  test('that are not there are not found', () => {
    for (const name of ['./nowhere', '@xinfang/pack-mars', 'pack-mars', '/nowhere/at/all'])
      expect(refusal(() => loadPacks([name], HERE))).toMatchObject({
        code: 'not-found',
        issues: [{ path: name, hint: { zh: expect.any(String) } }],
      });
  });

  test('that are a file are no folder', () => {
    const folder = folderOf({ 'pack.json': countyPackJson() });
    expect(refusal(() => loadPacks([`${folder}/pack.json`], HERE))).toMatchObject({
      code: 'not-a-folder',
      issues: [{ path: `${folder}/pack.json` }],
    });
  });

  test('without pack.json, or with a broken one, say so at its place', () => {
    const none = folderOf({ 'groups.json': {} });
    const { issues } = refusal(() => loadPacks([none], HERE));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'missing-pack-file', path: 'pack.json:1:1' }),
    );
    const broken = folderOf({ 'pack.json': '{\n  "id": "county-x",\n' });
    expect(refusal(() => loadPacks([broken], HERE)).issues[0]?.path).toMatch(
      /^pack\.json:\d+:\d+$/u,
    );
    const list = folderOf({ 'pack.json': '[]' });
    expect(refusal(() => loadPacks([list], HERE)).issues[0]?.path).toMatch(/^pack\.json:1:1$/u);
  });

  test('that extend a broken one say so at its place', () => {
    const broken = folderOf({ 'pack.json': '{ "id": ' });
    const county = folderOf({ 'pack.json': countyPackJson({ extends: { [broken]: '^1.0.0' } }) });
    expect(refusal(() => loadPacks([county], HERE))).toBeInstanceOf(XinfangError);
  });

  test.each([['a list'], [['@xinfang/pack-national']], [7], [{ '@xinfang/pack-national': 1 }]])(
    'whose extends is %j are refused at its place',
    (given) => {
      const county = folderOf({ 'pack.json': countyPackJson({ extends: given }) });
      const { issues } = refusal(() => loadPacks([county], HERE));
      expect(issues[0]?.path).toMatch(/^pack\.json:\d+:\d+$/u);
    },
  );

  test('ask for a version of what they extend', () => {
    const county = folderOf({
      'pack.json': countyPackJson({ extends: { '@xinfang/pack-national': '^99.0.0' } }),
    });
    const error = refusal(() => loadPacks([county], HERE));
    expect(error).toMatchObject({
      code: 'wrong-base-version',
      issues: [{ path: 'pack.json: extends.@xinfang/pack-national' }],
    });
    const nonsense = folderOf({
      'pack.json': countyPackJson({ extends: { '@xinfang/pack-national': 'newest' } }),
    });
    expect(refusal(() => loadPacks([nonsense], HERE)).code).toBe('wrong-base-version');
  });

  test('ask for an engine', () => {
    const county = folderOf({ 'pack.json': countyPackJson({ requires: { engine: '>=99' } }) });
    expect(refusal(() => loadPacks([county], HERE))).toMatchObject({
      code: 'engine-too-old',
      issues: [{ path: 'pack.json: requires.engine' }],
    });
  });

  test('ask for a range of engines, and are refused before anything else is said of them', () => {
    const county = folderOf({ 'pack.json': countyPackJson({ requires: { engine: 'newest' } }) });
    expect(refusal(() => loadPacks([county], HERE)).code).toBe('unreadable-range');
    const newer = folderOf({
      'pack.json': countyPackJson({ requires: { engine: '>=99' }, colour: 'red' }),
    });
    expect(refusal(() => packFolders([newer], HERE)).code).toBe('engine-too-old');
  });

  test('that have expired decide nothing of the days after', async () => {
    const county = folderOf({
      'pack.json': countyPackJson({ effective: { from: '2022-05-01', to: '2023-03-01' } }),
    });
    const xf = await createXinfang({ packs: [county] });
    expect(xf.decide(caseJson()).outcomes['admission']).toBeDefined();
    expect(refusal(() => xf.decide(caseJson(), { on: '2023-03-02' })).code).toBe('pack-expired');
    const later = caseJson({ id: 'C-2', receivedOn: '2023-03-02' });
    const report = await xf.run([caseJson(), later], { asOf: '2023-12-31' });
    expect(report.rows).toEqual({ read: 2, cases: 1, rejected: 1 });
    expect(report.warnings.map(({ code }) => code)).toContain('rejected:pack-expired');
  });

  test('that extend one another in a circle are refused', () => {
    const one = folderOf({});
    const other = folderOf({
      'pack.json': countyPackJson({ id: 'other', extends: { [one]: '^1.0.0' } }),
    });
    const circle = folderOf({
      'pack.json': countyPackJson({ extends: { [other]: '^1.0.0' } }),
    });
    expect(refusal(() => loadPacks([circle], HERE))).toBeInstanceOf(XinfangError);
    const self = folderOf({ 'pack.json': countyPackJson({ extends: { './': '^1.0.0' } }) });
    expect(refusal(() => loadPacks([self], HERE)).code).toBe('cyclic-extends');
  });

  test('with mistakes tell all of them, each with file, line and column', () => {
    const county = folderOf({
      'pack.json': countyPackJson(),
      'facts.json': '{\n  "facts": [ { "id": "height" } ],\n  "colour": "red"\n}',
      'rules/nowhere/x.json': '{}',
    });
    const { issues } = refusal(() => loadPacks([county], HERE));
    expect(issues.length).toBeGreaterThan(1);
    for (const { path } of issues) expect(path).toMatch(/\.json:\d+:\d+$/u);
  });
});

test('the files of a folder are its JSON files by their path, without what is not the pack’s', () => {
  const folder = folderOf({
    'pack.json': '{}',
    'rules/g/r.json': '{}',
    'README.md': 'x',
    'node_modules/x/pack.json': '{}',
    'dist/pack.json': '{}',
    'scripts/build.json': '{}',
  });
  expect(Object.keys(readPackFolder(folder)).sort()).toEqual(['pack.json', 'rules/g/r.json']);
});

test('a pack’s folder beside the caller goes before a package of its name', () => {
  const beside = folderOf({ 'zod/pack.json': '{"id": "zod"' });
  expect(refusal(() => loadPacks(['zod'], beside)).issues[0]?.path).toMatch(/^pack\.json:1:/u);
});
