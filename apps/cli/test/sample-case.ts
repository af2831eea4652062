/** Facts that leave nothing to be asked of an appeal under the petition procedure. */
export const FULL_FACTS = {
  purpose: 'appeal',
  remit: 'same-level',
  priorHandling: 'none',
  sameFactsAndReasons: false,
  filedToSuperior: false,
  judicialMatter: false,
  arbitrable: false,
  partyAppeal: false,
  administrativeProcedure: 'none',
  statutoryDuty: false,
  feedbackRequired: false,
  majorUrgent: false,
  conflictOfInterest: false,
  complex: false,
  jointParty: false,
  simpleMatter: false,
};

/** A letter of 2023 that was passed on, accepted, answered and delivered in time. */
export const SAMPLE_CASE = {
  id: 'C-2023-0001',
  registration: {
    receivedOn: '2023-03-01',
    receiver: { id: 'county-xfj', kind: 'petition-office' },
    channel: 'letter',
    content: '自然资源/土地征收',
    unit: 'county-zrzyj',
    township: 'town-1',
  },
  facts: FULL_FACTS,
  events: [
    { type: 'dispatched', on: '2023-03-06', mode: 'forward', to: 'county-zrzyj' },
    { type: 'unit-received', on: '2023-03-07', unit: 'county-zrzyj' },
    { type: 'accepted', on: '2023-03-10', unit: 'county-zrzyj' },
    { type: 'replied', on: '2023-04-20', outcome: 'explained' },
    { type: 'delivered', on: '2023-04-21', document: 'opinion' },
  ] as readonly Record<string, unknown>[],
};

/** The same case as text, with parts of it replaced. */
export const caseText = (parts: Partial<typeof SAMPLE_CASE> = {}): string =>
  JSON.stringify({ ...SAMPLE_CASE, ...parts });
