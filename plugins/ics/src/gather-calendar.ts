import type { Assessment, CivilDate, Deadline, MatterView, SinkMessage } from '@xinfang/sdk';
import { standingFor } from './accusation.ts';
import type { CalendarOptions, CalendarTally } from './calendar-options.ts';
import { type DueDay, dueDayOf, isPending } from './due-day.ts';
import { readersDeadlines } from './readers-deadlines.ts';
import { sayingIn } from './words.ts';
import { writeCalendar } from './write-calendar.ts';

/** A calendar that is being gathered from what a run tells. */
export interface GatheredCalendar {
  readonly take: (message: SinkMessage) => void;
  /** The calendar as a file holds it. */
  readonly text: () => string;
  readonly tally: () => CalendarTally;
}

/** Gathers a calendar; memory holds its own due days alone. */
export const gatherCalendar = (options: CalendarOptions): GatheredCalendar => {
  const { lang = 'zh', titles = {}, settled: keepsSettled = false } = options;
  const writing = { say: sayingIn(lang), lang, titles };
  const days: DueDay[] = [];
  const keyed = keyCounter();
  const standingOf = standingFor(options);
  const tally = {
    matters: 0,
    leftOut: { accused: 0, untold: 0 },
    undetermined: 0,
    undeterminedMatters: 0,
  };
  let asOf: CivilDate | undefined;

  const add = (deadlines: readonly Deadline[], assessment: Assessment): void => {
    for (const deadline of deadlines) {
      const key = keyed(assessment.caseId, deadline.id);
      if (isPending(deadline) || keepsSettled)
        days.push(dueDayOf(deadline, key, assessment, writing));
    }
  };
  const takeCase = (matter: MatterView, assessment: Assessment): void => {
    const deadlines = readersDeadlines(matter, assessment, options);
    if (deadlines === undefined) return;
    const standing = standingOf(matter, assessment);
    if (assessment.undetermined.length > 0) tally.undeterminedMatters += 1;
    const waits = deadlines.some(isPending) ? 1 : 0;
    if (standing === 'may-stand') {
      tally.matters += waits;
      tally.undetermined += assessment.undetermined.length;
      add(deadlines, assessment);
    } else tally.leftOut[standing] += waits;
  };
  return {
    take: (message) => {
      asOf = message.kind === 'case' ? message.assessment.asOf : message.report.asOf;
      if (message.kind === 'case') takeCase(message.matter, message.assessment);
    },
    text: () => writeCalendar(days, { say: writing.say, lang, asOf, options }),
    tally: () => structuredClone({ ...tally, dueDays: days.filter(isPending).length }),
  };
};

/**
 * Keys for due days, the same whenever the register is read again: the case and the deadline, and for a clock that starts
 * anew in a case its number.
 */
const keyCounter = (): ((caseId: string, deadline: string) => string) => {
  const met = new Map<string, number>();
  return (caseId, deadline) => {
    const key = `${encodeURIComponent(caseId.toWellFormed())}/${deadline}`;
    const count = (met.get(key) ?? 0) + 1;
    met.set(key, count);
    return count === 1 ? key : `${key}/${count}`;
  };
};
