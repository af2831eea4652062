import type { MeasuredCase } from '@xinfang/rates';
import { type CaseKey, keyColumns } from './case-key.ts';
import type { Cell, ColumnType, Filled } from './table.ts';

type Reckoning = MeasuredCase['reckoning'];
type Reckoned = Reckoning['running'][number] | Reckoning['undecided'][number];

/** A deadline of a case and where its row belongs. */
export interface DeadlineSource {
  readonly key: CaseKey;
  readonly each: Reckoned;
}

type DeadlineColumn = Filled<DeadlineSource>;

const column =
  (type: ColumnType, optional?: true) =>
  (name: string, zh: string, en: string, of: (each: Reckoned) => Cell): DeadlineColumn => ({
    name,
    type,
    ...(optional === undefined ? {} : { optional }),
    comment: { zh, en },
    of: ({ each }) => of(each),
  });

const text = column('text');
const day = column('day');
const integer = column('integer');

/** The columns of a deadline: what is owed by whom, since when and until when, and where it stands. */
export const DEADLINE_COLUMNS: readonly DeadlineColumn[] = [
  ...keyColumns<DeadlineSource>(({ key }) => key),
  text('deadline', '期限的标识', 'the id of the deadline', ({ deadline }) => deadline.id),
  text('kind', '种类：义务、权利、目标', 'duty, right or target', ({ deadline }) => deadline.kind),
  text('bearer', '谁应当做', 'who is to act', ({ deadline }) => deadline.bearer),
  text('start_event', '起算的事件', 'the event that starts it', ({ start }) => start.event),
  day('start_on', '起算日', 'the day it starts from', ({ start }) => start.day),
  day('due_on', '届满日', 'the due day', ({ clock }) => clock.due),
  day('rolled_due_on', '顺延后的届满日', 'the due day, rolled', ({ clock }) => clock.rolled),
  day('binding_on', '算数的届满日', 'the due day that binds', ({ clock }) => clock.binding),
  integer('extended_by', '延长的日数', 'days of extension', ({ clock }) => clock.extendedBy),
  integer(
    'suspended_days',
    '不计入的日数',
    'days not counted',
    ({ clock }) => clock.suspension.days,
  ),
  text(
    'status',
    '状态：met 按期、late 逾期完成、open 未到期、overdue 逾期未完成、void 失效、undetermined 不能确定是否适用',
    'met, late, open, overdue, void, or undetermined: whether it applies is open',
    (each) => ('status' in each ? each.status : 'undetermined'),
  ),
  column('day', true)(
    'met_on',
    '完成日',
    'the day it was fulfilled',
    ({ clock }) => clock.fulfilment?.day ?? null,
  ),
  text('certainty', '日历的把握', 'how certain the calendar is', ({ clock }) => clock.certainty),
];
