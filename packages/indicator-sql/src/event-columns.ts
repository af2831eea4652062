import { type DayNumber, parseDayNumber } from '@xinfang/calendar';
import type { MeasuredCase } from '@xinfang/rates';
import { type CaseKey, keyColumns } from './case-key.ts';
import type { Filled } from './table.ts';

type LoggedEvent = MeasuredCase['reckoning']['log'][number];

/** An event of a case, its place in the order of events from 1, and where its row belongs. */
export interface EventSource {
  readonly key: CaseKey;
  readonly event: LoggedEvent;
  readonly place: number;
}

/** The columns of an event: what happened when, never by whom and never a reason. */
export const EVENT_COLUMNS: readonly Filled<EventSource>[] = [
  ...keyColumns<EventSource>(({ key }) => key),
  {
    name: 'seq',
    type: 'integer',
    comment: { zh: '事件的先后，从 1 起', en: 'the place in the order of events, from 1' },
    of: ({ place }) => place,
  },
  {
    name: 'type',
    type: 'text',
    comment: { zh: '事件类型', en: 'the type of the event' },
    of: ({ event }) => event.type,
  },
  {
    name: 'happened_on',
    type: 'day',
    comment: { zh: '发生日期（更正后的）', en: 'the day it happened, as corrected' },
    of: ({ event }) => event.day,
  },
  {
    name: 'recorded_on',
    type: 'day',
    optional: true,
    comment: { zh: '录入日期', en: 'the day it was entered' },
    of: ({ event }) => dayOf(event.recordedOn),
  },
  {
    name: 'object',
    type: 'text',
    optional: true,
    comment: { zh: '评价对象：office 信访部门、unit 责任单位', en: 'who was evaluated' },
    of: ({ event }) => (event.type === 'evaluated' ? event.object : null),
  },
  {
    name: 'grade',
    type: 'text',
    optional: true,
    comment: {
      zh: '满意度；逾期未评价的为空',
      en: 'the grade of an evaluation; empty where it expired',
    },
    of: ({ event }) => (event.type === 'evaluated' ? (event.grade ?? null) : null),
  },
];

const dayOf = (date: string | undefined): DayNumber | null =>
  date === undefined ? null : (parseDayNumber(date) ?? null);
