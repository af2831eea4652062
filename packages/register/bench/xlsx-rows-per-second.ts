import { execFileSync } from 'node:child_process';
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { openRegister, readMapping } from '@xinfang/register';
import { sheetXml, stringsXml, stylesXml, workbookParts, zipped } from '../test/workbook.ts';

const ROWS = 100_000;
const HEADER = '编号,收到日期,信访形式,标题,内容,责任单位,受理日期,答复日期,满意度'.split(',');
const OTHERS = Array.from({ length: 11 }, (_, i) => `备注${i}`);

const mapping = readMapping({
  format: 'xlsx',
  fields: {
    id: '编号',
    'registration.receivedOn': '收到日期',
    'registration.channel': { column: '信访形式', values: { 来信: 'letter', 来访: 'visit' } },
    'registration.title': '标题',
    'registration.text': '内容',
    'registration.unit': '责任单位',
  },
  constants: { 'registration.receiver': { id: 'office', kind: 'petition-office' } },
  events: [
    { type: 'accepted', on: '受理日期' },
    { type: 'replied', on: '答复日期' },
  ],
  ignore: ['满意度', ...OTHERS],
});

const shared = new Map<string, number>();
const ref = (row: number, column: number): string =>
  `r="${String.fromCharCode(65 + column)}${row}"`;
const text = (row: number, column: number, words: string): string => {
  const index = shared.get(words) ?? shared.size;
  shared.set(words, index);
  return `<c ${ref(row, column)} t="s"><v>${index}</v></c>`;
};
const day = (row: number, column: number, serial: number): string =>
  `<c ${ref(row, column)} s="1"><v>${serial}</v></c>`;

const line = (i: number): string => {
  const row = i + 2;
  const cells = [
    text(row, 0, `C-${i}`),
    day(row, 1, 44_927 + (i % 300)),
    text(row, 2, i % 3 === 0 ? '来访' : '来信'),
    text(row, 3, `小区停车,第${i}件`),
    text(row, 4, '反映小区停车位不足的问题'),
    text(row, 5, '县自然资源局'),
    day(row, 6, 45_230 + (i % 30)),
    day(row, 7, 45_261 + (i % 30)),
    text(row, 8, '满意'),
    ...OTHERS.map((_, k) => text(row, 9 + k, `备注${(i + k) % 1000}`)),
  ];
  return `<row r="${row}">${cells.join('')}</row>`;
};

const workbook = (): Promise<Uint8Array> => {
  const header = [...HEADER, ...OTHERS].map((name, column) => text(1, column, name)).join('');
  const rows = Array.from({ length: ROWS }, (_, i) => line(i)).join('');
  const sheet = sheetXml({ rows: `<row r="1">${header}</row>${rows}` });
  const parts = {
    ...workbookParts([{}]),
    'xl/styles.xml': stylesXml(0, 'yyyy/m/d'),
    'xl/worksheets/sheet1.xml': sheet,
    'xl/sharedStrings.xml': stringsXml(Array.from(shared.keys(), (words) => `<t>${words}</t>`)),
  };
  // The other reader does not read sizes that stand behind the parts.
  return zipped(parts, { dataDescriptor: false });
};

const READERS: Readonly<Record<string, (file: string) => Promise<number>>> = {
  'register to cases': async (file) => {
    const { rows, summary } = openRegister(createReadStream(file), { format: 'xlsx', mapping });
    for await (const row of rows) if ('reject' in row) throw new Error(row.reject.code);
    return summary().cases;
  },
  '@e965/xlsx to rows': async (file) => {
    const { Sheets, SheetNames } = read(readFileSync(file), { dense: true });
    return utils.sheet_to_json(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 }).length - 1;
  },
};

const measure = async (name: string, file: string): Promise<void> => {
  const start = performance.now();
  const rows = await READERS[name]?.(file);
  const seconds = (performance.now() - start) / 1000;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${name}: ${rows} rows, ${Math.round(ROWS / seconds)} rows/s, peak ${peak} MB`);
};

/** Each reader runs in a process of its own, so that the peak is its own. */
const measureAll = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'register-'));
  const file = join(folder, 'register.xlsx');
  const script = [...process.execArgv, import.meta.filename];
  try {
    writeFileSync(file, await workbook());
    for (const name of Object.keys(READERS))
      execFileSync(process.execPath, [...script, name, file], { stdio: 'inherit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const [name, file] = process.argv.slice(2);
await (name === undefined || file === undefined ? measureAll() : measure(name, file));
