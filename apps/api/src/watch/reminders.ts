import type { Assessment, CivilDate } from '@xinfang/sdk';
import type { CaseView, Json, MessageDraft, OpenDeadline } from '@xinfang/store';
import type { WebhookSettings } from '../config/settings.ts';
import type { Organisation } from '../organisation.ts';
import { sightOf } from './may-see.ts';
import { daysBetween, type Threshold, tightestPassed } from './thresholds.ts';

/** Where messages go: what of a sink bears on which it gets. */
export type SinkTold = Pick<WebhookSettings, 'name' | 'body'>;

/** A case as it stands on a day. */
export interface Standing {
  readonly view: CaseView;
  readonly assessment: Assessment;
}

/** To whom, and when, something is said. */
export interface Reminding {
  readonly thresholds: readonly Threshold[];
  readonly sinks: readonly SinkTold[];
  readonly organisation: Organisation;
}

/** What is to be said of a case. */
export interface Reminders {
  readonly drafts: readonly MessageDraft[];
  /** How many are kept from a sink because of whom the matter accuses. For the office alone. */
  readonly withheld: number;
}

/**
 * What is to be said of a case on the day of its assessment: of each clock that runs, the tightest threshold that its day has
 * passed, to every sink that may know of the case. The key holds all that makes it one and the same reminder, so that it is
 * stored once, whoever finds it and however often.
 *
 * A message tells ids, days and the pack's own words: nothing of who raised the matter or of what it says.
 *
 * @example
 * await store.outbox.add(remindersOf({ view, assessment }, { thresholds, sinks, organisation }).drafts, clock.now());
 */
export const remindersOf = (standing: Standing, reminding: Reminding): Reminders => {
  const { view, assessment } = standing;
  const said = view.deadlines.flatMap((deadline) => {
    const threshold = passedBy(deadline, assessment.asOf, reminding.thresholds);
    return threshold === undefined ? [] : [{ deadline, threshold }];
  });
  if (said.length === 0) return { drafts: [], withheld: 0 };
  const sights = reminding.sinks.map((sink) => ({
    sink,
    sight: sightOf(sink.body, view, reminding.organisation),
  }));
  return {
    drafts: sights.flatMap(({ sink, sight }) =>
      sight === 'seen' ? said.map((each) => draftOf(each, sink, standing)) : [],
    ),
    withheld: said.length * sights.filter(({ sight }) => sight === 'withheld').length,
  };
};

/** The threshold that a clock has passed on a day. */
export const passedBy = (
  { kind, dueOn }: Pick<OpenDeadline, 'kind' | 'dueOn'>,
  asOf: CivilDate,
  thresholds: readonly Threshold[],
): Threshold | undefined => tightestPassed(kind, daysBetween(asOf, dueOn), thresholds);

interface Said {
  readonly deadline: OpenDeadline;
  readonly threshold: Threshold;
}

const draftOf = (said: Said, sink: SinkTold, standing: Standing): MessageDraft => {
  const { deadline, threshold } = said;
  const { caseId } = standing.view;
  return {
    key: keyOf('due', [
      caseId,
      deadline.deadline,
      deadline.instance,
      deadline.dueOn,
      threshold.id,
      sink.name,
    ]),
    sink: sink.name,
    topic: topicOf(daysBetween(standing.assessment.asOf, deadline.dueOn)),
    payload: payloadOf(said, standing),
    caseId,
  };
};

/** A message's key: parts that hold a colon themselves cannot pass for two. */
export const keyOf = (kind: string, parts: readonly string[]): string =>
  [kind, ...parts.map((part) => part.replaceAll('%', '%25').replaceAll(':', '%3A'))].join(':');

const topicOf = (daysLeft: number): string => {
  if (daysLeft < 0) return 'deadline.overdue';
  return daysLeft === 0 ? 'deadline.due-today' : 'deadline.due-soon';
};

const payloadOf = ({ deadline, threshold }: Said, { view, assessment }: Standing): Json => {
  const { asOf } = assessment;
  const daysLeft = daysBetween(asOf, deadline.dueOn);
  const { label, basis } = wordsOf(deadline, assessment);
  return plain({
    caseId: view.caseId,
    office: view.office,
    ...deadline,
    asOf,
    daysLeft,
    status: !deadline.determined ? 'undetermined' : daysLeft < 0 ? 'overdue' : 'open',
    threshold: { id: threshold.id, daysBefore: threshold.daysBefore, label: threshold.label },
    label,
    basis,
  });
};

/** The words and articles of a clock, found by the start that names its instance. */
const wordsOf = (
  { deadline, instance }: OpenDeadline,
  { deadlines, undetermined }: Assessment,
): Partial<Pick<Assessment['deadlines'][number], 'label' | 'basis'>> => {
  const of = [...deadlines, ...undetermined].filter(({ id }) => id === deadline);
  return of.find(({ start }) => instance.startsWith(`${start.event}@${start.on}`)) ?? {};
};

/** As JSON, without what is not stated. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value));
