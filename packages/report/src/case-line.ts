import { type CivilDate, formatDayNumber } from '@xinfang/calendar';
import type { Deadline, UndeterminedDeadline } from '@xinfang/deadlines';
import type { MeasuredCase } from '@xinfang/rates';
import type { Decision } from '@xinfang/rules';

/** A deadline of a case line: as in an assessment, without its account. */
export type LineDeadline = Omit<Deadline, 'receipt' | 'warnings'>;

/** One case of a run: its decision without the trace, its deadlines without their accounts. */
export interface CaseLine {
  readonly caseId: string;
  readonly asOf: CivilDate;
  readonly decision: Omit<Decision, 'trace' | 'caseId'>;
  readonly deadlines: readonly LineDeadline[];
  readonly undetermined: readonly Pick<
    UndeterminedDeadline,
    'id' | 'label' | 'start' | 'wouldBeDueOn' | 'status' | 'basis'
  >[];
}

type Reckoning = MeasuredCase['reckoning'];

/**
 * A case of a run as one line of JSON can hold it. Field by field: nothing that a clerk wrote of persons, no title, text,
 * reason or approver can get in.
 *
 * @example
 * await xf.run(cases, { asOf, onCase: (one) => write(JSON.stringify(caseLineOf(one))) });
 */
export const caseLineOf = ({ id, reckoning }: MeasuredCase): CaseLine => {
  const { asOf, ruling, running, undecided } = reckoning;
  return {
    caseId: id,
    asOf: formatDayNumber(asOf),
    decision: {
      on: ruling.on,
      pack: ruling.pack,
      engine: ruling.engine,
      outcomes: ruling.outcomes,
      flags: ruling.flags,
      needs: ruling.needs,
      remedies: ruling.remedies,
    },
    deadlines: running
      .toSorted((a, b) => a.start.day - b.start.day)
      .map((each) => deadlineOf(each, asOf)),
    undetermined: undecided.map(undeterminedOf),
  };
};

const deadlineOf = (
  { deadline, start, clock, status }: Reckoning['running'][number],
  asOf: Reckoning['asOf'],
): LineDeadline => {
  const met = clock.fulfilment;
  return {
    id: deadline.id,
    kind: deadline.kind,
    label: deadline.label,
    bearer: deadline.bearer,
    beneficiary: deadline.beneficiary,
    start: { event: start.event, on: start.on },
    period: clock.period,
    extendedBy: clock.extendedBy,
    suspendedDays: clock.suspension.days,
    dueOn: formatDayNumber(clock.due),
    rolledDueOn: formatDayNumber(clock.rolled),
    binding: deadline.roll,
    certainty: clock.certainty,
    status,
    ...(met === undefined ? {} : { metOn: met.on }),
    ...(status === 'void' ? {} : { daysLeft: clock.binding - (met?.day ?? asOf) }),
    basis: deadline.basis,
  };
};

const undeterminedOf = ({ deadline, start, clock, verdict }: Reckoning['undecided'][number]) => ({
  id: deadline.id,
  label: deadline.label,
  start: { event: start.event, on: start.on },
  wouldBeDueOn: formatDayNumber(clock.binding),
  status: verdict.status,
  basis: deadline.basis,
});
