import { headOf } from './answer.ts';
import type { Facts, PlainEvent } from './case.ts';
import type { Row, Runs } from './deadline-table.ts';
import { answersOn } from './decide.ts';
import { completionsOf, isPossible, missingOf } from './facts.ts';

/** Whether a clock runs once the missing facts are thought of, and which of them that hangs on. */
export interface Running {
  readonly runs: Runs | 'needs-facts';
  readonly needs: readonly string[];
}

/** Contract §3 and §4: whether this row runs for a start, in every completion of what is missing. */
export const running = (
  row: Row,
  version: string,
  known: Facts,
  start: PlainEvent | undefined,
  log: readonly PlainEvent[],
): Running => {
  const runs = (facts: Facts): Runs => runsFor(row, version, facts, start, log);
  const all = completionsOf(known);
  const answers = new Set(all.map(runs));
  const [only] = answers;
  if (only !== undefined && answers.size === 1) return { runs: only, needs: [] };
  const needs = missingOf(known).filter(({ fact, values }) =>
    all.some((facts) =>
      values
        .map((value) => ({ ...facts, [fact]: value }))
        .some((other) => isPossible(other) && runs(other) !== runs(facts)),
    ),
  );
  return { runs: 'needs-facts', needs: needs.map(({ fact }) => fact) };
};

const runsFor = (
  row: Row,
  version: string,
  facts: Facts,
  start: PlainEvent | undefined,
  log: readonly PlainEvent[],
): Runs => {
  if (row.runs !== undefined && !row.runs({ facts, start, log })) return 'no';
  // Under the law of 2005 every accepted matter has these clocks, whatever the procedure.
  if (row.ofPetitions !== true || version === 'xf05') return 'yes';
  const { admission, procedure } = answersOn(String(start?.on), facts);
  // A refusal was proposed, and somebody accepted all the same.
  if (admission !== 'accept' && log.some(({ type }) => type === 'accepted'))
    return 'person-decides';
  if (typeof procedure !== 'string') return procedure.status;
  return headOf(procedure) === 'petition' ? 'yes' : 'no';
};
