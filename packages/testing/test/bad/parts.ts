import { join } from 'node:path';
import { goodPlugin } from '../good-plugin.ts';
import { type BadPlugin, changed, NAME } from './bad-plugin.ts';

const [INDICATOR] = goodPlugin().indicators;

const THROWING = {
  'starts-with': {
    label: NAME,
    takes: 'scalar',
    on: ['enum'],
    test: () => {
      throw new TypeError('no');
    },
  },
};

/** Packs, indicators, calendars, sights and closing. */
export const BAD_PARTS: readonly BadPlugin[] = [
  {
    kind: 'a pack that loosens a duty',
    spoil: (good) => ({ ...good, packs: [new URL('../loose-pack/', import.meta.url)] }),
    found: [['loosens-period', 'packs[0]']],
  },
  {
    kind: 'a pack whose named case fails',
    spoil: (good) => ({ ...good, packs: [new URL('../failing-pack/', import.meta.url)] }),
    found: [['pack-case-fails', 'packs[0]']],
  },
  {
    kind: 'an operator that throws and a pack that uses it',
    spoil: (good) => ({ ...good, operators: THROWING, packs: goodPlugin().packs }),
    found: [
      ['operator-throws', 'operators.starts-with'],
      ['operator-failed', 'packs[0]'],
    ],
  },
  {
    kind: 'an operator that throws and a pack of the county that uses it',
    spoil: (good) => ({ ...good, operators: THROWING }),
    found: [
      ['operator-failed', 'deadlines/county-x.first-look.json:14:21'],
      ['operator-throws', 'operators.starts-with'],
    ],
    options: { packs: ['@xinfang/pack-national', join(import.meta.dirname, '../good-pack')] },
  },
  {
    kind: 'a pack that is not there',
    spoil: (good) => ({ ...good, packs: ['./nowhere'] }),
    found: [['not-found', 'packs[0]']],
  },
  {
    kind: 'an indicator of another space',
    spoil: (good) => ({ ...good, indicators: [{ ...INDICATOR, id: 'reply-in-time' }] }),
    found: [['plugin-name', 'indicators[0].id']],
  },
  {
    kind: 'an indicator that loosens one of the base',
    spoil: (good) => ({
      ...good,
      name: 'office/good',
      indicators: [{ ...INDICATOR, id: 'office.acceptance-in-time' }],
    }),
    found: [['loosens-indicator', 'indicators[0]']],
  },
  {
    kind: 'an indicator of deadlines that are not there',
    spoil: (good) => ({
      ...good,
      indicators: [JSON.parse(JSON.stringify(INDICATOR).replace('xf22.dispatch', 'xf22.dispach'))],
    }),
    found: [['unknown-deadline', 'indicators[0]']],
  },
  {
    kind: 'a calendar that changes a held year',
    spoil: (good) => ({
      ...good,
      calendars: [
        {
          id: 'x',
          version: '1',
          notices: [
            {
              year: 2024,
              documents: [],
              days: [{ date: '2024-05-04', name: '青年节', off: true }],
            },
          ],
        },
      ],
    }),
    found: [['plugin-calendar', 'calendars[0].notices[0]']],
  },
  {
    kind: 'a calendar with a day that is none',
    spoil: (good) => ({
      ...good,
      calendars: [
        {
          id: 'x',
          version: '1',
          notices: [
            { year: 2031, documents: [], days: [{ date: '2031-02-30', name: '无', off: true }] },
          ],
        },
      ],
    }),
    found: [['plugin-calendar', 'calendars[0].notices[0].days[0].date']],
  },
  changed('asking to see what it never reads', 'sees-unread', 'sees', {
    sees: ['accused', 'identity'],
  }),
  {
    ...changed('closing that fails the second time', 'close-throws', 'close', () => {
      let closed = false;
      return {
        close: () => {
          if (closed) throw new Error('closed already');
          closed = true;
        },
      };
    }),
  },
];
