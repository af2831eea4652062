import { readMapping } from '../src/index.ts';

/** The register of an invented office, as CSV and as JSON lines, and its mapping. */
export const OFFICE_CSV = `编号,收到日期,信访形式,信访人,标题,内容,人数,责任单位,转送日期,受理日期,延期天数,延期告知日,答复日期,评价,备注
C-1,2023/3/1,来信,张三,征地补偿,"反映征地补偿问题,
要求答复",1,自然资源局,2023/3/6,2023-03-10,,,2023年4月20日,满意,甲
C-2,2023-3-2,来访,李四,道路积水,"反映""积水""",3,住建局,2023/3/7,,,,2023.5.1,,
C-3,2023-03-03,网上,,路灯不亮,,,城管局,,2023-03-04,20,2023-04-20,,,乙
`;

const COLUMNS = (OFFICE_CSV.split('\n')[0] as string).split(',');

/** How the office's mapping is written; a test changes what it is about. */
export const OFFICE_MAPPING = {
  format: 'csv',
  exportedOn: '2023-06-30',
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
    { type: 'accepted', on: '受理日期', unit: { column: '责任单位' } },
    {
      type: 'extended',
      on: '延期告知日',
      days: { column: '延期天数' },
      notifiedOn: { column: '延期告知日' },
      approvedBy: '分管领导',
    },
    { type: 'replied', on: { firstOf: ['答复日期', '办结日期'] } },
    {
      type: 'evaluated',
      on: '答复日期',
      where: { present: '评价' },
      object: { value: 'unit' },
      grade: { column: '评价', values: { 满意: 'satisfied', 不满意: 'dissatisfied' } },
    },
  ],
  assumptions: [
    {
      id: 'accepted-when-received',
      text: { zh: '没有受理日期的，收到即受理', en: 'Without a day of acceptance: on receipt' },
      where: { missing: '受理日期' },
      events: [{ type: 'accepted', on: '收到日期' }],
    },
    {
      id: 'one-person',
      text: { zh: '没有人数的，按一人', en: 'Without a number of persons: one' },
      set: { 'registration.petitioners.count': 1 },
    },
  ],
  ignore: ['备注'],
} as const;

/** The office's mapping. */
export const officeMapping = readMapping(OFFICE_MAPPING);

/** A row of the office's register: the first one, with some cells changed. */
export const officeRow = (cells: Readonly<Record<string, string>>): string => {
  const first: Readonly<Record<string, string>> = {
    编号: 'C-9',
    收到日期: '2023-03-01',
    信访形式: '来信',
    责任单位: '自然资源局',
  };
  return COLUMNS.map((column) => `"${cells[column] ?? first[column] ?? ''}"`).join(',');
};

/** The office's register with rows of one's own. */
export const officeCsv = (...rows: readonly Readonly<Record<string, string>>[]): string =>
  [COLUMNS.join(','), ...rows.map(officeRow), ''].join('\n');

/** A case as the SDK writes it. */
export const CASE = {
  id: 'C-2023-0001',
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office', sector: 'administrative' },
    channel: 'letter',
    petitioners: { count: 1, people: [{ name: '张三' }] },
    title: '征地补偿',
    text: '反映征地补偿问题',
    repeatOf: null,
  },
  facts: { purpose: 'appeal' },
  events: [{ type: 'dispatched', on: '2023-03-06', mode: 'forward', to: 'county-zrzyj' }],
} as const;
