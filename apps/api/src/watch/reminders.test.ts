import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { caseOf, type Ground, openGround } from '../../test/watched.ts';
import { keyOf, remindersOf } from './reminders.ts';
import { dayAfter, thresholdsOf } from './thresholds.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});

const SINKS = [
  { name: 'office', body: 'wangshu-xfj' },
  { name: 'county', body: 'wangshu' },
  { name: 'housing', body: 'wangshu-zjj' },
];

const remind = (told: Parameters<typeof caseOf>[0], asOf: string) => {
  const { xf, organisation, reckon } = ground;
  const standing = reckon({ case: caseOf(told), version: 1 }, asOf);
  const thresholds = thresholdsOf(xf.pack);
  return remindersOf(standing, { thresholds, sinks: SINKS, organisation });
};

test('what falls due in seven days is said to every sink in whose reach it is, with day and basis', () => {
  const { drafts, withheld } = remind({}, '2026-03-10');
  expect(withheld).toBe(0);
  expect(drafts.map(({ key }) => key)).toEqual([
    'due:C-1:xf22.dispatch:receipt@2026-03-02:2026-03-17:week:office',
    'due:C-1:xf22.dispatch:receipt@2026-03-02:2026-03-17:week:county',
  ]);
  expect(drafts[0]).toMatchObject({
    sink: 'office',
    topic: 'deadline.due-soon',
    caseId: 'C-1',
    payload: {
      caseId: 'C-1',
      deadline: 'xf22.dispatch',
      body: 'wangshu-xfj',
      dueOn: '2026-03-17',
      asOf: '2026-03-10',
      daysLeft: 7,
      status: 'open',
      certainty: 'official',
      threshold: { id: 'week', daysBefore: 7 },
      label: { zh: expect.any(String), en: expect.any(String) },
      basis: [expect.objectContaining({ instrument: 'xf22' })],
    },
  });
});

test.each([
  ['2026-03-09', undefined],
  ['2026-03-13', 'deadline.due-soon'],
  ['2026-03-17', 'deadline.due-today'],
  ['2026-03-18', 'deadline.overdue'],
  ['2026-05-01', 'deadline.overdue'],
])('on %s it is told as %s', (asOf, topic) => {
  expect(remind({}, asOf).drafts[0]?.topic).toBe(topic);
});

test('nothing of an accusation goes to the accused body or below it, and it is counted', () => {
  const dispatched = [
    { type: 'registered', on: '2026-03-02' },
    { type: 'dispatched', on: '2026-03-03', mode: 'forward', to: 'wangshu-zjj' },
    { type: 'unit-received', on: '2026-03-04', unit: 'wangshu-zjj' },
  ];
  const ordinary = remind({ events: dispatched }, '2026-03-14');
  expect(new Set(ordinary.drafts.map(({ sink }) => sink))).toContain('housing');
  const told = { events: dispatched, accused: ['wangshu-zjj'] };
  const accusing = remind({ ...told, facts: { purpose: 'accusation' } }, '2026-03-14');
  expect(accusing.withheld).toBeGreaterThan(0);
  expect(new Set(accusing.drafts.map(({ sink }) => sink))).not.toContain('housing');
});

test('what is not settled yet is said as such, by the day on which it would be due', () => {
  const { drafts } = remind({ facts: { purpose: 'appeal', remit: 'elsewhere' } }, '2026-03-16');
  expect(drafts.length).toBeGreaterThan(0);
  for (const { payload } of drafts)
    expect(payload).toMatchObject({ label: expect.anything(), basis: expect.anything() });
});

test('two keys are one only where all their parts are', () => {
  const part = fc.string({ unit: fc.constantFrom('a', ':', '%', '3', 'A'), maxLength: 4 });
  const parts = fc.array(part, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      expect(keyOf('due', one) === keyOf('due', other)).toBe(same);
    }),
  );
});

/** What a service says that looks on some days only: told day by day, without haste. */
const saidByHand = (dueOn: string, up: readonly string[]): readonly string[] => {
  const said: string[] = [];
  for (const day of up) {
    const left = Math.round((Date.parse(dueOn) - Date.parse(day)) / 86_400_000);
    const name =
      left > 7
        ? ''
        : left > 3
          ? 'week'
          : left > 0
            ? 'three-days'
            : left === 0
              ? 'last-day'
              : 'overdue';
    if (name !== '' && !said.includes(name)) said.push(name);
  }
  return said;
};

test('however many days a service stands still, each threshold is said once, and the missed ones not after it', () => {
  const upDays = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), upDays, (later, offsets) => {
      const receivedOn = dayAfter('2024-01-02', later);
      const up = offsets.toSorted((a, b) => a - b).map((days) => dayAfter(receivedOn, days));
      const [due] = ground.reckon({ case: caseOf({ receivedOn }), version: 1 }, receivedOn).view
        .deadlines;
      const keys = up.flatMap((day) =>
        remind({ receivedOn }, day)
          .drafts.filter(({ sink }) => sink === 'office')
          .map(({ key }) => key),
      );
      const thresholds = [...new Set(keys)].map((key) => key.split(':').at(-2));
      expect(thresholds).toEqual(saidByHand(due?.dueOn ?? '', up));
    }),
    { numRuns: 40 },
  );
});
