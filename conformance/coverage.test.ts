import { createXinfang } from '@xinfang/sdk';
import { describe, expect, test } from 'vitest';
import type { PlainAssessment } from './reference/deadlines.ts';
import type { PlainDecision } from './reference/decide.ts';
import { STATED } from './reference/facts.ts';
import type { PlainIndicators } from './reference/indicators.ts';
import { allVectors, type Kind, type Vector } from './vector.ts';

const all = allVectors();
const ofKind = (...kinds: readonly Kind[]): readonly Vector[] =>
  all.filter(({ kind }) => kinds.includes(kind));

/** How often each of some words occurs. */
const tallied = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const LEAST = 5;

const rarer = (counts: ReadonlyMap<string, number>, wanted: readonly string[]): readonly string[] =>
  wanted.filter((word) => (counts.get(word) ?? 0) < LEAST);

test.each([
  ['decision', 2_500],
  ['needs', 700],
  ['deadlines', 1_500],
  ['calendar', 800],
  ['indicators', 150],
  ['error', 80],
] as const)('there are enough vectors of kind %s', (kind, least) => {
  expect(ofKind(kind).length).toBeGreaterThanOrEqual(least);
});

const decisions = ofKind('decision', 'needs').map(
  (vector) => vector.expect as unknown as PlainDecision,
);

/** Contract §3: what each group may answer, statuses in brackets. */
const ANSWERS: Readonly<Record<keyof PlainDecision['outcomes'], string>> = {
  admission: 'accept not-accepted no-longer-accepted (needs-facts)',
  dispatch:
    'none forward-discipline forward-judicial guide-judicial report assign forward handle inform-elsewhere object (conflict) (person-decides) (needs-facts)',
  procedure:
    'none advice accusation judicial arbitration party-appeal administrative-procedure statutory-duty petition (conflict) (needs-facts)',
  simplified: 'yes no (untranslated) (needs-facts)',
};

const FLAGS =
  'report-major-urgent recusal confidential-accusation too-many-representatives identity-unclear hearing-allowed';

describe('of decisions there is', () => {
  test.each(Object.entries(ANSWERS))('every answer of %s', (group, answers) => {
    const counts = tallied(
      decisions.map(({ outcomes }) => {
        const { value, status } = outcomes[group as keyof typeof ANSWERS];
        return value ?? `(${status})`;
      }),
    );
    expect(rarer(counts, answers.split(' '))).toEqual([]);
    expect([...counts.keys()].filter((answer) => !answers.split(' ').includes(answer))).toEqual([]);
  });

  test('every flag', () => {
    const counts = tallied(decisions.flatMap(({ flags }) => flags));
    expect(rarer(counts, FLAGS.split(' '))).toEqual([]);
  });

  test('every fact that is ever asked', () => {
    const asked = ofKind('needs').flatMap(({ expect: { needs } }) =>
      (needs as PlainDecision['needs']).map(({ fact }) => fact),
    );
    const askable = STATED.map(({ fact }) => fact).filter((fact) => fact !== 'containsAccusation');
    expect(rarer(tallied(asked), askable)).toEqual([]);
  });

  test('every rule of the national pack, as the one that decides', async () => {
    await using xf = await createXinfang();
    const deciding = ofKind('decision', 'needs').flatMap(({ given }) => {
      const on = given['on'] as string | undefined;
      const { trace } = xf.decide(given['case'], on === undefined ? {} : { on });
      return Object.values(trace.groups).flatMap(({ rules }) =>
        rules.filter(({ holds, whyNot }) => holds === true && whyNot === undefined),
      );
    });
    const counts = tallied(deciding.map(({ rule }) => rule));
    expect(xf.pack.rules.length).toBeGreaterThan(50);
    expect(
      rarer(
        counts,
        xf.pack.rules.map(({ id }) => id),
      ),
    ).toEqual([]);
  });
});

const assessments = ofKind('deadlines').map(
  (vector) => vector.expect as unknown as PlainAssessment,
);
const listed = assessments.flatMap(({ deadlines }) => deadlines);
const undetermined = assessments.flatMap((assessment) => assessment.undetermined);

const IDS_OF_BOTH =
  'dispatch notice-direct notice-transferred conclude review-request review-decision recheck-request recheck-decision';
const IDS = [
  ...IDS_OF_BOTH.split(' ').flatMap((name) => [`xf05.${name}`, `xf22.${name}`]),
  'xf22.objection',
  'xf22.assigned-report',
];

describe('of deadlines there is', () => {
  test.each(IDS)('%s in every standing, and on the days around the due day', (id) => {
    const counts = tallied(listed.filter((each) => each.id === id).map(({ status }) => status));
    const isRight = /\.(?:review|recheck)-request$/u.test(id);
    const statuses = ['met', 'late', 'open', 'overdue', ...(isRight ? [] : ['void'])];
    expect(rarer(counts, statuses)).toEqual([]);
    const left = tallied(
      listed
        .filter((each) => each.id === id)
        .map(({ status, daysLeft }) => `${status} ${daysLeft}`),
    );
    const days = ['met 0', 'met 1', 'late -1', 'open 0', 'open 1', 'overdue -1'];
    expect(days.filter((standing) => !left.has(standing))).toEqual([]);
  });

  test('none that the contract does not know', () => {
    expect([...listed, ...undetermined].filter(({ id }) => !IDS.includes(id))).toEqual([]);
  });

  test('every doubt', () => {
    const counts = tallied(undetermined.map(({ id, status }) => `${id} ${status}`));
    const doubts = ['xf22.conclude', 'xf22.review-request'].flatMap((id) =>
      ['needs-facts', 'person-decides', 'conflict'].map((status) => `${id} ${status}`),
    );
    expect(rarer(counts, [...doubts, 'xf22.objection needs-facts'])).toEqual([]);
  });

  test('every kind of movement and certainty', () => {
    const extended = new Set(listed.map(({ extendedBy }) => extendedBy));
    expect([...extended]).toEqual(expect.arrayContaining([0, 1, 10, 17, 30]));
    expect(Math.max(...extended)).toBe(30);
    expect(new Set(listed.map(({ suspendedDays }) => suspendedDays)).size).toBeGreaterThan(5);
    const certain = tallied(listed.map(({ certainty }) => certainty));
    expect(rarer(certain, ['official', 'provisional', 'unknown'])).toEqual([]);
    const reaching = ofKind('deadlines').filter((vector) => vector.expect['accusedBody']);
    expect(reaching.length).toBeGreaterThanOrEqual(LEAST);
  });
});

test('of the calendar there is every kind of day, call, unit and certainty', () => {
  const words = ofKind('calendar').flatMap((vector) => [
    ...['kind', 'certainty'].map((field) => String(vector.expect[field])),
    ...['call', 'unit'].map((field) => String(vector.given[field])),
  ]);
  const wanted =
    'workday weekend holiday makeup-workday official provisional unknown day due between workday month year';
  expect(rarer(tallied(words), wanted.split(' '))).toEqual([]);
});

const measured = ofKind('indicators').map(
  (vector) => vector.expect as unknown as Readonly<Record<'due' | 'dashboard', PlainIndicators>>,
);
const OF_DEADLINES: readonly string[] = [
  'due office.acceptance-in-time',
  'due unit.acceptance-in-time',
  'due reply-in-time',
  'dashboard reply-in-time',
];

describe('of indicators there is', () => {
  const [first] = measured;
  const ways = (['due', 'dashboard'] as const).flatMap((variant) =>
    Object.keys(first?.[variant] ?? {}).map((id) => [variant, id] as const),
  );

  test('every one of the contract, counted in both ways where it has two', () => {
    expect(ways).toHaveLength(11 + 9);
  });

  test.each(ways)('%s %s with data and without, in part and in whole', (variant, id) => {
    const values = measured.flatMap((each) => each[variant][id] ?? []);
    const how = tallied(
      values.map(({ value }) =>
        value === null ? 'no data' : value > 0 && value < 1 ? 'part' : 'all or none',
      ),
    );
    expect(how.get('part') ?? 0).toBeGreaterThanOrEqual(LEAST);
    expect(how.get('no data') ?? 0).toBeGreaterThan(0);
    if (!OF_DEADLINES.includes(`${variant} ${id}`)) return;
    expect(values.filter((each) => Number(each.void) > 0).length).toBeGreaterThan(0);
  });

  test('a worst case that is worse, and rates that are rounded', () => {
    const every = measured.flatMap(({ due, dashboard }) => [
      ...Object.values(due),
      ...Object.values(dashboard),
    ]);
    const worse = every.filter(({ value, valueAtWorst }) => value !== valueAtWorst);
    expect(worse.length).toBeGreaterThanOrEqual(LEAST);
    const rounded = every.filter(
      ({ numerator, denominator, value }) => value !== null && value !== numerator / denominator,
    );
    expect(rounded.length).toBeGreaterThan(100);
  });
});
