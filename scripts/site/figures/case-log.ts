import type { Text } from '@xinfang/calendar';
import { type Case, eventsAsOf, parseCase, STATES, walkEvents } from '@xinfang/matter';
import type { Xinfang } from '@xinfang/sdk';
import { arrow, beside, card, type Figure, type Lang, space, words } from './drawing.ts';

const AS_OF = '2023-03-10';

const oneCase: Case = parseCase({
  id: 'C-1',
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
  },
  facts: { purpose: 'appeal', remit: 'same-level' },
  events: [
    { type: 'registered', on: '2023-03-02' },
    { type: 'dispatched', on: '2023-03-06', mode: 'forward', to: 'county-zrzyj' },
  ],
});

const ENTRIES: readonly (readonly [Text, Text])[] = [
  [
    { zh: '1 opened 登记', en: '1 opened' },
    { zh: '2023-03-01 收到，来信', en: 'received on 2023-03-01, a letter' },
  ],
  [
    { zh: '2 event 已登记', en: '2 event registered' },
    { zh: '2023-03-02', en: '2023-03-02' },
  ],
  [
    { zh: '3 restated 更正', en: '3 restated' },
    { zh: 'remit: same-level，与信访人核实', en: 'remit: same-level, asked the petitioner' },
  ],
  [
    { zh: '4 event 转送', en: '4 event dispatched' },
    { zh: '2023-03-06，给 county-zrzyj', en: '2023-03-06, to county-zrzyj' },
  ],
];

/** What the log above comes to, by the kernel. */
const projected = (xf: Pick<Xinfang, 'assess'>, lang: Lang): readonly string[] => {
  const { state } = walkEvents(eventsAsOf(oneCase), oneCase.registration.receivedOn);
  const { deadlines } = xf.assess(oneCase, { asOf: AS_OF });
  const [first] = deadlines;
  if (first === undefined) throw new RangeError('the case of the figure has no deadline any more');
  return lang === 'zh'
    ? [
        `版本 ${ENTRIES.length}，${STATES[state].zh}，在 county-zrzyj 手里`,
        `${first.label.zh}：${first.dueOn}，${first.status === 'met' ? '按期' : first.status}`,
        '谁看得到、检举控告躲着谁',
      ]
    : [
        `version ${ENTRIES.length}, ${STATES[state].en}, held by county-zrzyj`,
        `${first.label.en}: ${first.dueOn}, ${first.status}`,
        'who may see it, from whom it is kept',
      ];
};

/** A case as it is kept: what was recorded, and what is reckoned of it. */
export const caseLog = (xf: Pick<Xinfang, 'assess'>): Figure => ({
  name: 'case-log',
  title: { zh: '一件事项怎样存着', en: 'How a case is kept' },
  description: {
    zh: `上面是只加不改的日志，共 ${ENTRIES.length} 条；下面是由它算出来的投影：${projected(xf, 'zh').join('；')}。法律、日历、权责清单变了，投影重算，日志不动。`,
    en: `A log to which is only added, of ${ENTRIES.length} entries, and the projection reckoned of it: ${projected(xf, 'en').join('; ')}. When law, calendar or directory change the projection is made anew; the log stays.`,
  },
  draw: (lang) => [
    words(lang === 'zh' ? '日志：只加，不改' : 'The log: added to, never changed', { bold: true }),
    space(4),
    ...ENTRIES.flatMap(([title, line]) => [
      card({ title: title[lang], lines: [line[lang]], tone: 'key' }),
      space(4),
    ]),
    arrow(lang === 'zh' ? '规则包、日历、权责清单' : 'pack, calendar, directory'),
    card({
      title:
        lang === 'zh' ? '投影：算出来的，可以扔掉' : 'The projection: reckoned, may be thrown away',
      lines: projected(xf, lang),
      tone: 'good',
    }),
    space(),
    beside([
      {
        title: lang === 'zh' ? '身份、正文' : 'identity, text',
        lines: [lang === 'zh' ? '另外封着，不在日志里' : 'sealed apart, not in the log'],
        tone: 'quiet',
      },
      {
        title: lang === 'zh' ? '审计' : 'audit',
        lines: [lang === 'zh' ? '同一个事务，一行扣一行' : 'same transaction, line on line'],
        tone: 'quiet',
      },
    ]),
  ],
});
