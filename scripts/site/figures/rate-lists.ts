import type { Text } from '@xinfang/calendar';
import type { Xinfang } from '@xinfang/sdk';
import { beside, card, type Figure, space, words } from './drawing.ts';

const AS_OF = '2023-06-30';
const PERIOD = { from: '2023-04-01', to: '2023-07-31' };
const INDICATOR = 'reply-in-time';

type Event = readonly [type: string, on: string];

const matter = (id: string, acceptedOn: string, later: readonly Event[]) => ({
  id,
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
  },
  facts: {
    purpose: 'appeal',
    remit: 'same-level',
    priorHandling: 'none',
    judicialMatter: false,
    arbitrable: false,
    partyAppeal: false,
    administrativeProcedure: 'none',
    statutoryDuty: false,
  },
  events: [
    { type: 'dispatched', on: '2023-03-06', mode: 'forward', to: 'county-zrzyj' },
    { type: 'accepted', on: acceptedOn },
    ...later.map(([type, on]) =>
      type === 'replied' ? { type, on, outcome: 'supported' } : { type, on },
    ),
  ],
});

/** Invented matters: answered in time, late, not at all; not yet due; withdrawn. */
const CASES = [
  matter('C-1', '2023-03-10', [['replied', '2023-04-20']]),
  matter('C-2', '2023-03-15', [['replied', '2023-05-10']]),
  matter('C-3', '2023-03-15', [['replied', '2023-05-31']]),
  matter('C-4', '2023-03-20', []),
  matter('C-5', '2023-05-20', []),
  matter('C-6', '2023-03-20', [['withdrawn', '2023-04-03']]),
];

/** A rate of six invented matters, as the SDK counts it. */
export const rateLists = async (xf: Pick<Xinfang, 'run'>): Promise<Figure> => {
  const report = await xf.run(CASES, { asOf: AS_OF, period: PERIOD, ids: true });
  const rate = report.indicators.find(({ id, variant }) => id === INDICATOR && variant === 'due');
  if (rate === undefined) throw new RangeError(`no indicator ${INDICATOR}`);
  if (rate.lists === undefined) throw new RangeError(`no lists of ${INDICATOR}`);
  const { numerator, denominator, missed, excluded } = rate.lists;
  const percent = `${Math.round((rate.value ?? 0) * 1000) / 10}%`;
  return {
    name: 'rate-lists',
    title: {
      zh: `${rate.label.zh}：${rate.numerator} / ${rate.denominator} = ${percent}`,
      en: `${rate.label.en}: ${rate.numerator} / ${rate.denominator} = ${percent}`,
    },
    description: {
      zh: `六件编造的事项。分子名单 ${numerator.join('、')}；分母名单 ${denominator.join('、')}；不计入的另列，写明原因。`,
      en: `Six invented matters. Numerator ${numerator.join(', ')}; denominator ${denominator.join(', ')}; those not counted stand apart with the reason.`,
    },
    draw: (lang) => [
      card({
        title: lang === 'zh' ? '期限落在统计期内的' : 'Deadlines that fall due in the period',
        lines: [CASES.map(({ id }) => id).join(' ')],
      }),
      space(),
      beside([
        {
          title: lang === 'zh' ? '分子：按期' : 'Numerator: in time',
          lines: [numerator.join(' ')],
          tone: 'good',
        },
        {
          title: lang === 'zh' ? '逾期的' : 'Late, overdue',
          lines: [missed.join(' ')],
          tone: 'bad',
        },
      ]),
      space(),
      card({
        title: lang === 'zh' ? '分母：按期的加逾期的' : 'Denominator: both together',
        lines: [denominator.join(' ')],
        tone: 'key',
      }),
      space(),
      card({
        title: lang === 'zh' ? '不计入，另列件数' : 'Left out, counted apart',
        lines: Object.entries(excluded)
          .filter(([, ids]) => ids.length > 0)
          .map(
            ([reason, ids]) =>
              `${REASONS[reason]?.[lang] ?? reason}${lang === 'zh' ? '：' : ': '}${ids.join(' ')}`,
          ),
        tone: 'quiet',
      }),
      space(),
      words(`${rate.label[lang]} = ${rate.numerator} / ${rate.denominator} = ${percent}`, {
        bold: true,
      }),
      words(
        lang === 'zh'
          ? '六件编造的事项。谁不信这个数，就照名单一件件核对。'
          : 'Six invented matters. Who doubts the number checks the lists, case by case.',
      ),
    ],
  };
};

const REASONS: Readonly<Record<string, Text>> = {
  open: { zh: '还没有到期', en: 'not due yet' },
  void: { zh: '撤回，不再有期限', en: 'withdrawn, nothing is owed' },
  undetermined: { zh: '不能确定是否适用', en: 'not certain to apply' },
};
