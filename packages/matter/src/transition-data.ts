import type { EventType } from './case-values.ts';
import type { State } from './states.ts';
import type { WarningKind } from './warnings.ts';

/** A type of event as the table tells them apart: a delivery by its document. */
export type Move =
  | Exclude<EventType, 'delivered'>
  | 'delivered-opinion'
  | 'delivered-review'
  | 'delivered-recheck';

/** From these states (`rest`: from all others) to that one (`stay`: to none), with a warning where it should not have come. */
export type Row = readonly [
  from: readonly State[] | 'rest',
  to: State | 'stay',
  warning?: WarningKind | undefined,
];

const early = ['received', 'registered'] as const;
const underway = ['dispatched', 'with-unit', 'objected', 'returned'] as const;
const unhandled = [...early, ...underway, 'informed'] as const;
const handling = ['accepted', 'hearing'] as const;
const answered = ['replied', 'opinion-delivered'] as const;
const decided = ['reviewed', 'review-delivered'] as const;
const inRecheck = ['in-recheck', 'recheck-hearing'] as const;
const finished = ['rechecked', 'rechecked-closed'] as const;
const closed = ['closed', 'replied-closed', 'reviewed-closed', 'rechecked-closed'] as const;
const ended = ['redirected', 'refused'] as const;

const afterWithdrawal: Row = [['withdrawn'], 'stay', 'event-after-withdrawal'];
const anywhere: readonly Row[] = [['rest', 'stay']];

/** A way to the unit, and what it means where the matter had already come to an end. */
const onTheWay = (to: 'dispatched' | 'with-unit'): readonly Row[] => [
  [unhandled, to],
  [answered, 'handled-again'],
  [['refused'], to, 'event-after-refusal'],
  [['closed'], to, 'event-after-closing'],
  [['replied-closed', 'reviewed-closed'], 'handled-again', 'event-after-closing'],
  [['rechecked-closed'], 'stay', 'event-after-closing'],
  afterWithdrawal,
  ['rest', 'stay'],
];

const refusal: readonly Row[] = [
  [unhandled, 'refused'],
  [handling, 'refused', 'refusal-after-acceptance'],
  [['in-review'], 'opinion-delivered'],
  [inRecheck, 'review-delivered'],
  [finished, 'refused'],
  [['closed', 'replied-closed', 'reviewed-closed'], 'stay', 'event-after-closing'],
  [ended, 'stay'],
  afterWithdrawal,
  ['rest', 'stay', 'refusal-after-acceptance'],
];

/**
 * What each event means in each state. It judges, it does not censor: where an event should not have come there is a warning,
 * and the state still follows what the register says happened if later events could not be understood otherwise.
 */
export const TRANSITION_ROWS: Readonly<Record<Move, readonly Row[]>> = {
  registered: [[['received'], 'registered'], afterWithdrawal, ['rest', 'stay']],
  dispatched: onTheWay('dispatched'),
  'unit-received': onTheWay('with-unit'),
  objected: [
    [['with-unit', 'objected'], 'objected'],
    [[...early, 'informed', 'dispatched', 'returned'], 'objected', 'objection-without-receipt'],
    [['handled-again', 'redirected'], 'stay'],
    [['refused'], 'stay', 'event-after-refusal'],
    [closed, 'stay', 'event-after-closing'],
    afterWithdrawal,
    ['rest', 'stay', 'objection-after-acceptance'],
  ],
  'objection-agreed': [
    [['objected'], 'returned'],
    [['dispatched', 'with-unit'], 'returned', 'agreement-without-objection'],
    [[...handling, 'handled-again'], 'stay'],
    [closed, 'stay', 'event-after-closing'],
    afterWithdrawal,
    ['rest', 'stay', 'agreement-without-objection'],
  ],
  accepted: [
    [[...unhandled, 'mediated', 'redirected'], 'accepted'],
    [[...answered, ...decided], 'handled-again'],
    [['refused'], 'accepted', 'event-after-refusal'],
    [['closed'], 'accepted', 'event-after-closing'],
    [['replied-closed', 'reviewed-closed'], 'handled-again', 'event-after-closing'],
    [finished, 'handled-again', 'event-after-recheck'],
    afterWithdrawal,
    ['rest', 'stay'],
  ],
  informed: [[[...early, 'returned'], 'informed'], afterWithdrawal, ['rest', 'stay']],
  'not-accepted': refusal,
  'no-longer-accepted': refusal,
  redirected: [
    [[...unhandled, ...handling, 'mediated', 'refused'], 'redirected'],
    [['handled-again', 'redirected'], 'stay'],
    [closed, 'stay', 'event-after-closing'],
    afterWithdrawal,
    ['rest', 'stay', 'redirection-after-reply'],
  ],
  extended: [
    [[...handling, 'handled-again'], 'stay'],
    [[...unhandled, 'refused'], 'stay', 'extension-without-acceptance'],
    afterWithdrawal,
    ['rest', 'stay', 'extension-after-conclusion'],
  ],
  'hearing-started': [
    [['accepted'], 'hearing'],
    [['in-recheck'], 'recheck-hearing'],
    [['handled-again', 'in-review'], 'stay'],
    [['hearing', 'recheck-hearing'], 'stay', 'hearing-already-open'],
    afterWithdrawal,
    ['rest', 'stay', 'hearing-outside-handling'],
  ],
  'hearing-ended': [
    [['hearing'], 'accepted'],
    [['recheck-hearing'], 'in-recheck'],
    [['handled-again', 'in-review'], 'stay'],
    [['mediated', 'replied', 'reviewed', 'rechecked'], 'stay'],
    afterWithdrawal,
    ['rest', 'stay', 'hearing-end-without-start'],
  ],
  mediated: [
    [[...handling, 'informed'], 'mediated'],
    [[...early, ...underway], 'mediated', 'mediation-before-acceptance'],
    [['refused'], 'mediated', 'event-after-refusal'],
    [closed, 'stay', 'event-after-closing'],
    afterWithdrawal,
    ['rest', 'stay'],
  ],
  replied: [
    [[...handling, ...answered, 'informed', 'mediated', 'redirected', 'handled-again'], 'replied'],
    [[...early, ...underway], 'replied', 'reply-before-acceptance'],
    [['refused'], 'replied', 'event-after-refusal'],
    [['closed'], 'replied-closed', 'event-after-closing'],
    [['replied-closed', 'reviewed-closed', 'rechecked-closed'], 'stay', 'event-after-closing'],
    afterWithdrawal,
    ['rest', 'stay'],
  ],
  'delivered-opinion': [
    [answered, 'opinion-delivered'],
    [[...unhandled, ...handling, 'mediated'], 'opinion-delivered', 'delivery-before-reply'],
    [['closed'], 'replied-closed', 'delivery-before-reply'],
    [ended, 'stay', 'delivery-before-reply'],
    afterWithdrawal,
    ['rest', 'stay'],
  ],
  'delivered-review': [
    [decided, 'review-delivered'],
    [['handled-again', ...inRecheck, 'reviewed-closed', ...finished], 'stay'],
    [[...answered, 'in-review'], 'review-delivered', 'delivery-before-review-decision'],
    [['replied-closed'], 'reviewed-closed', 'delivery-before-review-decision'],
    afterWithdrawal,
    ['rest', 'stay', 'delivery-before-review-decision'],
  ],
  'delivered-recheck': [
    [['handled-again', ...finished], 'stay'],
    [[...decided, ...inRecheck], 'rechecked', 'delivery-before-recheck-decision'],
    [['reviewed-closed'], 'rechecked-closed', 'delivery-before-recheck-decision'],
    afterWithdrawal,
    ['rest', 'stay', 'delivery-before-recheck-decision'],
  ],
  'review-requested': [
    [[...answered, 'handled-again', 'in-review', 'replied-closed'], 'in-review'],
    [[...decided, 'reviewed-closed'], 'in-review', 'review-repeated'],
    [inRecheck, 'stay', 'review-repeated'],
    [finished, 'stay', 'event-after-recheck'],
    afterWithdrawal,
    ['rest', 'stay', 'review-before-reply'],
  ],
  'review-decided': [
    [['in-review'], 'reviewed'],
    [
      [...answered, 'handled-again', 'replied-closed'],
      'reviewed',
      'review-decision-without-request',
    ],
    [[...unhandled, ...handling, 'mediated', 'closed'], 'reviewed', 'review-before-reply'],
    [ended, 'stay', 'review-before-reply'],
    afterWithdrawal,
    ['rest', 'stay', 'review-decision-without-request'],
  ],
  'recheck-requested': [
    [[...decided, ...inRecheck, 'reviewed-closed', 'handled-again'], 'in-recheck'],
    [[...answered, 'replied-closed'], 'in-recheck', 'recheck-before-review'],
    [finished, 'stay', 'event-after-recheck'],
    afterWithdrawal,
    ['rest', 'stay', 'recheck-before-review'],
  ],
  'recheck-decided': [
    [inRecheck, 'rechecked'],
    [
      [...decided, 'reviewed-closed', 'handled-again'],
      'rechecked',
      'recheck-decision-without-request',
    ],
    [finished, 'stay', 'event-after-recheck'],
    [ended, 'stay', 'recheck-before-review'],
    afterWithdrawal,
    ['rest', 'rechecked', 'recheck-before-review'],
  ],
  'result-reported': [[early, 'stay', 'report-before-handling'], afterWithdrawal, ['rest', 'stay']],
  withdrawn: [
    [closed, 'stay', 'event-after-closing'],
    [['rechecked'], 'stay', 'event-after-recheck'],
    afterWithdrawal,
    ['rest', 'withdrawn'],
  ],
  closed: [
    [['dispatched', 'informed', ...handling, 'mediated', ...ended, 'withdrawn'], 'closed'],
    [[...early, 'with-unit', 'objected', 'returned'], 'closed', 'closing-before-acceptance'],
    [[...answered, 'handled-again'], 'replied-closed'],
    [decided, 'reviewed-closed'],
    [['rechecked'], 'rechecked-closed'],
    ['rest', 'stay'],
  ],
  evaluated: [[early, 'stay', 'evaluation-before-handling'], afterWithdrawal, ['rest', 'stay']],
  supervised: anywhere,
  'reported-urgent': anywhere,
  corrected: anywhere,
};
