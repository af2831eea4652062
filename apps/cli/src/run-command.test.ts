import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD, pack, RUN } from '../test/bad-files.ts';
import { folderWith } from '../test/folder.ts';
import { xinfang } from '../test/in-process.ts';
import { commandText } from './run-command.ts';
import type { Settings } from './settings.ts';

const ZH: Settings = { json: false, lang: 'zh' };
const ASKED = { asOf: '2024-02-26', variant: 'due' };
const REPORT = { calendar: { id: 'cn', version: '1.0.0', lastNotice: 2026 } };

test.each([
  [
    {},
    ZH,
    'xinfang run 登记簿 [有映射文件的：--mapping 映射文件] --as-of 2024-02-26 --ids --out 结果文件夹',
  ],
  [
    {
      period: { from: '2023-01-01', to: '2023-12-31' },
      by: ['unit', 'month'],
      variant: 'dashboard',
    },
    { ...ZH, json: true, lang: 'en' },
    'xinfang run REGISTER [where there is a mapping: --mapping MAPPING] --as-of 2024-02-26 ' +
      '--period 2023-01-01..2023-12-31 --by unit,month --variant dashboard --ids --out DIR',
  ],
  [
    { ids: true },
    { ...ZH, lang: 'en', packs: ['@xinfang/pack-national'], calendar: '/home/someone/days' },
    'xinfang run REGISTER [where there is a mapping: --mapping MAPPING] --as-of 2024-02-26 ' +
      '--pack @xinfang/pack-national --calendar cn --ids --out DIR',
  ],
] as const)('%j is asked again', (asked, settings, command) => {
  expect(commandText({ ...ASKED, ...asked }, settings, REPORT, '/nowhere')).toBe(command);
});

test('packs are named as they call themselves, wherever they lie, and without what they rest on', () => {
  using folder = folderWith({ 'made/a/pack.json': pack() });
  const command = (name: string) =>
    commandText(ASKED, { ...ZH, packs: [name] }, REPORT, folder.path);
  expect(command('made/a')).toContain(' --pack county-x --ids');
  cpSync(join(folder.path, 'made/a'), join(folder.path, 'b'), { recursive: true });
  for (const name of ['./b', join(folder.path, 'b')]) expect(command(name)).toBe(command('made/a'));
});

test('the page tells it, and no path of this machine', async () => {
  using folder = folderWith({ ...GOOD, 'made/a/pack.json': pack() });
  const argv = [...RUN, '--by', 'month', '--pack', join(folder.path, 'made/a'), '--json'];
  const ran = await xinfang([...argv, '--out', 'out'], { cwd: folder.path });
  expect(ran.code).toBe(0);
  const page = readFileSync(join(folder.path, 'out/report.html'), 'utf8');
  expect(page).toContain('--as-of 2024-02-26 --by month --pack county-x --ids --out');
  expect(page).not.toContain(folder.path);
  expect(page).not.toContain('r.jsonl');
});
