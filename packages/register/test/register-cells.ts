import type { LabelledRegister } from './labelled-registers.ts';

const pick = (words: string, row: number): string => {
  const all = words.split(' ');
  return all[row % all.length] as string;
};

const two = (n: number): string => String(n).padStart(2, '0');

const DAYS: Readonly<Record<LabelledRegister['days'], (month: number, day: number) => string>> = {
  dashes: (month, day) => `2023-${two(month)}-${two(day)}`,
  slashes: (month, day) => `2023/${month}/${day}`,
  points: (month, day) => `2023.${month}.${day}`,
  chinese: (month, day) => `2023年${month}月${day}日`,
  digits: (month, day) => `2023${two(month)}${two(day)}`,
  serial: (month, day) => `${44_927 + month * 28 + day}`,
  times: (month, day) => `2023-${two(month)}-${two(day)} 09:3${day % 10}:00`,
};

const WORDS: Readonly<Record<string, string>> = {
  'registration.channel': '来信 来访 网上 电话',
  'registration.arrival': '转送 交办 直接',
  'registration.petitioners.count': '1 3 12',
  'registration.petitioners.representatives': '1 2',
  'registration.petitioners.identityClear': '是 否',
  'registration.content': '土地征收 劳动关系 住房保障 其他',
  'registration.unit': '县自然资源局 县住建局 城关镇人民政府',
  'registration.township': '城关镇 河口乡 东风街道',
  'registration.receiver.id': '县信访局',
  'registration.receiver.kind': '信访部门 其他机关、单位',
  'registration.receiver.sector': '行政 政法 纪检监察',
  'registration.accused.units': '县住建局 县水利局',
  'registration.backlog': '是 否 否',
  'registration.backlog.batch': '2022年第一批 2022年第二批',
  'facts.purpose': '求决 意见建议 揭发控告 其他',
  'facts.remit': '本级 下级 本单位 别处',
  'facts.priorHandling': '没有办过 正在办理 已有处理意见',
  'facts.administrativeProcedure': '行政复议 行政裁决 不涉及',
  'dispatched.mode': '转送 交办',
  'dispatched.to': '县自然资源局 县住建局',
  'any.type': '转送 交办 受理告知 不予受理 存',
  'unit-received.unit': '县自然资源局 县住建局',
  'unit-received.sector': '行政 政法',
  'accepted.unit': '县自然资源局 县住建局',
  'informed.to': '县自然资源局 县人民法院',
  'redirected.route': '行政复议 劳动仲裁 诉讼',
  'replied.outcome': '予以支持 解释说明 不予支持',
  'extended.days': '30 20',
  'evaluated.grade': '满意 基本满意 不满意',
};

const PERSONS: readonly [RegExp, (row: number) => string][] = [
  [/电话|手机|来电号码|联系方式|联系电话/u, (row) => `1390000${1000 + row}`],
  [/身份证|证件/u, (row) => `44010119900101${1000 + row}`],
  [/批准人|审批人/u, (row) => pick('张副县长 李副县长', row)],
  [/地址|住址/u, (row) => `某镇某村${row}组`],
  [/邮箱/u, (row) => `person${row}@example.com`],
  [/性别/u, (row) => pick('男 女', row)],
  [/年龄/u, (row) => `${30 + (row % 40)}`],
];

const OTHERS: readonly [RegExp, (row: number) => string][] = [
  [/次数|天数|件数|浏览量|年龄/u, (row) => `${row % 9}`],
  [/是否/u, (row) => pick('是 否', row)],
  [/情况|状态/u, (row) => pick('及时受理 超期受理 已完成', row)],
  [/分类|热点|类型/u, (row) => pick('甲类 乙类 丙类', row)],
  [/方式|渠道/u, (row) => pick('直接送达 邮寄 短信', row)],
  [/文号|编号/u, (row) => `某信〔2023〕${row + 1}号`],
  [/单位|科室/u, (row) => pick('县发改局 县财政局', row)],
];

/** What might stand in a cell of a column; names of columns and labels say what kind of thing it is. */
export const cellOf = (
  name: string,
  label: string,
  days: LabelledRegister['days'],
  row: number,
): string => {
  const readings = label.split('|');
  const reading = (readings.find((each) => each !== '-') ?? '-').split('/')[0] as string;
  if (isDayLike(name, reading)) return DAYS[days](1 + (row % 12), 1 + (row % 28));
  if (reading === 'id') return name === '序号' ? `${row + 1}` : `XF-2023-${1000 + row}`;
  if (reading === 'identity' || reading === 'extended.approvedBy') return personal(name, row);
  if (/是否/u.test(name)) return pick('是 否', row);
  if (name === '初重件标识') return pick('初件 重件', row);
  const words = WORDS[reading] ?? (reading.startsWith('facts.') ? '是 否 否' : undefined);
  if (words !== undefined) return pick(words, row);
  const other = OTHERS.find(([pattern]) => pattern.test(name));
  if (reading === '-' && other !== undefined) return other[1](row);
  return reading === 'registration.repeatOf' ? '' : `反映某村道路积水${row}处，要求尽快处理。`;
};

const isDayLike = (name: string, reading: string): boolean =>
  /\.(?:on|notifiedOn|reportDueOn|recordedOn)$|receivedOn$/u.test(reading) ||
  (reading === '-' && /日期|时间|期限$/u.test(name));

const personal = (name: string, row: number): string =>
  PERSONS.find(([pattern]) => pattern.test(name))?.[1](row) ??
  `${pick('张 李 王 赵', row)}${pick('一 二 三 四', row + 1)}`;
