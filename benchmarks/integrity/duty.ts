import { dayAfter, workdayAfter } from './day.ts';
import type { Draw } from './draw.ts';
import { type Event, type Law, ORGAN, type Part, receivedUnder } from './matter.ts';

/** A matter in which exactly one duty is still owed, and its last day. */
export interface Owed {
  readonly part: Part & { readonly events: readonly Event[] };
  readonly due: string;
  /** An event, without its day, that does what is owed. */
  readonly done: Readonly<{ type: string; [field: string]: unknown }>;
}

/** A duty of the contract's table. */
export interface Duty {
  readonly name: string;
  /** Under which regulation it is owed. */
  readonly law: Law;
  /** Only handling an accepted petition ends by guiding it elsewhere. */
  readonly endsByRedirecting: boolean;
  readonly make: (draw: Draw) => Owed;
}

type Made = Omit<Owed, 'part'> & { readonly part: Omit<Owed['part'], 'receivedOn'> };

const dutyOf = (
  name: string,
  laws: readonly Law[],
  make: (day: (after: number) => string, draw: Draw, law: Law) => Made,
  endsByRedirecting = false,
): readonly Duty[] =>
  laws.map((law) => ({
    name: `${name}, ${law}`,
    law,
    endsByRedirecting,
    make: (draw) => {
      const receivedOn = receivedUnder(law, draw);
      const { part, ...owed } = make((after) => dayAfter(receivedOn, after), draw, law);
      return { ...owed, part: { ...part, receivedOn } };
    },
  }));

const BOTH: readonly Law[] = ['xf05', 'xf22'];
const ORGAN_DIRECT = {
  registration: { receiver: ORGAN, arrival: 'direct' },
  facts: { remit: 'own' },
};

const sent = (on: string): Event => ({
  type: 'dispatched',
  on,
  mode: 'forward',
  to: 'county-zrzyj',
});
const got = (on: string): Event => ({ type: 'unit-received', on, unit: 'county-zrzyj' });
const accepted = (on: string): Event => ({ type: 'accepted', on, unit: 'county-zrzyj' });

/** Up to the acceptance, everything in good time. */
const begun = (day: (after: number) => string, on: number): readonly Event[] => [
  sent(day(3)),
  got(day(5)),
  accepted(day(on)),
];

/** Up to the written reply in the petitioner's hands. */
const answered = (day: (after: number) => string): readonly Event[] => [
  ...begun(day, 8),
  { type: 'replied', on: day(30) },
  { type: 'delivered', on: day(31), document: 'opinion' },
];

const extension = (on: string, days: number, more: object = {}): Event => ({
  type: 'extended',
  on,
  days,
  approvedBy: '分管负责人',
  reason: '情况复杂',
  notifiedOn: on,
  ...more,
});

const withoutApprover = (event: Event): Event => {
  const { approvedBy: _, ...rest } = event;
  return rest;
};

const concluding = (
  day: (after: number) => string,
  draw: Draw,
  extra: (acceptedAt: number) => { readonly events: readonly Event[]; readonly days: number },
): Made => {
  const at = draw.int(6, 14);
  const { events, days } = extra(at);
  return {
    part: { events: [...begun(day, at), ...events] },
    due: day(at + 60 + days),
    done: { type: draw.pick(['replied', 'mediated', 'closed']) },
  };
};

/** Every duty whose last day a register can come near to, under each regulation that has it. */
export const DUTIES: readonly Duty[] = [
  ...dutyOf('the office’s dispatch', BOTH, (day, draw) => ({
    part: { events: [] },
    due: day(15),
    done: { type: draw.pick(['dispatched', 'informed', 'not-accepted']) },
  })),
  ...dutyOf('an organ’s notice to the petitioner', BOTH, (day, draw) => ({
    part: { ...ORGAN_DIRECT, events: [] },
    due: day(15),
    done: { type: draw.pick(['informed', 'not-accepted', 'dispatched']) },
  })),
  ...dutyOf('a unit’s notice of a matter sent to it', BOTH, (day, draw) => {
    const at = draw.int(2, 12);
    return {
      part: { events: [sent(day(at - 1)), got(day(at))] },
      due: day(at + 15),
      done: { type: draw.pick(['not-accepted', 'no-longer-accepted']) },
    };
  }),
  ...dutyOf(
    'the reply',
    BOTH,
    (day, draw) => concluding(day, draw, () => ({ events: [], days: 0 })),
    true,
  ),
  ...dutyOf(
    'the reply, extended',
    BOTH,
    (day, draw) =>
      concluding(day, draw, (at) => {
        const days = draw.int(10, 30);
        return { events: [extension(day(at + draw.int(20, 45)), days)], days };
      }),
    true,
  ),
  ...dutyOf(
    'the reply, its extension void',
    BOTH,
    (day, draw) =>
      concluding(day, draw, (at) => {
        const on = day(at + draw.int(20, 40));
        const refused = draw.pick([
          extension(on, 31),
          withoutApprover(extension(on, 30)),
          extension(on, 30, { notifiedOn: day(at + 61) }),
        ]);
        return { events: [refused], days: 0 };
      }),
    true,
  ),
  ...dutyOf('the report on an assignment', ['xf22'], (day, draw) => {
    const due = day(draw.int(45, 120));
    return {
      part: {
        events: answered(day).map((event) =>
          event.type === 'dispatched' ? { ...event, mode: 'assign', reportDueOn: due } : event,
        ),
      },
      due,
      done: { type: 'result-reported' },
    };
  }),
  ...dutyOf('the review', BOTH, (day, draw) => {
    const at = draw.int(35, 58);
    return {
      part: { events: [...answered(day), { type: 'review-requested', on: day(at) }] },
      due: day(at + 30),
      done: { type: 'review-decided' },
    };
  }),
  ...dutyOf('the recheck', BOTH, (day, draw) => rechecking(day, draw, 0)),
  ...dutyOf('the recheck, with hearing days', BOTH, (day, draw) =>
    rechecking(day, draw, draw.int(1, 9)),
  ),
  // July and August have no days off by notice.
  {
    name: 'an objection by a body it was wrongly sent to, xf22',
    law: 'xf22',
    endsByRedirecting: false,
    make: (draw) => {
      const on = `${draw.pick(['2023', '2024'])}-${draw.pick(['07', '08'])}-${draw.int(10, 19)}`;
      return {
        part: {
          receivedOn: on,
          registration: { receiver: ORGAN, arrival: draw.pick(['transferred', 'assigned']) },
          facts: { remit: 'elsewhere' },
          events: [got(on)],
        },
        due: workdayAfter(on, 5),
        done: { type: 'objected' },
      };
    },
  },
];

const rechecking = (day: (after: number) => string, draw: Draw, hearing: number): Made => {
  const at = draw.int(65, 80);
  const heard: readonly Event[] = [
    { type: 'hearing-started', on: day(at + 10) },
    { type: 'hearing-ended', on: day(at + 10 + hearing - 1) },
  ];
  return {
    part: {
      events: [
        ...answered(day),
        { type: 'review-requested', on: day(40) },
        { type: 'review-decided', on: day(60) },
        { type: 'delivered', on: day(61), document: 'review' },
        { type: 'recheck-requested', on: day(at) },
        ...(hearing === 0 ? [] : heard),
      ],
    },
    due: day(at + 30 + hearing),
    done: { type: 'recheck-decided' },
  };
};
