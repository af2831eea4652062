import { describe, expect, test } from 'vitest';
import { writtenCase } from '../test/written-case.ts';
import {
  EVENT_TYPES,
  eventsAsOf,
  type Move,
  moveOf,
  parseCase,
  STATES,
  type State,
  TRANSITIONS,
  WARNINGS,
  type WarningKind,
  walkEvents,
} from './index.ts';

const states = Object.keys(STATES) as State[];
const moves: Move[] = EVENT_TYPES.flatMap((type): Move[] =>
  type === 'delivered' ? ['delivered-opinion', 'delivered-review', 'delivered-recheck'] : [type],
);

/** Walks a sequence of events, one a day from the receipt on; `delivered:review` names the document. */
const walk = (...steps: string[]) => {
  const events = steps.map((step, i) => {
    const [type, document] = step.split(':');
    const on = `2023-03-${String(i + 1).padStart(2, '0')}`;
    return {
      type,
      on,
      document,
      object: 'unit',
      expired: true,
      event: i === 0 ? 1 : 0,
      field: 'on',
      to: on,
    };
  });
  return walkEvents(eventsAsOf(parseCase(writtenCase({ events }))), '2023-03-01');
};

describe('the transition table', () => {
  test('has a row for each type of event, a delivery for each document', () => {
    expect(Object.keys(TRANSITIONS).toSorted()).toEqual([...moves].toSorted());
  });

  test.each(moves)('answers %s in every state, with a state and a warning that exist', (move) => {
    expect(Object.keys(TRANSITIONS[move]).toSorted()).toEqual([...states].toSorted());
    const answers = Object.values(TRANSITIONS[move]);
    for (const { to } of answers) expect(states).toContain(to);
    for (const warning of answers.flatMap((answer) => answer.warning ?? []))
      expect(WARNINGS).toHaveProperty(warning);
  });

  test('reaches every state from the receipt', () => {
    const reached = new Set<State>(['received']);
    for (const state of reached) for (const move of moves) reached.add(TRANSITIONS[move][state].to);
    expect([...reached].toSorted()).toEqual([...states].toSorted());
  });

  test('uses every kind of warning but those told from dates and bodies', () => {
    const used = new Set(
      moves.flatMap((move) => states.flatMap((state) => TRANSITIONS[move][state].warning ?? [])),
    );
    expect([...used, 'event-before-receipt', 'accused-body'].toSorted()).toEqual(
      Object.keys(WARNINGS).toSorted(),
    );
  });

  test.each(['supervised', 'reported-urgent', 'corrected'] as const)(
    'lets %s come at any time and change nothing',
    (move) => {
      for (const state of states) expect(TRANSITIONS[move][state]).toEqual({ to: state });
    },
  );

  test('warns of everything but oversight and closing after a withdrawal', () => {
    const silent = moves.filter((move) => TRANSITIONS[move].withdrawn.warning === undefined);
    expect(silent.toSorted()).toEqual(['closed', 'corrected', 'reported-urgent', 'supervised']);
  });

  test('tells deliveries apart by their document', () => {
    expect(moveOf({ type: 'delivered', document: 'review' })).toBe('delivered-review');
    expect(moveOf({ type: 'closed' })).toBe('closed');
  });
});

const PETITION = [
  'registered',
  'dispatched',
  'unit-received',
  'accepted',
  'replied',
  'delivered:opinion',
];
const REVIEW = ['review-requested', 'review-decided', 'delivered:review'];
const RECHECK = ['recheck-requested', 'recheck-decided', 'delivered:recheck'];

describe('an ordinary course passes without a finding', () => {
  test.each<[string, string[], State]>([
    ['nothing yet', [], 'received'],
    [
      'a petition through reply and closing',
      [...PETITION, 'closed', 'evaluated', 'evaluated'],
      'replied-closed',
    ],
    [
      'an organ that accepts what it received',
      ['accepted', 'extended', 'replied', 'delivered:opinion', 'closed'],
      'replied-closed',
    ],
    [
      'a reply without a recorded delivery',
      ['accepted', 'replied', 'closed', 'evaluated'],
      'replied-closed',
    ],
    [
      'a delivery after the closing',
      ['accepted', 'replied', 'closed', 'delivered:opinion'],
      'replied-closed',
    ],
    [
      'graded transfer over several offices',
      [
        'registered',
        'dispatched',
        'unit-received',
        'dispatched',
        'unit-received',
        'registered',
        'accepted',
      ],
      'accepted',
    ],
    [
      'the unit telling where it goes, then accepting',
      ['dispatched', 'informed', 'unit-received', 'informed', 'accepted'],
      'accepted',
    ],
    [
      'a direct answer to what was only told',
      ['informed', 'replied', 'delivered:opinion', 'closed'],
      'replied-closed',
    ],
    [
      'an objection that is agreed, and a second unit',
      [
        'dispatched',
        'unit-received',
        'objected',
        'objection-agreed',
        'dispatched',
        'unit-received',
        'accepted',
      ],
      'accepted',
    ],
    [
      'an objection that is not agreed',
      ['dispatched', 'unit-received', 'objected', 'accepted', 'replied'],
      'replied',
    ],
    [
      'a hearing while handled',
      ['accepted', 'hearing-started', 'hearing-ended', 'replied'],
      'replied',
    ],
    [
      'a settlement in the hearing',
      ['accepted', 'hearing-started', 'mediated', 'hearing-ended', 'closed'],
      'closed',
    ],
    [
      'a mediation and closing',
      ['dispatched', 'unit-received', 'accepted', 'mediated', 'closed', 'evaluated'],
      'closed',
    ],
    [
      'a second unit accepting before the reply',
      ['accepted', 'dispatched', 'unit-received', 'accepted', 'extended', 'replied'],
      'replied',
    ],
    [
      'a second unit accepting after the first replied',
      [...PETITION, 'accepted', 'extended', 'replied', 'delivered:opinion'],
      'opinion-delivered',
    ],
    [
      'a review asked for while a second unit handles',
      [...PETITION, 'accepted', 'review-requested'],
      'in-review',
    ],
    [
      'a redirection and what that route brought',
      ['dispatched', 'unit-received', 'redirected', 'informed', 'replied', 'closed'],
      'replied-closed',
    ],
    [
      'a redirection of what was accepted',
      ['accepted', 'redirected', 'closed', 'evaluated'],
      'closed',
    ],
    [
      'an assignment and its report',
      ['dispatched', 'unit-received', 'accepted', 'replied', 'result-reported', 'closed'],
      'replied-closed',
    ],
    [
      'a report after the closing',
      ['dispatched', 'accepted', 'replied', 'closed', 'result-reported'],
      'replied-closed',
    ],
    ['a refusal and its notice', ['registered', 'not-accepted', 'informed', 'closed'], 'closed'],
    ['a withdrawal', ['dispatched', 'accepted', 'withdrawn', 'closed'], 'closed'],
    ['a review', [...PETITION, ...REVIEW], 'review-delivered'],
    [
      'a review after the closing, closed again',
      [...PETITION, 'closed', ...REVIEW, 'closed'],
      'reviewed-closed',
    ],
    [
      'a closing while the review runs',
      [...PETITION, 'review-requested', 'closed', 'review-decided'],
      'reviewed',
    ],
    ['a recheck', [...PETITION, ...REVIEW, ...RECHECK, 'closed', 'evaluated'], 'rechecked-closed'],
    [
      'a recheck after a closing',
      [...PETITION, ...REVIEW, 'closed', ...RECHECK, 'closed'],
      'rechecked-closed',
    ],
    [
      'a recheck with two hearings',
      [
        ...PETITION,
        ...REVIEW,
        'recheck-requested',
        'hearing-started',
        'hearing-ended',
        'hearing-started',
        'recheck-decided',
      ],
      'rechecked',
    ],
    [
      'handling again after the review, and a new opinion',
      [...PETITION, ...REVIEW, 'accepted', 'extended', 'replied', 'delivered:opinion', ...REVIEW],
      'review-delivered',
    ],
    [
      'a new filing after the recheck',
      [...PETITION, ...REVIEW, ...RECHECK, 'no-longer-accepted', 'informed'],
      'refused',
    ],
    [
      'oversight and corrections anywhere',
      [
        'supervised',
        'accepted',
        'reported-urgent',
        'corrected',
        'replied',
        'supervised',
        'corrected',
        'closed',
      ],
      'replied-closed',
    ],
  ])('%s', (_, steps, state) => {
    expect(walk(...steps)).toEqual({ state, findings: [] });
  });
});

describe('what should not have come is told, and followed', () => {
  test.each<[string[], WarningKind, number, State]>([
    [
      ['dispatched', 'unit-received', 'replied', 'delivered:opinion', 'closed', 'evaluated'],
      'reply-before-acceptance',
      2,
      'replied-closed',
    ],
    [
      ['dispatched', 'accepted', 'delivered:opinion', ...REVIEW],
      'delivery-before-reply',
      2,
      'review-delivered',
    ],
    [['registered', 'closed', 'evaluated'], 'closing-before-acceptance', 1, 'closed'],
    [['registered', 'evaluated'], 'evaluation-before-handling', 1, 'registered'],
    [['result-reported'], 'report-before-handling', 0, 'received'],
    [['dispatched', 'objected', 'objection-agreed'], 'objection-without-receipt', 1, 'returned'],
    [['unit-received', 'accepted', 'objected'], 'objection-after-acceptance', 2, 'accepted'],
    [['unit-received', 'objection-agreed'], 'agreement-without-objection', 1, 'returned'],
    [['accepted', 'not-accepted'], 'refusal-after-acceptance', 1, 'refused'],
    [[...PETITION, 'redirected'], 'redirection-after-reply', 6, 'opinion-delivered'],
    [['dispatched', 'extended'], 'extension-without-acceptance', 1, 'dispatched'],
    [['accepted', 'replied', 'extended'], 'extension-after-conclusion', 2, 'replied'],
    [['dispatched', 'hearing-started'], 'hearing-outside-handling', 1, 'dispatched'],
    [['accepted', 'hearing-started', 'hearing-started'], 'hearing-already-open', 2, 'hearing'],
    [['accepted', 'hearing-ended'], 'hearing-end-without-start', 1, 'accepted'],
    [['dispatched', 'mediated', 'closed'], 'mediation-before-acceptance', 1, 'closed'],
    [['accepted', 'review-requested'], 'review-before-reply', 1, 'accepted'],
    [
      [...PETITION, 'review-decided', 'recheck-requested'],
      'review-decision-without-request',
      6,
      'in-recheck',
    ],
    [[...PETITION, ...REVIEW, 'review-requested'], 'review-repeated', 9, 'in-review'],
    [
      [...PETITION, 'review-requested', 'delivered:review'],
      'delivery-before-review-decision',
      7,
      'review-delivered',
    ],
    [
      [...PETITION, 'recheck-requested', 'recheck-decided'],
      'recheck-before-review',
      6,
      'rechecked',
    ],
    [
      [...PETITION, ...REVIEW, 'recheck-decided'],
      'recheck-decision-without-request',
      9,
      'rechecked',
    ],
    [
      [...PETITION, ...REVIEW, 'recheck-requested', 'delivered:recheck'],
      'delivery-before-recheck-decision',
      10,
      'rechecked',
    ],
    [['not-accepted', 'accepted', 'replied'], 'event-after-refusal', 1, 'replied'],
    [['accepted', 'withdrawn', 'replied'], 'event-after-withdrawal', 2, 'withdrawn'],
    [['accepted', 'closed', 'accepted', 'replied'], 'event-after-closing', 2, 'replied'],
    [[...PETITION, ...REVIEW, ...RECHECK, 'accepted'], 'event-after-recheck', 12, 'handled-again'],
  ])('%j: %s', (steps, kind, index, state) => {
    const event = steps[index]?.split(':')[0];
    expect(walk(...steps)).toEqual({ state, findings: [{ kind, index, event }] });
  });

  test('an event dated before the receipt, beside its other findings', () => {
    const events = [
      { type: 'replied', on: '2023-02-27' },
      { type: 'accepted', on: '2023-02-28' },
      { type: 'closed', on: '2023-03-01' },
    ];
    const log = eventsAsOf(parseCase(writtenCase({ events })));
    expect(walkEvents(log, '2023-03-01').findings).toEqual([
      { kind: 'event-before-receipt', index: 0, event: 'replied' },
      { kind: 'reply-before-acceptance', index: 0, event: 'replied' },
      { kind: 'event-before-receipt', index: 1, event: 'accepted' },
    ]);
    expect(walkEvents(log).findings).toHaveLength(1);
  });

  test('by the corrected day, under the index of the stored list', () => {
    const events = [
      { type: 'replied', on: '2023-03-05' },
      { type: 'accepted', on: '2023-03-10' },
      { type: 'corrected', on: '2023-04-01', event: 0, field: 'on', to: '2023-03-20' },
    ];
    const oneCase = parseCase(writtenCase({ events }));
    expect(walkEvents(eventsAsOf(oneCase, '2023-03-31')).findings).toMatchObject([{ index: 0 }]);
    expect(walkEvents(eventsAsOf(oneCase, '2023-04-01'))).toEqual({
      state: 'replied',
      findings: [],
    });
  });
});
