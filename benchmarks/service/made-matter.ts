import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';
import { bodiesOf, PATTERN } from './county.ts';

const CONTENTS = [
  '自然资源/土地征收',
  '城乡建设/工程质量',
  '劳动和社会保障/工资福利',
  '生态环境/环境污染',
  '交通运输/客货运输',
];
const CHANNELS = ['letter', 'visit', 'online', 'phone'] as const;
const TEXT = '【虚构】请求公开补偿标准，说明发放时间，并派人到现场查看。'.repeat(4);

/** Over how many days the matters were received. */
const DAYS = 1096;

/** Stands in the id for the number of the copy. */
export const NUMBER = 'zzzzzzz';

/** A whole number from 0 to `below`−1 that depends on its arguments alone: the same register at every run. */
export const pick = (index: number, salt: number, below: number): number => {
  let mixed = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
};

type Event = Readonly<Record<string, unknown>> & { readonly on: string };

const BODIES = bodiesOf(PATTERN.county);

/** One in forty accuses the department: it never comes into its hands. */
const isAccusation = (index: number): boolean => index % 40 === 7;
/** One in a hundred has no stated purpose yet. */
const isUnstated = (index: number): boolean => index % 100 === 13;

/** A matter of the pattern's county, with everything that happened to it until a day. */
export const madeMatter = (index: number, today: string): Readonly<Record<string, unknown>> => {
  const received = (parseDayNumber(today) as number) - pick(index, 1, DAYS);
  const receivedOn = formatDayNumber(received);
  return {
    id: `${BODIES.office}-${receivedOn.replaceAll('-', '')}-${NUMBER}`,
    registration: registrationOf(index, receivedOn),
    facts: factsOf(index),
    events: eventsOf(index, received).filter(({ on }) => on <= today),
  };
};

const registrationOf = (index: number, receivedOn: string): object => ({
  receivedOn,
  receiver: { id: BODIES.office, kind: 'petition-office' },
  channel: CHANNELS[pick(index, 5, CHANNELS.length)],
  petitioners: {
    count: 1 + pick(index, 6, 4),
    representatives: 1,
    identityClear: true,
    people: [{ name: '甲某某', idNumber: '110101199001011234', phone: '13800001234' }],
  },
  title: '【虚构】某镇补偿问题',
  text: TEXT,
  content: CONTENTS[pick(index, 8, CONTENTS.length)],
  township: BODIES.township,
  ...(isAccusation(index) ? { accused: { units: [BODIES.department] } } : {}),
});

const factsOf = (index: number): object => ({
  ...(isUnstated(index)
    ? {}
    : {
        purpose: isAccusation(index)
          ? 'accusation'
          : pick(index, 4, 8) === 0
            ? 'suggestion'
            : 'appeal',
      }),
  remit: 'same-level',
  judicialMatter: false,
  arbitrable: false,
  partyAppeal: false,
  administrativeProcedure: 'none',
  statutoryDuty: false,
  disciplinary: false,
  feedbackRequired: pick(index, 13, 10) === 0,
  majorUrgent: false,
  priorHandling: 'none',
  sameFactsAndReasons: false,
  filedToSuperior: false,
  conflictOfInterest: false,
  complex: pick(index, 14, 8) === 0,
  jointParty: false,
  simpleMatter: pick(index, 15, 3) === 0,
});

/** Mostly in time, some late; one in thirty goes no further than its acceptance. */
const eventsOf = (index: number, received: number): readonly Event[] => {
  const on = (type: string, offset: number, more: object = {}): Event => ({
    type,
    on: formatDayNumber(received + offset),
    ...more,
  });
  const registered = on('registered', 0);
  if (isUnstated(index)) return [registered];
  const unit = isAccusation(index)
    ? BODIES.discipline
    : pick(index, 17, 3) === 0
      ? BODIES.township
      : BODIES.department;
  const accepted = 4 + pick(index, 2, 10);
  const replied = accepted + 20 + pick(index, 3, 45);
  const begun = [
    registered,
    on('dispatched', accepted - 2, { mode: 'forward', to: unit }),
    on('unit-received', accepted - 1, { unit }),
    on('accepted', accepted, { unit }),
  ];
  if (pick(index, 16, 30) === 0) return begun;
  return [
    ...begun,
    on('replied', replied),
    on('delivered', replied + 1, { document: 'opinion' }),
    on('closed', replied + 2),
    on('evaluated', replied + 9, { object: 'office', grade: 'satisfied' }),
  ];
};
