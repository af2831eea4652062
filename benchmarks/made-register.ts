import iconv from 'iconv-lite';

const HEADER =
  '编号,收到日期,信访形式,信访人,标题,内容,人数,责任单位,转送日期,受理日期,答复日期,评价\n';

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** What a made register varies over; texts of the length that clerks write. */
const CHANNELS = ['来信', '来访', '网上'];
const NAMES = ['张三', '李四', '欧阳某', '王五'];
const UNITS = ['自然资源局', '住房和城乡建设局', '人力资源和社会保障局', '城关镇人民政府'];
const TEXTS = [
  '反映小区停车位不足的问题',
  '"反映征地补偿款至今没有发到手里,要求有关部门尽快答复"',
  '反映村内道路失修、雨天积水，多次向镇里反映没有结果，请求县里派人实地查看并给出修路的时间',
];
const GRADES = ['满意', '', '不满意', ''];

/** Stands for the number of the row, which is put in when the row is read. */
const NUMBER = '0000000';

const numberOf = (row: number): string => String(row).padStart(NUMBER.length, '0');

/** The id of a row. */
export const madeId = (row: number): string => `C-${numberOf(row)}`;

const line = (i: number): string =>
  [
    madeId(0),
    `2023/${1 + (i % 12)}/${1 + (i % 28)}`,
    pick(CHANNELS, i),
    pick(NAMES, i),
    `第${i}件关于${pick(UNITS, i)}的事项`,
    pick(TEXTS, i),
    String(1 + (i % 5)),
    pick(UNITS, i),
    `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`,
    i % 4 === 0 ? '' : `2024年2月${1 + (i % 28)}日`,
    `2024-03-${String(1 + (i % 28)).padStart(2, '0')}`,
    pick(GRADES, i),
  ].join(',');

/** The mapping of a made register. */
export const madeMapping = (encoding: string) => ({
  format: 'csv',
  encoding,
  exportedOn: '2024-12-31',
  fields: {
    id: '编号',
    'registration.receivedOn': '收到日期',
    'registration.channel': {
      column: '信访形式',
      values: { 来信: 'letter', 来访: 'visit', 网上: 'online' },
    },
    'registration.petitioners.people.0.name': '信访人',
    'registration.petitioners.count': '人数',
    'registration.title': '标题',
    'registration.text': '内容',
    'registration.unit': '责任单位',
  },
  constants: { 'registration.receiver': { id: 'county-xfj', kind: 'petition-office' } },
  events: [
    { type: 'dispatched', on: '转送日期', mode: 'forward', to: { column: '责任单位' } },
    { type: 'accepted', on: '受理日期' },
    { type: 'replied', on: '答复日期' },
    {
      type: 'evaluated',
      on: '答复日期',
      where: { present: '评价' },
      object: 'unit',
      grade: { column: '评价', values: { 满意: 'satisfied', 不满意: 'dissatisfied' } },
    },
  ],
  assumptions: [
    {
      id: 'accepted-when-dispatched',
      text: {
        zh: '没有受理日期的，转送即受理',
        en: 'Without a day of acceptance: when dispatched',
      },
      where: { missing: '受理日期' },
      events: [{ type: 'accepted', on: '转送日期' }],
    },
  ],
});

const BLOCK = 500;

/** A block of rows in bytes, and where in it the numbers of its rows stand: they are ASCII in any encoding. */
const madeBlock = (encoding: string) => {
  const block = iconv.encode(
    Array.from({ length: BLOCK }, (_, i) => `${line(i)}\n`).join(''),
    encoding,
  );
  const places: number[] = [];
  for (let at = block.indexOf(madeId(0)); at >= 0; at = block.indexOf(madeId(0), at + 1))
    places.push(at + 'C-'.length);
  return { block, places };
};

/**
 * A register of invented rows in CSV, made as it is read: a source gives the bytes of one block over and over, with the numbers
 * of its rows put in, so that making them costs next to nothing beside reading them.
 */
export async function* madeRegister(rows: number, encoding: string): AsyncGenerator<Uint8Array> {
  const { block, places } = madeBlock(encoding);
  yield iconv.encode(HEADER, encoding);
  for (let made = 0; made < rows; made += BLOCK) {
    const bytes = Buffer.from(block);
    for (const [i, place] of places.entries()) bytes.write(numberOf(made + i), place, 'latin1');
    yield bytes;
  }
}
