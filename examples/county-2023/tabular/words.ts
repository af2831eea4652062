import { type Body, PETITION_OFFICE, TOWNSHIPS, UNITS } from '../county.ts';

/** What the office's clerks write for each code of a case. */
export type Words = Readonly<Record<string, string>>;

/** The word for a code. Throws a RangeError where the office has none, so that no value is lost in a table. */
export const wordFor = (words: Words, code: string): string => {
  const word = words[code];
  if (word === undefined) throw new RangeError(`no word for ${code}`);
  return word;
};

export const CHANNELS: Words = { letter: '来信', visit: '来访', online: '网上', phone: '电话' };
export const ARRIVALS: Words = {
  direct: '直接收到',
  transferred: '上级转送',
  assigned: '上级交办',
};
export const RECEIVERS: Words = { 'petition-office': '信访部门', organ: '其他机关、单位' };
export const SECTORS: Words = { administrative: '行政', judicial: '政法', discipline: '纪检监察' };
export const PURPOSES: Words = {
  suggestion: '建议意见',
  accusation: '检举控告',
  appeal: '申诉求决',
  other: '其他',
};
export const REMITS: Words = {
  'same-level': '本级',
  subordinate: '下级',
  own: '本单位',
  elsewhere: '别处',
};
export const ADMINISTRATIVE_PROCEDURES: Words = {
  none: '不涉及',
  reconsideration: '行政复议',
  adjudication: '行政裁决',
  confirmation: '行政确认',
  licensing: '行政许可',
};
export const PRIOR_HANDLINGS: Words = {
  none: '没有办过',
  pending: '正在办理',
  replied: '已有处理意见',
  rechecked: '已有复核意见',
};
export const MODES: Words = { forward: '转送', assign: '交办', report: '上报' };
export const ROUTES: Words = {
  'administrative-procedure': '行政程序',
  'labour-arbitration': '劳动仲裁',
  litigation: '诉讼',
  'party-appeal': '党内申诉',
};
export const OUTCOMES: Words = {
  supported: '予以支持',
  explained: '解释说明',
  'not-supported': '不予支持',
};
export const GRADES: Words = {
  satisfied: '满意',
  'mostly-satisfied': '基本满意',
  dissatisfied: '不满意',
};
export const FIELDS: Words = { on: '日期' };

const named = (bodies: readonly Body[]): Words =>
  Object.fromEntries(bodies.map(({ id, name }) => [id, name]));

/** The bodies to which a matter may go; the court is the one that is none of the county's. */
export const BODIES: Words = {
  ...named([PETITION_OFFICE, ...UNITS, ...TOWNSHIPS]),
  court: '人民法院',
};
export const PLACES: Words = Object.fromEntries(TOWNSHIPS.map(({ id, place }) => [id, place]));
