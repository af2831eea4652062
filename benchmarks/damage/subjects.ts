import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mapping, readMapping } from '@xinfang/register';
import { packFilesOf } from '../../fixtures/read-pack.ts';
import { csvTrial } from './csv.ts';
import { calendarTrial, caseTrial, mappingTrial, packTrial } from './documents.ts';
import { jsonlTrial } from './jsonl.ts';
import type { Subject } from './trial.ts';
import { xlsxTrial } from './xlsx.ts';
import { unzip, zip } from './zip.ts';

const ROOT = join(import.meta.dirname, '../..');
const COUNTY = join(ROOT, 'examples/county-2023');
const SHEET = 'xl/worksheets/sheet2.xml';

const county = (name: string): Buffer => readFileSync(join(COUNTY, name));
const mappingOf = (name: string): Mapping => readMapping(JSON.parse(county(name).toString()));

/** The first lines: the whole register would take ten thousand times half a second. */
const firstLines = (bytes: Buffer, lines: number): Buffer => {
  let end = 0;
  for (let left = lines; left > 0; left -= 1) end = bytes.indexOf('\n', end) + 1 || bytes.length;
  return bytes.subarray(0, end);
};

const firstRows = (bytes: Buffer, rows: number): Buffer => {
  const parts = new Map(unzip(bytes));
  const xml = (parts.get(SHEET) as Buffer).toString();
  const [start, end] = [xml.indexOf(`<row r="${rows + 1}"`), xml.indexOf('</sheetData>')];
  return zip(parts.set(SHEET, Buffer.from(xml.slice(0, start) + xml.slice(end))));
};

const asUtf8 = (gbk: Buffer): Buffer => Buffer.from(new TextDecoder('gb18030').decode(gbk));

/** Every kind of file that is damaged. */
export const subjects = (rows: number): readonly Subject[] => {
  const gbk = firstLines(county('register-gbk.csv'), rows);
  const gbkMapping = county('register-gbk.csv.mapping.json');
  const mapping = mappingOf('register-gbk.csv.mapping.json');
  return [
    {
      name: 'register.jsonl',
      prepare: () => jsonlTrial(firstLines(county('register.jsonl'), rows)),
    },
    { name: 'register-gbk.csv', prepare: () => csvTrial(gbk, mapping) },
    {
      name: 'register.csv (UTF-8)',
      prepare: () => csvTrial(asUtf8(gbk), { ...mapping, encoding: 'utf-8' }),
    },
    {
      name: 'register.xlsx',
      prepare: () =>
        xlsxTrial(
          firstRows(county('register.xlsx'), rows),
          SHEET,
          mappingOf('register.xlsx.mapping.json'),
        ),
    },
    { name: 'mapping', prepare: () => mappingTrial(gbkMapping, firstLines(gbk, 6)) },
    { name: 'case', prepare: () => caseTrial(firstLines(county('register.jsonl'), 1)) },
    { name: 'packs/national', prepare: () => packTrial(packFilesOf('packs/national')) },
    {
      name: 'calendar.json',
      prepare: () => calendarTrial(readFileSync(join(ROOT, 'packs/calendar-cn/calendar.json'))),
    },
  ];
};
