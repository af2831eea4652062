import { type Calendar, formatDayNumber } from '@xinfang/calendar';
import type { Pack } from '@xinfang/pack';
import type { MeasuredCase } from '@xinfang/rates';
import { askedFacts, askedPeriods } from './asked.ts';
import { type CaseKey, keyColumns } from './case-key.ts';
import { factColumn, outcomeColumn, periodColumn } from './column-name.ts';
import type { Filled } from './table.ts';

/** A case and where its rows belong. */
export interface CaseSource {
  readonly key: CaseKey;
  readonly one: MeasuredCase;
}

type CaseColumn = Filled<CaseSource>;
type Registration = MeasuredCase['source']['registration'];

/** The columns of a case: never who, never a text, only the matter and its handling. */
export const caseColumns = (pack: Pack, calendar: Calendar): readonly CaseColumn[] => [
  ...keyColumns<CaseSource>(({ key }) => key),
  ...RECEIVED,
  ...REGISTERED,
  ...groupColumns(pack),
  ...factColumns(pack),
  ...periodColumns(pack, calendar),
  packColumn(pack),
];

const MONTH_LENGTH = 'YYYY-MM'.length;

const RECEIVED: readonly CaseColumn[] = [
  {
    name: 'received_on',
    type: 'day',
    comment: { zh: '收到日期', en: 'the day of receipt' },
    of: ({ one }) => one.reckoning.received,
  },
  {
    name: 'received_month',
    type: 'text',
    comment: { zh: '收到的月份 YYYY-MM', en: 'the month of receipt, YYYY-MM' },
    of: ({ one }) => formatDayNumber(one.reckoning.received).slice(0, MONTH_LENGTH),
  },
];

const text = (
  name: string,
  zh: string,
  en: string,
  of: (registration: Registration) => string | undefined,
): CaseColumn => ({
  name,
  type: 'text',
  optional: true,
  comment: { zh, en },
  of: ({ one }) => of(one.source.registration) ?? null,
});

const integer = (
  name: string,
  zh: string,
  en: string,
  of: (registration: Registration) => number,
): CaseColumn => ({
  name,
  type: 'integer',
  comment: { zh, en },
  of: ({ one }) => of(one.source.registration),
});

const level = (content: string | undefined, depth: number): string | undefined =>
  content?.split('/').slice(0, depth).join('/');

const REGISTERED: readonly CaseColumn[] = [
  text('receiver_kind', '收到机关的类型', 'the kind of the receiving body', (r) => r.receiver.kind),
  text('sector', '收到机关的系统', 'the sector of the receiving body', (r) => r.receiver.sector),
  text('channel', '信访形式', 'the channel', (r) => r.channel),
  text('arrival', '来源：直接收到、转送来、交办来', 'how it arrived', (r) => r.arrival),
  text('content_1', '内容分类第一级', 'content, level 1', (r) => level(r.content, 1)),
  text('content_2', '内容分类前两级', 'content, levels 1 and 2', (r) => level(r.content, 2)),
  text('unit', '责任单位的编号', 'the id of the responsible unit', (r) => r.unit),
  text('township', '乡镇街道的编号', 'the id of the township', (r) => r.township),
  text('repeat_of', '初次信访事项的编号', 'the id of the first filing', (r) => r.repeatOf),
  {
    name: 'backlog',
    type: 'boolean',
    comment: { zh: '是否列入积案', en: 'whether it is a listed backlog case' },
    of: ({ one }) => one.source.registration.backlog !== undefined,
  },
  integer('persons', '信访人数', 'how many persons', (r) => r.petitioners.count),
  integer(
    'representatives',
    '代表人数',
    'how many spoke for them',
    (r) => r.petitioners.representatives,
  ),
];

/** Flags are many to a case and no indicator asks for them: groups that collect have no column. */
const groupColumns = ({ groups }: Pack): readonly CaseColumn[] =>
  groups
    .filter(({ hit }) => hit !== 'collect')
    .map(({ id, label }) => ({
      name: outcomeColumn(id),
      type: 'text',
      optional: true,
      comment: {
        zh: `结论：${label.zh}；没有结论时为原因`,
        en: `outcome: ${label.en}; where there is none, why`,
      },
      of: ({ one }) => {
        const outcome = one.reckoning.ruling.outcomes[id];
        return outcome === undefined ? null : (outcome.value ?? outcome.status);
      },
    }));

const factColumns = (pack: Pack): readonly CaseColumn[] =>
  askedFacts(pack).map(({ id, type }) => {
    const { zh, en } = [...pack.facts, ...pack.groups].find((each) => each.id === id)?.label ?? {
      zh: id,
      en: id,
    };
    return {
      name: factColumn(id),
      type,
      optional: true,
      comment: { zh: `指标用到的事实：${zh}`, en: `a fact that indicators ask: ${en}` },
      of: ({ one }) => one.lookup(id) ?? null,
    };
  });

const periodColumns = (pack: Pack, calendar: Calendar): readonly CaseColumn[] =>
  askedPeriods(pack).map((period) => ({
    name: periodColumn(period),
    type: 'day',
    comment: {
      zh: `收到之日起 ${period.amount} ${period.unit} 届满的日期`,
      en: `the day that ends ${period.amount} ${period.unit} from the receipt`,
    },
    of: ({ one }) => calendar.addPeriod(one.reckoning.received, period.amount, period.unit),
  }));

const packColumn = ({ layers }: Pack): CaseColumn => {
  const versions = layers.map(({ id, version, hash }) => `${id}@${version} ${hash}`).join(' + ');
  return {
    name: 'pack',
    type: 'text',
    comment: { zh: '所用规则包、版本和指纹', en: 'the packs, versions and hashes that decided' },
    of: () => versions,
  };
};
