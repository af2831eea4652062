import type { CaseRow, FactsRow } from '../register-row.ts';
import { type Cell, realDay } from './cell.ts';
import type { Column } from './column.ts';
import {
  ADMINISTRATIVE_PROCEDURES,
  ARRIVALS,
  BODIES,
  CHANNELS,
  PLACES,
  PRIOR_HANDLINGS,
  PURPOSES,
  RECEIVERS,
  REMITS,
  SECTORS,
  type Words,
  wordFor,
} from './words.ts';

/** What stands in a cell where there is nothing to say, as clerks write it in some columns. */
export const NOTHING = '—';

const single = (name: string, read: Column['read']): Column => ({ name, read });

const grouped = (group: string, columns: Readonly<Record<string, Column['read']>>): Column[] =>
  Object.entries(columns).map(([name, read]) => ({ group, name, read }));

type Registration = CaseRow['registration'];

const inRegistration =
  (read: (registration: Registration) => Cell): Column['read'] =>
  ({ registration }) =>
    read(registration);

const fact =
  (name: keyof FactsRow, words?: Words): Column['read'] =>
  ({ facts }) => {
    const value = facts[name];
    if (value === undefined) return undefined;
    return typeof value === 'boolean' ? yesOrNo(value) : wordFor(words ?? {}, value);
  };

const yesOrNo = (value: boolean): string => (value ? '是' : '否');

/** What was written down when the matter was received. */
export const REGISTRATION_COLUMNS: readonly Column[] = [
  single('序号', (_, { number }) => number),
  single('编号', ({ id }, { cellOf }) => ({
    formula: `"${id.slice(0, -4)}"&TEXT(${cellOf('序号')},"0000")`,
    value: id,
  })),
  ...grouped('收件', {
    收到日期: inRegistration(({ receivedOn }) => realDay(receivedOn, 'chinese')),
    收件单位: inRegistration(({ receiver }) => wordFor(BODIES, receiver.id)),
    单位类别: inRegistration(({ receiver }) => wordFor(RECEIVERS, receiver.kind)),
    系统: inRegistration(({ receiver }) => wordFor(SECTORS, receiver.sector)),
    信访形式: inRegistration(({ channel }) => wordFor(CHANNELS, channel)),
    来源: inRegistration(({ arrival }) => wordFor(ARRIVALS, arrival)),
  }),
  ...grouped('信访人', {
    代表人数: inRegistration(({ petitioners }) => petitioners.representatives),
    其他人数: inRegistration(
      ({ petitioners: { count, representatives } }) => count - representatives,
    ),
    合计: ({ registration }, { cellOf }) => ({
      formula: `${cellOf('信访人/代表人数')}+${cellOf('信访人/其他人数')}`,
      value: registration.petitioners.count,
    }),
    身份清楚: inRegistration(({ petitioners }) => yesOrNo(petitioners.identityClear)),
  }),
  single(
    '标题',
    inRegistration(({ title }) => title),
  ),
  single(
    '内容分类',
    inRegistration(({ content }) => content),
  ),
  single(
    '责任单位',
    inRegistration(({ unit }) => wordFor(BODIES, unit)),
  ),
  single(
    '乡镇',
    inRegistration(({ township }) => wordFor(PLACES, township)),
  ),
  single(
    '首次件编号',
    inRegistration(({ repeatOf }) => repeatOf ?? NOTHING),
  ),
  single(
    '积案批次',
    inRegistration(({ backlog }) => backlog?.batch),
  ),
  single(
    '被检举控告单位代码',
    inRegistration(({ accused }) => accused?.units.join('、')),
  ),
];

/** What a clerk states of the matter. */
export const FACT_COLUMNS: readonly Column[] = grouped('认定', {
  信访目的: fact('purpose', PURPOSES),
  夹带检举控告: fact('containsAccusation'),
  职权归属: fact('remit', REMITS),
  涉法涉诉: fact('judicialMatter'),
  可以仲裁: fact('arbitrable'),
  党内申诉: fact('partyAppeal'),
  行政程序: fact('administrativeProcedure', ADMINISTRATIVE_PROCEDURES),
  依法履职: fact('statutoryDuty'),
  纪检监察: fact('disciplinary'),
  要求反馈结果: fact('feedbackRequired'),
  重大紧急: fact('majorUrgent'),
  以前办理情况: fact('priorHandling', PRIOR_HANDLINGS),
  同一事实和理由: fact('sameFactsAndReasons'),
  向上级提出: fact('filedToSuperior'),
  应当回避: fact('conflictOfInterest'),
  复杂疑难: fact('complex'),
  多个责任主体: fact('jointParty'),
  简单事项: fact('simpleMatter'),
});
