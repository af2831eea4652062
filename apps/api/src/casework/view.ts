import { eventsAsOf, parseCase, walkEvents } from '@xinfang/matter';
import type { Assessment, CivilDate } from '@xinfang/sdk';
import type { CaseJson, CaseView, OpenDeadline } from '@xinfang/store';
import type { Organisation } from '../organisation.ts';
import { standingOf } from '../watch/standing.ts';
import { confidenceOf } from './confidential.ts';
import { type Custody, custodyOf } from './custody.ts';

/** What a projection is made of. */
export interface Reckoned {
  readonly case: CaseJson;
  readonly version: number;
  /** Of the same case, as of the day of the reckoning. */
  readonly assessment: Assessment;
  readonly organisation: Organisation;
  /** With which law, calendar and organisation. */
  readonly reckonedWith: string;
}

/**
 * What the store knows of a case beside its log.
 *
 * @example
 * store.cases.reproject([viewOf({ case: oneCase, version, assessment, organisation, reckonedWith })])
 */
export const viewOf = (reckoned: Reckoned): CaseView => {
  const { case: json, version, assessment, organisation, reckonedWith } = reckoned;
  const oneCase = parseCase(json);
  const { registration, facts } = oneCase;
  const log = eventsAsOf(oneCase);
  const custody = custodyOf(oneCase, log);
  const { purpose } = facts;
  return {
    caseId: json.id,
    version,
    ...confidenceOf(oneCase, assessment.decision, organisation),
    office: custody.office,
    holder: custody.holder,
    reach: reachOf(custody, organisation),
    officeReach: [...organisation.above(custody.office)],
    receivedOn: registration.receivedOn,
    channel: registration.channel,
    content: registration.content ?? null,
    township: registration.township ?? null,
    purpose: typeof purpose === 'string' ? purpose : null,
    state: walkEvents(log, registration.receivedOn).state,
    closedOn: endedOn(log),
    deadlines: openDeadlines(assessment, custody),
    case: json,
    standing: standingOf(assessment),
    reckonedOn: assessment.asOf,
    reckonedWith,
  };
};

/** Those in whose hands it was, and all above them: expanded here so that a question by a body looks for that body alone. */
export const reachOf = ({ hands }: Custody, organisation: Organisation): readonly string[] => [
  ...new Set(hands.flatMap((body) => [body, ...organisation.above(body)])),
];

/** The day of the event that ended the matter; one that was taken up again after it goes on. */
const endedOn = (log: ReturnType<typeof eventsAsOf>): CivilDate | null => {
  const last = log.findLast(({ type }) => !AFTER_THE_END.has(type));
  return last !== undefined && ENDING.has(last.type) ? last.on : null;
};

const ENDING: ReadonlySet<string> = new Set([
  'closed',
  'withdrawn',
  'redirected',
  'not-accepted',
  'no-longer-accepted',
]);

/** What may follow an end without opening the matter again. */
const AFTER_THE_END: ReadonlySet<string> = new Set([
  'evaluated',
  'corrected',
  'supervised',
  'delivered',
]);

const openDeadlines = (assessment: Assessment, custody: Custody): readonly OpenDeadline[] => {
  const instanceOf = counting();
  const running = assessment.deadlines.map((each) => ({ each, instance: instanceOf(each) }));
  const open = running.filter(({ each }) => each.status === 'open' || each.status === 'overdue');
  return [
    ...open.map(({ each, instance }): OpenDeadline => {
      const { id, kind, bearer, binding, dueOn, rolledDueOn, certainty } = each;
      return {
        deadline: id,
        instance,
        kind,
        body: owing(bearer, custody),
        dueOn: binding === 'rolled' ? rolledDueOn : dueOn,
        certainty,
        determined: true,
      };
    }),
    ...assessment.undetermined.map(
      (each): OpenDeadline => ({
        deadline: each.id,
        instance: `${instanceOf(each)}?`,
        kind: 'duty',
        body: custody.holder,
        dueOn: each.wouldBeDueOn,
        certainty: 'provisional',
        determined: false,
      }),
    ),
  ];
};

type Started = {
  readonly id: string;
  readonly start: { readonly event: string; readonly on: string };
};

/** Names the instances of deadlines: their start and its day, counted where several start on one day. */
const counting = (): ((each: Started) => string) => {
  const seen = new Map<string, number>();
  return ({ id, start }) => {
    const name = `${start.event}@${start.on}`;
    const count = (seen.get(`${id} ${name}`) ?? 0) + 1;
    seen.set(`${id} ${name}`, count);
    return count === 1 ? name : `${name}#${count}`;
  };
};

/** The body that owes it. Of a review the pack knows the kind of body only: which one it is, a person knows. */
const owing = (bearer: string, { office, holder }: Custody): string => {
  if (bearer === 'petition-office' || bearer === 'organ') return office;
  return bearer === 'review-body' || bearer === 'recheck-body' ? '' : holder;
};
