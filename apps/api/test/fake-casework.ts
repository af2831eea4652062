import { PLAIN, renderExplain } from '@xinfang/report';
import type { Xinfang } from '@xinfang/sdk';
import type { CaseJson, CaseRow, EventJson, Json, KeptAnswer, LoggedEntry } from '@xinfang/store';
import type { Asking, CaseSeen, Casework } from '../src/casework/casework.ts';
import type { Clock } from '../src/clock.ts';
import { Refusal } from '../src/refusal.ts';

interface Kept {
  readonly json: CaseJson;
  readonly log: readonly LoggedEntry[];
}

const notFound = (): Refusal =>
  new Refusal({
    status: 404,
    code: 'case-not-found',
    title: { zh: '没有这一事项', en: 'No such case' },
  });

const moved = (version: number): Refusal =>
  new Refusal({
    status: 412,
    code: 'version-moved',
    title: { zh: '事项已经变了', en: 'The case has moved on' },
    more: { version },
  });

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const rowOf = ({ json, log }: Kept, clock: Clock): CaseRow => ({
  caseId: json.id,
  version: log.length,
  partition: 'ordinary',
  unstated: json.facts['purpose'] === undefined,
  office: 'county-xfj',
  holder: 'county-xfj',
  receivedOn: textOf(json.registration['receivedOn']),
  channel: textOf(json.registration['channel']),
  content: null,
  township: null,
  purpose: String(json.facts['purpose'] ?? ''),
  state: 'registered',
  closedOn: null,
  reckonedOn: clock.today(),
  nextDueOn: null,
});

/** Casework in memory, of one office: enough for the routes, without permissions, sealing or the transition table. */
export const fakeCasework = (xf: Xinfang, clock: Clock): Casework => {
  const kept = new Map<string, Kept>();
  const answers = new Map<string, KeptAnswer>();
  const find = (id: string): Kept => {
    const found = kept.get(id);
    if (found === undefined) throw notFound();
    return found;
  };
  const entryOf = (
    json: CaseJson,
    entry: LoggedEntry['entry'],
    { who }: Asking,
    version: number,
  ) => ({
    caseId: json.id,
    version,
    position: version,
    entry,
    actor: { id: who.id, role: who.role, body: who.body },
    at: clock.now(),
  });
  const answer = (status: number, one: Kept): KeptAnswer => {
    const { decision, ...rest } = xf.assess(one.json, { asOf: clock.today() });
    const { trace: _, ...decided } = decision;
    const version = one.log.length;
    const body = { id: one.json.id, version, ...rest, decision: decided };
    return {
      status,
      headers: {
        etag: `"${version}"`,
        ...(status === 201 ? { location: `/v1/cases/${one.json.id}` } : {}),
      },
      body: JSON.parse(JSON.stringify(body)) as Json,
    };
  };
  const once = (asking: Asking, act: () => KeptAnswer): KeptAnswer => {
    const key = asking.idempotencyKey;
    const before = key === undefined ? undefined : answers.get(key);
    const made = before ?? act();
    if (key !== undefined) answers.set(key, made);
    return made;
  };
  const change = (
    asking: Asking,
    id: string,
    ifMatch: number,
    entry: LoggedEntry['entry'],
    json: (one: CaseJson) => CaseJson,
  ) => {
    const one = find(id);
    if (one.log.length !== ifMatch) throw moved(one.log.length);
    const log = [...one.log, entryOf(one.json, entry, asking, ifMatch + 1)];
    const next = { json: json(one.json), log };
    const made = answer(entry.kind === 'event' ? 201 : 200, next);
    kept.set(id, next);
    return made;
  };
  return {
    register: async (asking, given) =>
      once(asking, () => {
        const { id, registration, facts } = given as CaseJson;
        const json = {
          id: id ?? `county-xfj-${kept.size + 1}`,
          registration,
          facts: facts ?? {},
          events: [],
        };
        const { people: _, ...petitioners } = (registration['petitioners'] ?? {}) as Record<
          string,
          Json
        >;
        const open = { ...registration, petitioners };
        const entry = { kind: 'opened' as const, registration: open, facts: json.facts };
        const one = {
          json: { ...json, registration: open },
          log: [entryOf(json, entry, asking, 1)],
        };
        const made = answer(201, one);
        kept.set(json.id, one);
        return made;
      }),
    append: async (asking, id, given, ifMatch) =>
      once(asking, () => {
        const event = given as EventJson;
        return change(asking, id, ifMatch, { kind: 'event', event }, (json) => ({
          ...json,
          events: [...json.events, event],
        }));
      }),
    restate: async (asking, id, given, ifMatch) =>
      once(asking, () => {
        const { facts = {}, reason } = given as { facts?: CaseJson['facts']; reason: string };
        return change(asking, id, ifMatch, { kind: 'restated', facts, reason }, (json) => ({
          ...json,
          facts: { ...json.facts, ...facts },
        }));
      }),
    read: async (_who, id): Promise<CaseSeen> => {
      const one = find(id);
      return { ...rowOf(one, clock), case: one.json, identityKept: false };
    },
    log: async (_who, id) => find(id).log,
    list: async (_who, { limit, cursor }) => {
      const from = Number(cursor ?? 0);
      const all = [...kept.values()].map((one) => rowOf(one, clock));
      const rows = all.slice(from, from + limit);
      return { rows, ...(from + limit < all.length ? { next: String(from + limit) } : {}) };
    },
    due: async () => ({ rows: [] }),
    decide: async (_who, id, options) => xf.decide(find(id).json, options),
    assess: async (_who, id, { asOf }) => xf.assess(find(id).json, { asOf: asOf ?? clock.today() }),
    needs: async (_who, id) => xf.decide(find(id).json).needs,
    explain: async (_who, id, { asOf, lang }) =>
      renderExplain(xf.assess(find(id).json, { asOf: asOf ?? clock.today() }), xf.pack, {
        lang,
        style: PLAIN,
      }),
    openIdentity: async (_asking, id) => {
      find(id);
      return { people: [{ name: '某某' }] };
    },
    ownData: async () => ({ cases: [] }),
    keptTooLong: async () => ({ rows: [] }),
    erase: async (asking, id, reason, ifMatch) =>
      change(asking, id, ifMatch, { kind: 'erased', reason }, (json) => json),
  };
};
