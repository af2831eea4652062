import { type CivilDate, formatDayNumber } from '@xinfang/calendar';
import { type DeadlineStanding, standingOf, type UndeterminedDeadline } from '@xinfang/deadlines';
import type { MeasuredCase } from '@xinfang/rates';
import type { Decision } from '@xinfang/rules';

/** One case of a run: its decision without the trace, its deadlines without their accounts. */
export interface CaseLine {
  readonly caseId: string;
  readonly asOf: CivilDate;
  readonly decision: Omit<Decision, 'trace' | 'caseId'>;
  readonly deadlines: readonly DeadlineStanding[];
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
      .map((each) => standingOf(each, asOf)),
    undetermined: undecided.map(undeterminedOf),
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
