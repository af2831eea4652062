import { type Calendar, formatDayNumber, type ReceiptLine, type Text } from '@xinfang/calendar';
import { type EventType, MATTER_LABELS } from '@xinfang/matter';
import type { DeadlinePeriod } from '@xinfang/pack/decide';
import type { DeadlineLine } from './assessment.ts';
import type { Clock } from './clock.ts';
import type { Running } from './reckon-case.ts';
import { RECEIPT } from './start.ts';
import { periodText } from './texts.ts';

/** The whole account of a due day: where it starts, how it is counted, what moved it, and what in it is our reading. */
export const receiptOf = (
  each: Pick<Running, 'deadline' | 'start' | 'clock'>,
  calendar: Calendar,
): readonly DeadlineLine[] => [
  startLine(each),
  ...comparedLines(each),
  ...countLines(each, calendar),
  ...extensionLines(each),
  ...suspensionLines(each),
  dueLine(each),
  ...rollLines(each, calendar),
  ...each.deadline.choices.map(
    (text): DeadlineLine => ({ source: 'pack-choice', kind: 'reading', text }),
  ),
];

type Part = Pick<Running, 'deadline' | 'start' | 'clock'>;

const lawLine = ({ deadline }: Part, kind: string, text: Text, on?: string): DeadlineLine => ({
  source: deadline.basis.length === 0 ? 'pack-choice' : 'law',
  kind,
  ...(on === undefined ? {} : { on }),
  ...(deadline.basis.length === 0 ? {} : { basis: deadline.basis }),
  text,
});

const startLine = (part: Part): DeadlineLine => {
  const { start, clock } = part;
  const label =
    start.event === RECEIPT
      ? { zh: '收到信访事项', en: 'receipt of the matter' }
      : MATTER_LABELS.eventType[start.event as EventType];
  const period = periodText(clock.period);
  const { restatedBy } = part.deadline;
  if (restatedBy !== undefined && isRestated(part.deadline, clock.period))
    return {
      source: 'pack-choice',
      kind: 'start',
      on: start.on,
      basis: part.deadline.basis,
      text: {
        zh: `${start.on} ${label.zh}，自此起算，期限为${period.zh}（${restatedBy.zh}在所依据条文之上另定）`,
        en: `runs from ${label.en} on ${start.on}; the period is ${period.en}, restated by ${restatedBy.en} on top of the article`,
      },
    };
  return lawLine(
    part,
    'start',
    {
      zh: `${start.on} ${label.zh}，自此起算，期限为${period.zh}`,
      en: `runs from ${label.en} on ${start.on}; the period is ${period.en}`,
    },
    start.on,
  );
};

/** Where an overlay states a period in another unit, the one that it did not touch is still the law's. */
const isRestated = ({ periods, restated = periods }: Part['deadline'], period: DeadlinePeriod) =>
  restated.some((each) => JSON.stringify(each) === JSON.stringify(period));

/** What else was reckoned, and did not bind. */
const comparedLines = (part: Part): readonly DeadlineLine[] =>
  part.clock.compared.map(({ period, base }): DeadlineLine => {
    const on = formatDayNumber(base);
    const { zh, en } = periodText(period);
    const { restatedBy } = part.deadline;
    const local = restatedBy !== undefined && isRestated(part.deadline, period);
    const binding =
      part.deadline.kind === 'right' ? { zh: '较晚', en: 'later' } : { zh: '较早', en: 'earlier' };
    return {
      source: local ? 'pack-choice' : 'law',
      kind: 'compared',
      on,
      ...(local ? {} : { basis: part.deadline.basis }),
      text: {
        zh: `${local ? `${restatedBy.zh}另定的期限` : '所依据条文的期限'}为${zh}，末日为 ${on}；两者取${binding.zh}的`,
        en: `${local ? `restated by ${restatedBy.en}` : 'the article itself gives'} ${en}, to ${on}; the ${binding.en} of both binds`,
      },
    };
  });

const countLines = ({ start, clock }: Part, calendar: Calendar): readonly DeadlineLine[] =>
  'until' in clock.period
    ? []
    : calendar.countReceipt(start.day, clock.period.amount, clock.period.unit).map(asDeadlineLine);

const asDeadlineLine = ({ basis, ...line }: ReceiptLine): DeadlineLine =>
  basis === undefined ? line : { ...line, basis: [basis] };

const extensionLines = (part: Part): readonly DeadlineLine[] => {
  const { extension, extendedBy } = part.clock;
  if (extension === undefined) return [];
  return [
    lawLine(
      part,
      'extended',
      {
        zh: `${extension.on} 经批准延长 ${extendedBy} 日`,
        en: `extended by ${extendedBy} day(s) with approval on ${extension.on}`,
      },
      extension.on,
    ),
  ];
};

const suspensionLines = (part: Part): readonly DeadlineLine[] =>
  part.clock.suspension.spans.map(({ from, through }) => {
    const days = through - from + 1;
    const [first, last] = [formatDayNumber(from), formatDayNumber(through)];
    return lawLine(
      part,
      'suspended',
      {
        zh: `${first} 至 ${last} 听证，${days} 日不计入期限`,
        en: `hearing from ${first} to ${last}: ${days} day(s) not counted`,
      },
      first,
    );
  });

const dueLine = ({ deadline, clock }: Part): DeadlineLine => {
  const on = formatDayNumber(clock.due);
  return {
    source: 'pack-choice',
    kind: 'due',
    on,
    text:
      deadline.roll === 'rolled'
        ? { zh: `期限末日为 ${on}`, en: `the last day is ${on}` }
        : { zh: `期限末日为 ${on}，当日届满`, en: `the last day is ${on}; it binds as it is` },
  };
};

const rollLines = ({ deadline, clock }: Part, calendar: Calendar): readonly DeadlineLine[] =>
  deadline.roll === 'rolled'
    ? [...calendar.rollReceipt(clock.due), ...certaintyLines(clock, calendar)].map(asDeadlineLine)
    : certaintyLines(clock, calendar).map(asDeadlineLine);

const certaintyLines = (clock: Clock, calendar: Calendar): readonly ReceiptLine[] =>
  clock.certainty === 'official' ? [] : calendar.certaintyReceipt(clock.due - 1, clock.rolled);
