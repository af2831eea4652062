import { formatDayNumber } from '@xinfang/calendar';
import {
  accusedBodyFindings,
  type Case,
  type LoggedEvent,
  WARNINGS,
  type WarningLabel,
  walkEvents,
} from '@xinfang/matter';
import { isInForce, type Pack } from '@xinfang/pack/decide';
import type { AssessmentWarning } from './assessment.ts';
import type { CaseReckoning, Running } from './reckon-case.ts';
import { faultText } from './texts.ts';

/** A kind of warning in the words and articles of the law of a day; where the pack has none, in the kernel's own words. */
export const warningOf = (
  kind: string,
  on: string,
  pack: Pack,
  more: Pick<AssessmentWarning, 'event' | 'deadline' | 'reasons'> = {},
): AssessmentWarning => {
  const words = pack.warnings.find(({ id, effective }) => id === kind && isInForce(effective, on));
  const known = (WARNINGS as Readonly<Record<string, WarningLabel | undefined>>)[kind];
  return {
    code: kind,
    severity: words?.severity ?? known?.severity ?? 'warning',
    message: words?.text ?? known?.label ?? { zh: kind, en: kind },
    basis: words?.basis ?? [],
    ...more,
  };
};

/**
 * Everything about a case that a person should see: unusual events, the accused's hands, extensions that do not count,
 * overdue duties.
 *
 * @example
 * warningsOf(oneCase, pack, reckonCase(oneCase, pack, calendar, '2023-06-30')).map(({ code }) => code) // ['accused-body']
 */
export const warningsOf = (
  oneCase: Case,
  pack: Pack,
  { log, running, undecided, asOf }: CaseReckoning,
): readonly AssessmentWarning[] => {
  const days = new Map(log.map(({ index, on }) => [index, on]));
  const onOf = (index: number): string => days.get(index) ?? oneCase.registration.receivedOn;
  const findings = [
    ...walkEvents(log, oneCase.registration.receivedOn).findings,
    ...accusedBodyFindings(oneCase, log),
  ].map(({ kind, index }) => warningOf(kind, onOf(index), pack, { event: index }));
  const today = formatDayNumber(asOf);
  const overdue = running
    .filter(({ status, deadline }) => status === 'overdue' && deadline.kind === 'duty')
    .map(({ deadline }) => warningOf('supervise-overdue', today, pack, { deadline: deadline.id }));
  const refused = [...running, ...undecided].flatMap((each) => refusedExtensions(each, pack));
  return [...findings, ...refused, ...overdue];
};

const refusedExtensions = (
  { deadline, clock }: Pick<Running, 'deadline' | 'clock'>,
  pack: Pack,
): readonly AssessmentWarning[] =>
  clock.refusedExtensions.map(({ event, faults }) =>
    warningOf('invalid-extension', event.on, pack, {
      event: event.index,
      deadline: deadline.id,
      reasons: faults.map(faultText),
    }),
  );

/**
 * The warnings that belong to one deadline.
 *
 * @example
 * reckonCase(oneCase, pack, calendar, '2023-06-30').running.flatMap((each) => deadlineWarnings(each, pack))
 */
export const deadlineWarnings = (each: Running, pack: Pack): readonly AssessmentWarning[] => {
  const { deadline, start, status } = each;
  const { pending, afterwards } = deadline;
  const running = status === 'open' || status === 'overdue';
  const asked = running && pending !== undefined ? lastUnanswered(start.after, pending) : undefined;
  return [
    ...refusedExtensions(each, pack),
    ...(pending !== undefined && asked !== undefined
      ? [warningOf(pending.warning, asked.on, pack, { event: asked.index, deadline: deadline.id })]
      : []),
    ...(status === 'overdue' && afterwards !== undefined
      ? [
          {
            code: 'late-right',
            severity: 'info' as const,
            message: afterwards,
            basis: deadline.basis,
            deadline: deadline.id,
          },
        ]
      : []),
  ];
};

/** The last event that waits for an answer, where none came after it. */
const lastUnanswered = (
  events: readonly LoggedEvent[],
  { event, until }: NonNullable<Running['deadline']['pending']>,
): LoggedEvent | undefined => {
  const at = events.findLastIndex(({ type }) => type === event);
  return events.slice(at + 1).some(({ type }) => until.includes(type)) ? undefined : events[at];
};
