import { type CivilDate, createXinfang, type Xinfang } from '@xinfang/sdk';
import type { Actor, CaseJson, Change, EventJson, Store } from '@xinfang/store';
import { SETTLED } from '../../../fixtures/settled-facts.ts';
import type { Organisation } from '../src/organisation.ts';
import { type Reckon, reckonBy } from '../src/watch/reckon.ts';
import { openSampleOrganisation } from './organisation.ts';

/** What the tests of the watch rest on; opened once for a file. */
export interface Ground {
  readonly xf: Xinfang;
  readonly organisation: Organisation;
  readonly reckon: Reckon;
}

/** The national pack, and the organisation of the invented county. */
export const openGround = async (calendars?: readonly string[]): Promise<Ground> => {
  const [xf, organisation] = await Promise.all([
    createXinfang(calendars === undefined ? {} : { calendars }),
    openSampleOrganisation(),
  ]);
  return { xf, organisation, reckon: reckonBy(xf, organisation) };
};

/** The office that receives every matter of these tests. */
export const OFFICE = 'wangshu-xfj';

/** What a test says of a matter; the rest is a plain letter of an appeal within the county's remit. */
export interface Told {
  readonly id?: string;
  readonly receivedOn?: CivilDate;
  readonly accused?: readonly string[];
  readonly facts?: CaseJson['facts'];
  readonly events?: readonly EventJson[];
}

/** A case without identity and text, as a store keeps it. */
export const caseOf = (told: Told = {}): CaseJson => ({
  id: told.id ?? 'C-1',
  registration: {
    receivedOn: told.receivedOn ?? '2026-03-02',
    receiver: { id: OFFICE, kind: 'petition-office', sector: 'administrative' },
    channel: 'letter',
    arrival: 'direct',
    petitioners: { count: 1, representatives: 1, identityClear: true },
    accused: { units: told.accused ?? [] },
  },
  facts: { ...SETTLED, ...told.facts },
  events: told.events ?? [],
});

const CLERK: Actor = { id: 'clerk-1', role: 'clerk', body: OFFICE };

/** Registers a case, or appends the events that it has more than the stored one, as an act on a day. */
export const keep = async (
  store: Store,
  ground: Ground,
  json: CaseJson,
  on: CivilDate,
  expectedVersion = 0,
): Promise<void> => {
  const { events, registration, facts, id } = json;
  const fresh = expectedVersion === 0 ? events : events.slice(expectedVersion - 1);
  const entries: Change['entries'] = [
    ...(expectedVersion === 0 ? [{ kind: 'opened' as const, registration, facts }] : []),
    ...fresh.map((event) => ({ kind: 'event' as const, event })),
  ];
  const version = expectedVersion + entries.length;
  const { view } = ground.reckon({ case: json, version }, on);
  const at = `${on}T01:00:00.000Z`;
  const audit = [{ action: 'case.kept', actor: CLERK, at, caseId: id }];
  const change = { caseId: id, expectedVersion, entries, actor: CLERK, at, view, audit };
  const { outcome } = await store.cases.commit(change);
  if (outcome !== 'committed') throw new Error(outcome);
};
