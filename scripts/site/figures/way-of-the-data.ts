import type { Text } from '@xinfang/calendar';
import { arrow, card, type Figure } from './drawing.ts';

interface Station {
  readonly room: string;
  readonly name: Text;
  readonly does: Text;
}

/** From a row of a register to a page, each with the room that makes it. */
const STATIONS: readonly Station[] = [
  {
    room: 'register',
    name: { zh: '登记簿的一行', en: 'A row of the register' },
    does: {
      zh: 'XLSX、CSV、JSONL，按映射读入；姓名、证件不进来',
      en: 'XLSX, CSV, JSONL through a mapping; names and papers stay out',
    },
  },
  {
    room: 'matter',
    name: { zh: '事项 Case', en: 'Case' },
    does: { zh: '登记、事实、一串带日期的事件', en: 'registration, facts, dated events' },
  },
  {
    room: 'rules',
    name: { zh: '事实 Facts', en: 'Facts' },
    does: {
      zh: '填写的和推出的；没有的就是“不知道”',
      en: 'stated or derived; what is missing is unknown',
    },
  },
  {
    room: 'rules',
    name: { zh: '决定 Decision', en: 'Decision' },
    does: { zh: '结论、依据、还要问什么、救济', en: 'outcomes, basis, what to ask, remedies' },
  },
  {
    room: 'deadlines',
    name: { zh: '期限 Assessment', en: 'Assessment' },
    does: { zh: '每个到期日和怎样数出来的', en: 'each due day and how it was counted' },
  },
  {
    room: 'rates',
    name: { zh: '核算 RunReport', en: 'RunReport' },
    does: {
      zh: '比率就是名单：分子、分母、不计入的',
      en: 'rates as lists: counted, of all, left out',
    },
  },
  {
    room: 'report',
    name: { zh: '表格、CSV、网页', en: 'Tables, CSV, one page' },
    does: { zh: '给人看、打印、核对', en: 'to read, print and check' },
  },
];

/** Where data come from and where they go. */
export const wayOfTheData: Figure = {
  name: 'way-of-the-data',
  title: { zh: '数据往一个方向走', en: 'Data flow one way' },
  description: {
    zh: `从上到下七步：${STATIONS.map(({ name, room }) => `${name.zh}（${room}）`).join('、')}。法律（规则包）从旁边进入决定、期限和核算。`,
    en: `Seven steps from top to bottom: ${STATIONS.map(({ name, room }) => `${name.en} (${room})`).join(', ')}. The law, as a pack, enters at decision, assessment and report.`,
  },
  draw: (lang) =>
    STATIONS.flatMap(({ room, name, does }, i) => [
      ...(i === 0 ? [] : [arrow(LAW_ENTERS.has(i) ? LAW[lang] : '')]),
      card({
        title: `${name[lang]} · ${room}`,
        lines: [does[lang]],
        tone: i === 0 || i === STATIONS.length - 1 ? 'plain' : 'key',
      }),
    ]),
};

const LAW: Text = { zh: '← 规则包 pack：法律写成 JSON', en: '← pack: the law as JSON' };
const LAW_ENTERS = new Set([3, 4, 5]);
