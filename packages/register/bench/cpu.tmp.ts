import { openRegister, readMapping } from '@xinfang/register';
import { parse } from 'csv-parse/sync';

const ROWS = 100_000;
const HEADER = '编号,收到日期,信访形式,标题,内容,责任单位,受理日期,答复日期,满意度\n';

const mapping = readMapping({
  format: 'csv',
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
    {
      type: 'evaluated',
      on: '答复日期',
      where: { present: '满意度' },
      object: 'unit',
      grade: { column: '满意度', values: { 满意: 'satisfied', 不满意: 'dissatisfied' } },
    },
  ],
  assumptions: [
    {
      id: 'accepted-when-received',
      text: { zh: '收到即受理', en: 'accepted when received' },
      where: { missing: '受理日期' },
      events: [{ type: 'accepted', on: '收到日期' }],
    },
  ],
});

const line = (i: number): string =>
  `C-${i},2023/${1 + (i % 12)}/${1 + (i % 28)},${i % 3 === 0 ? '来访' : '来信'},"小区停车,第${i}件",反映小区停车位不足的问题,县自然资源局,${i % 4 === 0 ? '' : `2023-${String(1 + (i % 12)).padStart(2, '0')}-28`},2023年12月${1 + (i % 31)}日,${i % 5 === 0 ? '满意' : ''}\n`;

/** Deterministic rows, made as they are read, so that none are held. */
async function* register(): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(HEADER);
  for (let i = 0; i < ROWS; i += 1000)
    yield encoder.encode(Array.from({ length: 1000 }, (_, k) => line(i + k)).join(''));
}

const bare = async (): Promise<number> => {
  let rows = 0;
  for await (const bytes of register())
    parse(bytes, {
      on_record: () => {
        rows += 1;
        return null;
      },
    });
  return rows - 1;
};

const ours = async (): Promise<number> => {
  const { rows, summary } = openRegister(register(), { format: 'csv', mapping });
  for await (const row of rows) if ('reject' in row) throw new Error(row.reject.code);
  return summary().cases;
};

const measure = async (name: string, run: () => Promise<number>): Promise<void> => {
  await run();
  const start = process.cpuUsage().user/1000;
  const rows = await run();
  const seconds = (process.cpuUsage().user/1000 - start) / 1000;
  console.log(`${name}: ${rows} rows, ${Math.round(rows / seconds)} rows/s`);
};

await measure('csv-parse alone', bare);
await measure('register to cases', ours);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
