import type { CaseView, Change } from '@xinfang/store';

/** What is particular to a case. */
export type CaseGiven = Partial<CaseView>;

const AT = '2024-01-02T00:00:00.000Z';
const ACTOR = { id: 'clerk', role: 'clerk', body: 'xfj' };

const viewOf = (caseId: string, given: CaseGiven): CaseView => {
  const office = given.office ?? 'xfj';
  return {
    caseId,
    version: 1,
    partition: 'ordinary',
    accused: [],
    unstated: false,
    office,
    holder: office,
    reach: [office],
    receivedOn: '2024-01-02',
    channel: 'letter',
    content: null,
    township: null,
    purpose: 'appeal',
    state: 'registered',
    closedOn: null,
    deadlines:
      office === 'xfj'
        ? [
            {
              deadline: 'acceptance',
              instance: '1',
              kind: 'duty',
              body: office,
              dueOn: '2024-01-20',
              certainty: 'official',
              determined: true,
            },
          ]
        : [],
    case: { id: caseId, registration: { receivedOn: '2024-01-02' }, facts: {}, events: [] },
    reckonedOn: '2024-01-02',
    reckonedWith: 'law-1',
    ...given,
  };
};

/** An act that opens a case or goes on with one, with a row in every table that holds things of cases. */
export const actOn = (caseId: string, given: CaseGiven = {}, expectedVersion = 0): Change => ({
  caseId,
  expectedVersion,
  entries: [{ kind: 'event', event: { type: 'noted', on: '2024-01-02' } }],
  actor: ACTOR,
  at: AT,
  view: { ...viewOf(caseId, given), version: expectedVersion + 1 },
  sealed: [{ kind: 'identity', cipher: 'c', keyId: 'k', wrappedKey: 'AA==', content: 'AA==' }],
  marks: [`mark-${caseId}`],
  audit: [{ action: 'case.noted', actor: ACTOR, at: AT, caseId }],
  messages: [{ key: `${caseId}/${expectedVersion}`, sink: 's', topic: 't', payload: { caseId } }],
  idempotency: {
    owner: 'client',
    key: `${caseId}/${expectedVersion}`,
    fingerprint: 'f',
    answer: { status: 201, headers: {}, body: { caseId } },
  },
});
