import { beforeAll, describe, expect, test } from 'vitest';
import { caseJson } from '../../../fixtures/plain-case.ts';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import type { Assessment, Deadline } from './index.ts';
import { createXinfang, movedOf, type Xinfang } from './index.ts';

/** Received by an organ from above; an objection is due in five working days, which a holiday moves. */
const TRANSFERRED = caseJson({
  receivedOn: '2023-09-28',
  kind: 'organ',
  arrival: 'transferred',
  facts: { ...SETTLED, remit: 'elsewhere' },
  events: [{ type: 'unit-received', on: '2023-09-28', unit: 'county-zrzyj' }],
});

const deadlineOf = (assessment: Assessment, change: Partial<Deadline>): Deadline => {
  const [first] = assessment.deadlines;
  if (first === undefined) throw new Error('the case has no deadline');
  return { ...first, ...change };
};

describe('what moved between two assessments', () => {
  let xf: Xinfang;
  let base: Assessment;
  beforeAll(async () => {
    xf = await createXinfang();
    base = xf.assess(TRANSFERRED, { asOf: '2023-10-08' });
  });

  test('is nothing between equal ones', () => {
    expect(movedOf(base, xf.assess(TRANSFERRED, { asOf: '2023-10-08' }))).toBeUndefined();
  });

  test.each<readonly [string, Partial<Deadline>, Partial<Deadline>, boolean]>([
    ['another due day', { status: 'open' }, { status: 'open', dueOn: '2099-01-01' }, true],
    ['another standing', { status: 'open' }, { status: 'overdue' }, true],
    ['met late instead of in time', { status: 'met' }, { status: 'late' }, true],
    [
      'another day of what is met',
      { status: 'met' },
      { status: 'met', dueOn: '2099-01-01' },
      false,
    ],
    ['certainty alone', { certainty: 'provisional' }, { certainty: 'official' }, false],
    [
      'a rolled day that does not bind',
      { binding: 'strict', status: 'open' },
      { binding: 'strict', status: 'open', rolledDueOn: '2099-01-01' },
      false,
    ],
    [
      'a rolled day that binds',
      { binding: 'rolled', status: 'open' },
      { binding: 'rolled', status: 'open', rolledDueOn: '2099-01-01' },
      true,
    ],
  ])('%s', (_, was, is, moves) => {
    const before = { ...base, deadlines: [deadlineOf(base, was)] };
    const after = { ...base, deadlines: [deadlineOf(base, is)] };
    expect(movedOf(before, after) !== undefined).toBe(moves);
  });

  test('a clock that one side does not list stands there as null', () => {
    const moved = movedOf({ ...base, deadlines: [] }, base);
    expect(moved?.deadlines.map(({ before }) => before)).toEqual(base.deadlines.map(() => null));
    expect(moved?.deadlines[0]?.after?.certainty).toBe('official');
  });

  test('clocks of one kind that start on one day are told apart', () => {
    const one = deadlineOf(base, { status: 'open', dueOn: '2023-10-11', binding: 'strict' });
    const both = { ...base, deadlines: [one, one] };
    const later = { ...base, deadlines: [one, { ...one, dueOn: '2023-10-12' }] };
    expect(movedOf(both, later)?.deadlines).toHaveLength(1);
  });

  test('a clock that has to wait for facts is told with the day that would bind', () => {
    const [first] = base.deadlines;
    const { id, start, label, basis } = first as Deadline;
    const waiting = {
      ...{ id, start, label, basis, needs: [], because: label },
      ...{ wouldBeDueOn: '2023-10-11', status: 'needs-facts' as const },
    };
    const moved = movedOf(base, { ...base, deadlines: [], undetermined: [waiting] });
    expect(moved?.deadlines.find((each) => each.id === id)?.after).toEqual({
      dueOn: '2023-10-11',
      status: 'undetermined',
    });
  });

  test('groups that come to something else, flags too', () => {
    const open = xf.assess(
      { ...TRANSFERRED, facts: { ...SETTLED, remit: 'elsewhere', conflictOfInterest: true } },
      { asOf: '2023-10-08' },
    );
    expect(movedOf(base, open)).toMatchObject({
      caseId: base.caseId,
      deadlines: [],
      outcomes: [{ group: 'flags', before: { flags: [] }, after: { flags: ['recusal'] } }],
    });
  });

  test('an outcome that became open says what it may come to', () => {
    const { arbitrable: _, ...asked } = SETTLED as Record<string, unknown>;
    const open = xf.assess(
      { ...TRANSFERRED, facts: { ...asked, remit: 'elsewhere' } },
      { asOf: '2023-10-08' },
    );
    expect(movedOf(base, open)?.outcomes.find(({ group }) => group === 'procedure')).toEqual({
      group: 'procedure',
      before: { value: 'petition' },
      after: {
        value: null,
        status: 'needs-facts',
        candidates: expect.arrayContaining(['arbitration', 'petition']),
      },
    });
  });
});
