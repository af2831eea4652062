import { XinfangError } from '@xinfang/calendar';
import type { LoggedEvent } from '@xinfang/matter';
import type { Pack } from '@xinfang/pack';
import type { CountedDeadline } from '../src/counted-deadline.ts';
import type { CaseReckoning, Running, Undecided } from '../src/reckon-case.ts';

type Clocked = Pick<Running, 'deadline' | 'start' | 'clock'>;

const place = (event: LoggedEvent | undefined) => event && [event.index, event.type, event.day];

const clockTold = ({ deadline, start, clock }: Clocked, pack: Pack) => {
  const { extension, voiding, fulfilment, refusedExtensions, ...plain } = clock;
  return {
    deadline: pack.deadlines.indexOf(deadline),
    start: [start.event, start.on, start.day, start.index, start.cases, start.fields],
    after: start.after.map(place),
    ...plain,
    extension: place(extension),
    voiding: place(voiding),
    fulfilment: place(fulfilment),
    refused: refusedExtensions.map(({ event, faults }) => [place(event), faults]),
    keys: Object.keys(clock).toSorted(),
  };
};

/** All that a reckoning says, as data that two reckonings can be compared by. */
export const reckoningTold = (
  { running, undecided, ruling, ...matter }: CaseReckoning,
  pack: Pack,
) => ({
  ...matter,
  // Of the ruling, which is not made here, what tells one from another.
  ruling: [
    ruling.on,
    Object.values(ruling.outcomes).map(({ value }) => value),
    ruling.needs.length,
  ],
  running: running.map((each) => ({ ...clockTold(each, pack), status: each.status })),
  undecided: undecided.map((each) => ({ ...clockTold(each, pack), verdict: each.verdict })),
});

const countedOf = (
  { deadline, start, clock }: Clocked,
  status: CountedDeadline['status'],
  verdict?: Undecided['verdict'],
): CountedDeadline => ({
  deadline,
  status,
  verdict,
  start: start.day,
  base: clock.base,
  due: clock.due,
  binding: clock.binding,
  certainty: clock.certainty,
  extendedBy: clock.extendedBy,
  suspendedDays: clock.suspension.days,
  fulfilledBy: clock.fulfilment?.type,
  fulfilledOn: clock.fulfilment?.day,
  voidedBy: clock.voiding?.type,
  voidedOn: clock.voiding?.day,
});

/** A counted deadline as data; what was shown is overwritten, so it is copied. */
export const countedTold = ({ deadline, ...counted }: CountedDeadline, pack: Pack) => ({
  deadline: pack.deadlines.indexOf(deadline),
  ...counted,
});

/** A reckoning as a mass run counts it: in the order of the pack, the starts of a deadline in the order of the log. */
export const countedIn = ({ running, undecided, log }: CaseReckoning, pack: Pack) =>
  [
    ...running.map((each) => ({ each, counted: countedOf(each, each.status) })),
    ...undecided.map((each) => ({ each, counted: countedOf(each, 'undetermined', each.verdict) })),
  ]
    .map(({ each, counted }) => ({
      at: log.findIndex(({ index }) => index === each.start.index),
      told: countedTold(counted, pack),
    }))
    .toSorted((a, b) => a.told.deadline - b.told.deadline || a.at - b.at)
    .map(({ told }) => told);

/** What work comes to: its answer, or the issues of the error that it throws. */
export const answerOrIssues = <Answer>(work: () => Answer): Answer | { issues: unknown } => {
  try {
    return work();
  } catch (error) {
    if (error instanceof XinfangError) return { issues: error.issues };
    throw error;
  }
};
