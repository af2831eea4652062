import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import { type Random, randomOf } from '../damage/spoil.ts';
import { madeCase } from '../made-cases.ts';

type Plain = Record<string, unknown>;

/**
 * A made-up matter of which every fact is known, with all that may happen to one: extensions, objections, orders to report
 * back, reviews, rechecks and hearings; most are ordinary. The same at every run.
 */
export const madeMatter = (index: number): Plain => {
  const random = randomOf(index);
  const { registration, facts, events, ...rest } = madeCase(index) as {
    readonly registration: Plain;
    readonly facts: Plain;
    readonly events: readonly Plain[];
  };
  const organ = random(4) === 0;
  return {
    ...rest,
    registration: {
      ...registration,
      ...(organ ? { receiver: { id: 'county-organ', kind: 'organ' } } : {}),
      arrival: organ && random(2) === 0 ? 'transferred' : 'direct',
    },
    facts: {
      ...facts,
      remit: organ ? (random(6) === 0 ? 'elsewhere' : 'own') : facts['remit'],
      statutoryDuty: false,
      sameFactsAndReasons: false,
      filedToSuperior: false,
    },
    events: happenings(events, random),
  };
};

const happenings = (events: readonly Plain[], random: Random): readonly Plain[] =>
  events.flatMap((event): readonly Plain[] => {
    const after = (days: number): string =>
      formatDayNumber((parseDayNumber(event['on'] as string) as number) + days);
    if (event['type'] === 'dispatched' && random(8) === 0) return ordered(event, after, random);
    if (event['type'] === 'unit-received' && random(10) === 0) return objected(event, after);
    if (event['type'] === 'accepted' && random(5) === 0) return extended(event, after, random);
    if (event['type'] === 'delivered' && random(4) === 0) return reviewed(event, after, random);
    if (event['type'] === 'registered' && random(40) === 0)
      return [event, { type: 'withdrawn', on: after(5 + random(60)) }];
    return [event];
  });

type After = (days: number) => string;

const ordered = (event: Plain, after: After, random: Random): readonly Plain[] => [
  { ...event, mode: 'assign', reportDueOn: after(60) },
  { type: 'result-reported', on: after(50 + random(20)) },
];

const objected = (event: Plain, after: After): readonly Plain[] => [
  event,
  { type: 'objected', on: after(3), reason: 'remit' },
  { type: 'objection-agreed', on: after(6) },
  { type: 'unit-received', on: after(8), unit: 'unit-b' },
];

const extended = (event: Plain, after: After, random: Random): readonly Plain[] => [
  event,
  {
    type: 'extended',
    on: after(50),
    days: 10 + random(24),
    approvedBy: 'head',
    reason: 'complex',
    notifiedOn: after(50 + random(12)),
  },
];

const reviewed = (event: Plain, after: After, random: Random): readonly Plain[] => [
  event,
  { type: 'review-requested', on: after(10 + random(25)) },
  { type: 'review-decided', on: after(45 + random(25)) },
  { type: 'delivered', on: after(71), document: 'review' },
  ...(random(2) === 0 ? [] : rechecked(after, random)),
];

const rechecked = (after: After, random: Random): readonly Plain[] => [
  { type: 'recheck-requested', on: after(80 + random(30)) },
  ...(random(2) === 0
    ? []
    : [
        { type: 'hearing-started', on: after(115) },
        { type: 'hearing-ended', on: after(115 + random(6)) },
      ]),
  { type: 'recheck-decided', on: after(125 + random(20)) },
];
