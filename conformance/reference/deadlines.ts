import type { PlainCase, PlainEvent } from './case.ts';
import { bindingDay, type Clock, clockOf } from './clock.ts';
import { type Row, TABLE } from './deadline-table.ts';
import { logOn } from './event-log.ts';
import { knownOf } from './facts.ts';
import { running } from './running.ts';

/** What starts a clock, and on which day. */
interface Start {
  readonly event: string;
  readonly on: string;
}

export type PlainDeadline = Clock & { readonly id: string; readonly start: Start };

/** A deadline of which it is open whether it runs. */
export interface PlainUndetermined {
  readonly id: string;
  readonly start: Start;
  readonly wouldBeDueOn: string;
  readonly status: string;
  readonly needs: readonly string[];
}

/** What is compared of an assessment. */
export interface PlainAssessment {
  readonly deadlines: readonly PlainDeadline[];
  readonly undetermined: readonly PlainUndetermined[];
}

/** `law.md` §0.3: before the first regulation nothing runs. */
const XF05_FROM = '2005-05-01';
const XF22_FROM = '2022-05-01';

/** Contract §4: every deadline of a case as the as-of day sees it. */
export const assess = (oneCase: PlainCase, asOf: string): PlainAssessment => {
  if (oneCase.registration.receivedOn > asOf) return { deadlines: [], undetermined: [] };
  const log = logOn(asOf, oneCase.events);
  const known = knownOf(oneCase);
  const deadlines: PlainDeadline[] = [];
  const undetermined: PlainUndetermined[] = [];
  for (const row of TABLE)
    for (const { on, event, after } of startsOf(row, oneCase, log)) {
      if (on < XF05_FROM) continue;
      const version = on < XF22_FROM ? 'xf05' : 'xf22';
      if (!row.versions.includes(version)) continue;
      const { runs, needs } = running(row, version, known, event, log);
      if (runs === 'no') continue;
      const clock = clockOf(row, on, event, after, asOf);
      const named = { id: `${version}.${row.name}`, start: { event: row.startsWith, on } };
      if (runs === 'yes') deadlines.push({ ...named, ...clock });
      else undetermined.push({ ...named, wouldBeDueOn: bindingDay(clock), status: runs, needs });
    }
  return { deadlines, undetermined };
};

interface StartOfClock {
  readonly on: string;
  readonly event: PlainEvent | undefined;
  readonly after: readonly PlainEvent[];
}

const startsOf = (
  row: Row,
  oneCase: PlainCase,
  log: readonly PlainEvent[],
): readonly StartOfClock[] => {
  if (row.startsWith === 'receipt')
    return [{ on: oneCase.registration.receivedOn, event: undefined, after: log }];
  return log.flatMap((event, place) =>
    event.type === row.startsWith && (row.startsAt?.(event) ?? true)
      ? [{ on: event.on, event, after: log.slice(place + 1) }]
      : [],
  );
};
