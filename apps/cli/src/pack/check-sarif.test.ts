import type { ArtifactLocation, Log, Region, Result, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../test/folder.ts';
import { xinfang } from '../../test/in-process.ts';
import { packFolder, spoiltFile } from '../../test/pack-folder.ts';

const RULE = 'rules/marks/marks.report.json';
const PASS_ON = 'deadlines/pass-on.json';

const logOf = async (dir: string, cwd = dir, lang = 'zh'): Promise<Log> => {
  const { stdout } = await xinfang(['pack', 'check', dir, '--format', 'sarif', '--lang', lang], {
    cwd,
  });
  return JSON.parse(stdout) as Log;
};

/** What the specification (OASIS SARIF 2.1.0) asks of the parts that are used; throws where it is not so. */
const checkLog = (log: Log): Run => {
  onlyKeys(log, ['$schema', 'version', 'runs']);
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toMatch(/^https:\/\/.*sarif-2\.1\.0\.json$/u);
  expect(log.runs.length).toBe(1);
  const [run] = log.runs;
  if (run === undefined) throw new Error('there is no run');
  onlyKeys(run, ['tool', 'language', 'columnKind', 'results']);
  expect(run.columnKind).toBe('utf16CodeUnits');
  checkDriver(run);
  for (const result of run.results ?? []) checkResult(result, run);
  return run;
};

const onlyKeys = (value: object, keys: readonly string[]): void => {
  expect(keys).toEqual(expect.arrayContaining(Object.keys(value)));
};

const checkDriver = ({ tool: { driver, ...others }, language }: Run): void => {
  expect(others).toEqual({});
  onlyKeys(driver, ['name', 'version', 'informationUri', 'language', 'rules']);
  expect(driver.name).toBe('xinfang');
  expect(driver.version).toMatch(/^\d+\.\d+\.\d+/u);
  expect(URL.canParse(driver.informationUri ?? '')).toBe(true);
  for (const spoken of [language, driver.language]) expect(spoken).toMatch(/^[a-z]{2}-[A-Z]{2}$/u);
  const ids = (driver.rules ?? []).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const rule of driver.rules ?? []) {
    onlyKeys(rule, [
      'id',
      'shortDescription',
      'fullDescription',
      'help',
      'helpUri',
      'defaultConfiguration',
      'properties',
    ]);
    expect(rule.helpUri).toBe(`https://xinfang.example/docs/diagnostics/${rule.id}.md`);
    expect(['error', 'warning', 'note']).toContain(rule.defaultConfiguration?.level);
    for (const said of [rule.shortDescription, rule.fullDescription, rule.help])
      expect(said?.text).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    expect(rule.help?.markdown).toContain(`# ${rule.id}`);
  }
};

const checkResult = (result: Result, { tool }: Run): void => {
  onlyKeys(result, ['ruleId', 'ruleIndex', 'level', 'message', 'locations', 'fixes', 'properties']);
  expect(tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
  expect(['error', 'warning', 'note']).toContain(result.level);
  expect(result.message.text).not.toBe('');
  expect(result.locations?.length).toBe(1);
  const place = result.locations?.[0]?.physicalLocation;
  checkUri(place?.artifactLocation);
  checkRegion(place?.region);
  for (const { artifactChanges } of result.fixes ?? []) {
    expect(artifactChanges.length).toBe(1);
    for (const { artifactLocation, replacements } of artifactChanges) {
      expect(artifactLocation).toEqual(place?.artifactLocation);
      for (const { deletedRegion, insertedContent } of replacements) {
        expect(deletedRegion).toEqual(place?.region);
        expect(typeof insertedContent?.text).toBe('string');
      }
    }
  }
};

const checkUri = (location: ArtifactLocation | undefined): void => {
  const { uri = '', uriBaseId } = location ?? {};
  expect(uri).toMatch(/^[\w\-.~!$&'()*+,;=:@/%]+$/u);
  if (uriBaseId === undefined) expect(new URL(uri).protocol).toBe('file:');
  else {
    expect(uriBaseId).toBe('%SRCROOT%');
    expect(uri).not.toMatch(/^\/|^\.\.|:/u);
  }
};

const checkRegion = (region: Region | undefined): void => {
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = region ?? {};
  for (const each of [startLine, startColumn, endLine, endColumn]) expect(each).toBeGreaterThan(0);
  expect(endLine).toBeGreaterThanOrEqual(startLine);
  if (endLine === startLine) expect(endColumn).toBeGreaterThanOrEqual(startColumn);
};

describe('the log', () => {
  test('tells each finding with its rule, place and fix', async () => {
    using pack = packFolder({ [RULE]: spoiltFile(RULE, '"urgent"', '"urgnet"') });
    const { results = [] } = checkLog(await logOf(pack.path));
    const region = { startLine: 10, startColumn: 17, endLine: 10, endColumn: 25 };
    const artifactLocation = { uri: RULE, uriBaseId: '%SRCROOT%' };
    expect(results).toMatchObject([
      {
        ruleId: 'unknown-fact',
        ruleIndex: 0,
        level: 'error',
        message: { text: '没有声明过事实“urgnet”\n是不是想写“urgent”？' },
        locations: [{ physicalLocation: { artifactLocation, region } }],
        fixes: [
          {
            description: { text: '是不是想写“urgent”？' },
            artifactChanges: [
              {
                artifactLocation,
                replacements: [{ deletedRegion: region, insertedContent: { text: '"urgent"' } }],
              },
            ],
          },
        ],
        properties: {
          message: { zh: expect.any(String) as string, en: expect.any(String) as string },
        },
      },
    ]);
  });

  test('speaks the language that was asked for', async () => {
    using pack = packFolder({ 'pack.json': '{' });
    const run = checkLog(await logOf(pack.path, pack.path, 'en'));
    expect(run.language).toBe('en-US');
    expect(run.results?.[0]?.message.text).toMatch(/^not JSON/u);
  });

  test.each([
    [
      'a warning',
      { [PASS_ON]: spoiltFile(PASS_ON, '"from": "2020-01-01"', '"from": "2019-12-01"') },
      'basis-gap',
      'warning',
    ],
    ['a missing file', { 'pack.json': undefined }, 'missing-pack-file', 'error'],
  ])('holds %s', async (_, files, code, level) => {
    using pack = packFolder(files);
    const { results = [] } = checkLog(await logOf(pack.path));
    expect(results).toContainEqual(expect.objectContaining({ ruleId: code, level }));
  });

  test('is whole where nothing was found', async () => {
    using pack = packFolder();
    checkLog(await logOf(pack.path));
  });

  test('names files elsewhere in full, and any name as a URI', async () => {
    using pack = packFolder({ 'rules/甲 乙/x#y.json': '{}' });
    using elsewhere = folderWith();
    const { results = [] } = checkLog(await logOf(pack.path, elsewhere.path));
    const uris = results.map(
      (each) => each.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    );
    expect(uris).toContainEqual(
      expect.stringMatching(/^file:.*\/rules\/%E7%94%B2%20%E4%B9%99\/x%23y\.json$/u),
    );
    const { results: here = [] } = checkLog(await logOf(pack.path));
    expect(here[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'rules/%E7%94%B2%20%E4%B9%99/x%23y.json',
    );
  });
});
