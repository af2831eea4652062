import { formatDayNumber, parseDayNumber } from '@xinfang/calendar';

const CONTENTS = [
  '自然资源/土地征收',
  '城乡建设/工程质量',
  '劳动和社会保障/工资福利',
  '生态环境/环境污染',
  '交通运输/客货运输',
];
const CHANNELS = ['letter', 'visit', 'online', 'phone'];
const FIRST = parseDayNumber('2023-01-01') as number;

/** A whole number from 0 to `below`−1 that depends on its arguments alone: the same register at every run. */
const pick = (index: number, salt: number, below: number): number => {
  let mixed = Math.imul(index, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
};

/** One made-up case of a year's register as plain JSON: mostly whole facts, some missing, some late, some open. */
export const madeCase = (index: number): unknown => {
  const received = FIRST + pick(index, 1, 365);
  const day = (offset: number): string => formatDayNumber(received + offset);
  const accepted = 4 + pick(index, 2, 14);
  const replied = accepted + 20 + pick(index, 3, 48);
  const purpose = ['appeal', 'appeal', 'appeal', 'suggestion'][pick(index, 4, 4)];
  return {
    id: `M-${index}`,
    registration: {
      receivedOn: day(0),
      receiver: { id: 'county-xfj', kind: 'petition-office' },
      channel: CHANNELS[pick(index, 5, CHANNELS.length)],
      petitioners: {
        count: 1 + pick(index, 6, 9),
        representatives: 1 + pick(index, 7, 5),
        identityClear: true,
      },
      title: `事项 ${index}`,
      content: CONTENTS[pick(index, 8, CONTENTS.length)],
      unit: `unit-${pick(index, 9, 20)}`,
      township: `town-${pick(index, 10, 12)}`,
    },
    facts: {
      purpose,
      remit: 'same-level',
      judicialMatter: pick(index, 11, 40) === 0,
      arbitrable: false,
      partyAppeal: false,
      administrativeProcedure: 'none',
      ...(pick(index, 12, 50) === 0 ? {} : { statutoryDuty: false }),
      disciplinary: false,
      feedbackRequired: pick(index, 13, 10) === 0,
      majorUrgent: false,
      priorHandling: 'none',
      conflictOfInterest: false,
      complex: pick(index, 14, 8) === 0,
      jointParty: false,
      simpleMatter: pick(index, 15, 3) === 0,
    },
    events: [
      { type: 'registered', on: day(0) },
      { type: 'dispatched', on: day(accepted - 2), mode: 'forward', to: 'unit' },
      { type: 'unit-received', on: day(accepted - 1), unit: 'unit' },
      { type: 'accepted', on: day(accepted), unit: 'unit' },
      ...(pick(index, 16, 20) === 0
        ? []
        : [
            { type: 'replied', on: day(replied) },
            { type: 'delivered', on: day(replied + 1), document: 'opinion' },
            { type: 'closed', on: day(replied + 2) },
            { type: 'evaluated', on: day(replied + 9), object: 'office', grade: 'satisfied' },
          ]),
    ],
  };
};
