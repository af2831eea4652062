import { isDeepStrictEqual } from 'node:util';
import {
  type AuditRow,
  type LoggedEntry,
  type Store,
  type StoredCase,
  THE_SERVICE,
} from '@xinfang/store';
import { foldEntries } from '../../apps/api/src/casework/fold.ts';
import { openPeople } from '../../apps/api/src/casework/sealing.ts';
import type { Ground } from './fault-ground.ts';
import type { Ledger, SentAct } from './fault-load.ts';

/** What a store that went through something holds, and what is wrong with it. */
export interface Wholeness {
  readonly cases: number;
  readonly entries: number;
  readonly auditLines: number;
  readonly faults: readonly string[];
}

type Histories = ReadonlyMap<string, readonly LoggedEntry[]>;

/**
 * Looks whether a store is whole: the audit chains verify, every entry of every log has its line in them once, logs have no hole,
 * every projection is what its log comes to, and what was sealed opens.
 */
export const checkWhole = async (store: Store, ground: Ground): Promise<Wholeness> => {
  const { ok, rows, faults } = await store.audit.verify();
  const chains = ok ? [] : faults.map((each) => `audit: ${JSON.stringify(each)}`);
  const histories: Map<string, readonly LoggedEntry[]> = new Map();
  for await (const { caseId, entries } of store.cases.histories()) histories.set(caseId, entries);
  const stored: StoredCase[] = [];
  for await (const one of store.cases.each(THE_SERVICE)) stored.push(one);
  const told = await linesByCase(store);
  const wrong = [
    ...chains,
    ...[...histories].flatMap(([caseId, entries]) => logFaults(caseId, entries, told.get(caseId))),
    ...[...told.keys()]
      .filter((id) => !histories.has(id))
      .map((id) => `${id}: audited, not stored`),
    ...stored.flatMap((one) => projectionFaults(ground, one, histories.get(one.caseId))),
    ...(await sealedFaults(store, ground, stored)),
  ];
  if (stored.length !== histories.size)
    wrong.push(`${stored.length} projections of ${histories.size} logs`);
  const entries = [...histories.values()].reduce((sum, log) => sum + log.length, 0);
  return { cases: stored.length, entries, auditLines: rows, faults: wrong };
};

/** Lines of the audit log that tell of an act on a case, by case. */
const linesByCase = async (store: Store): Promise<ReadonlyMap<string, readonly AuditRow[]>> => {
  const lines = new Map<string, AuditRow[]>();
  let cursor: string | undefined;
  do {
    const query = { limit: 500, bodies: [], ...(cursor === undefined ? {} : { cursor }) };
    const page = await store.audit.list(THE_SERVICE, query);
    for (const row of page.rows) {
      if (row.caseId === undefined || row.detail?.['version'] === undefined) continue;
      const known = lines.get(row.caseId);
      if (known === undefined) lines.set(row.caseId, [row]);
      else known.push(row);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return lines;
};

const logFaults = (
  caseId: string,
  entries: readonly LoggedEntry[],
  lines: readonly AuditRow[] = [],
): readonly string[] => {
  const versions = entries.map(({ version }) => version);
  const expected = entries.map((_, index) => index + 1);
  const audited = lines.map(({ detail }) => Number(detail?.['version'])).toSorted((a, b) => a - b);
  return [
    ...(isDeepStrictEqual(versions, expected) ? [] : [`${caseId}: versions ${versions.join()}`]),
    ...(isDeepStrictEqual(audited, expected) ? [] : [`${caseId}: audited ${audited.join()}`]),
  ];
};

/** Everything that both a projection and a stored case tell. */
const TOLD = [
  'version',
  'partition',
  'unstated',
  'accused',
  'office',
  'holder',
  'receivedOn',
  'channel',
  'content',
  'township',
  'purpose',
  'state',
  'closedOn',
  'deadlines',
  'case',
] as const;

const projectionFaults = (
  { reckon }: Ground,
  stored: StoredCase,
  log: readonly LoggedEntry[] | undefined,
): readonly string[] => {
  const { caseId } = stored;
  if (log === undefined) return [`${caseId}: a projection without a log`];
  const json = foldEntries(
    caseId,
    log.map(({ entry }) => entry),
  );
  const { view } = reckon({ case: json, version: log.length }, stored.reckonedOn);
  const made = JSON.parse(JSON.stringify(view)) as Record<string, unknown>;
  return TOLD.filter((name) => !isDeepStrictEqual(stored[name], made[name])).map(
    (name) => `${caseId}: ${name} is not what the log comes to`,
  );
};

const sealedFaults = async (
  store: Store,
  { ring }: Ground,
  stored: readonly StoredCase[],
): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const { caseId } of stored) {
    try {
      openPeople({ ring }, caseId, await store.sealed.read(THE_SERVICE, caseId));
    } catch {
      faults.push(`${caseId}: what was sealed does not open`);
    }
  }
  return faults;
};

/** Compares what clients remember with what is stored: acknowledged acts are there once, others at most once. */
export const checkLedger = async (
  store: Store,
  { acts, faults }: Ledger,
): Promise<readonly string[]> => {
  const histories: Map<string, readonly LoggedEntry[]> = new Map();
  for await (const { caseId, entries } of store.cases.histories()) histories.set(caseId, entries);
  return [...faults, ...acts.flatMap((act) => actFaults(act, histories))];
};

const actFaults = (
  { kind, caseId, mark, version, sent }: SentAct,
  histories: Histories,
): readonly string[] => {
  const log = histories.get(caseId) ?? [];
  const found = log.filter(({ entry }) =>
    kind === 'register'
      ? entry.kind === 'opened'
      : entry.kind === 'event' && entry.event['reason'] === mark,
  );
  if (found.length > 1) return [`${mark}: stored ${found.length} times, sent ${sent} times`];
  if (version === undefined) return [];
  if (found.length === 0) return [`${mark}: acknowledged and not there`];
  return found[0]?.version === version ? [] : [`${mark}: acknowledged as another version`];
};
