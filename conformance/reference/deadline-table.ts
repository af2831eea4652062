import type { Unit } from './calendar.ts';
import type { Facts, PlainEvent } from './case.ts';

/** Whether a clock runs, of a matter of which everything is known. */
export type Runs = 'yes' | 'no' | 'person-decides' | 'conflict' | 'untranslated';

/** What a row may look at: the facts, the start event (none for the receipt) and the whole log. */
export interface Asked {
  readonly facts: Facts;
  readonly start: PlainEvent | undefined;
  readonly log: readonly PlainEvent[];
}

/** A row of the table of contract §4, without the version before its name. */
export interface Row {
  readonly name: string;
  readonly versions: readonly ('xf05' | 'xf22')[];
  readonly startsWith: string;
  /** Which events of that type start a clock; all where nothing is said. */
  readonly startsAt?: (event: PlainEvent) => boolean;
  readonly runs?: (asked: Asked) => boolean;
  /** Under the law of 2022 it runs for the petition procedure alone. */
  readonly ofPetitions?: true;
  /** Nothing where the start event names the due day itself. */
  readonly period?: { readonly amount: number; readonly unit: Unit };
  readonly isRight?: true;
  readonly isExtensible?: true;
  readonly waitsForHearings?: true;
  readonly fulfilledBy: readonly string[];
  readonly voidedBy: readonly string[];
}

const days = (amount: number) => ({ amount, unit: 'day' as const });

const BOTH = ['xf05', 'xf22'] as const;

/** Notices of judicial and disciplinary bodies follow their own rules. */
const isAdministrative = ({ sector }: PlainEvent): boolean =>
  (sector ?? 'administrative') === 'administrative';

const isRedirectedObjection = ({ facts, start, log }: Asked): boolean => {
  const receipts = log.filter(({ type }) => type === 'unit-received');
  return (
    receipts[0] === start &&
    facts['receiverKind'] === 'organ' &&
    facts['arrival'] !== 'direct' &&
    facts['remit'] === 'elsewhere'
  );
};

const isObjectedTo = ({ start, log }: Asked): boolean => {
  if (start === undefined) return false;
  for (const { type } of log.slice(log.indexOf(start) + 1)) {
    if (type === 'unit-received') return false;
    if (type === 'objected') return true;
  }
  return false;
};

export const TABLE: readonly Row[] = [
  {
    name: 'dispatch',
    versions: BOTH,
    startsWith: 'receipt',
    runs: ({ facts }) => facts['receiverKind'] === 'petition-office',
    period: days(15),
    fulfilledBy: ['dispatched', 'informed', 'not-accepted', 'no-longer-accepted', 'accepted'],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'notice-direct',
    versions: BOTH,
    startsWith: 'receipt',
    runs: ({ facts }) =>
      facts['receiverKind'] === 'organ' &&
      facts['receiverSector'] === 'administrative' &&
      facts['arrival'] === 'direct' &&
      facts['identityClear'] === true,
    period: days(15),
    fulfilledBy: [
      'accepted',
      'informed',
      'not-accepted',
      'no-longer-accepted',
      'redirected',
      'dispatched',
    ],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'notice-transferred',
    versions: BOTH,
    startsWith: 'unit-received',
    startsAt: isAdministrative,
    period: days(15),
    fulfilledBy: ['accepted', 'not-accepted', 'no-longer-accepted', 'redirected'],
    voidedBy: ['objection-agreed', 'withdrawn'],
  },
  {
    name: 'objection',
    versions: ['xf22'],
    startsWith: 'unit-received',
    startsAt: isAdministrative,
    runs: (asked) => isObjectedTo(asked) || isRedirectedObjection(asked),
    period: { amount: 5, unit: 'workday' },
    fulfilledBy: ['objected'],
    voidedBy: ['accepted', 'withdrawn'],
  },
  {
    name: 'conclude',
    versions: BOTH,
    startsWith: 'accepted',
    ofPetitions: true,
    period: days(60),
    isExtensible: true,
    fulfilledBy: ['replied', 'mediated', 'closed'],
    voidedBy: ['redirected', 'withdrawn'],
  },
  {
    name: 'assigned-report',
    versions: ['xf22'],
    startsWith: 'dispatched',
    startsAt: ({ mode, reportDueOn }) => mode === 'assign' && reportDueOn !== undefined,
    fulfilledBy: ['result-reported'],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'review-request',
    versions: BOTH,
    startsWith: 'delivered',
    startsAt: ({ document }) => document === 'opinion',
    ofPetitions: true,
    period: days(30),
    isRight: true,
    fulfilledBy: ['review-requested'],
    voidedBy: [],
  },
  {
    name: 'review-decision',
    versions: BOTH,
    startsWith: 'review-requested',
    period: days(30),
    fulfilledBy: ['review-decided'],
    voidedBy: ['withdrawn'],
  },
  {
    name: 'recheck-request',
    versions: BOTH,
    startsWith: 'delivered',
    startsAt: ({ document }) => document === 'review',
    period: days(30),
    isRight: true,
    fulfilledBy: ['recheck-requested'],
    voidedBy: [],
  },
  {
    name: 'recheck-decision',
    versions: BOTH,
    startsWith: 'recheck-requested',
    period: days(30),
    waitsForHearings: true,
    fulfilledBy: ['recheck-decided'],
    voidedBy: ['withdrawn'],
  },
];
