import { isDeepStrictEqual } from 'node:util';
import { parseCase } from '@xinfang/matter';
import type { CaseJson, Json } from '@xinfang/store';
import { plain } from '../../apps/api/src/casework/plain.ts';
import { reckonBy } from '../../apps/api/src/watch/reckon.ts';
import { type Copy, idOf, jsonOf } from './copy-cases.ts';
import { askJson } from './million-asked.ts';
import type { SeedingDesk } from './seeding-desk.ts';

/** Where the service answers, and with which key of an office. */
export interface Asked {
  readonly url: string;
  readonly keyOf: (county: string) => string;
}

const same = (what: string, told: unknown, wanted: unknown): void => {
  const [left, right] = [plain(told), plain(wanted)];
  if (!isDeepStrictEqual(left, right))
    throw new Error(`${what}: ${JSON.stringify({ told: left, wanted: right })}`);
};

/** Throws where the service says of a case anything but what the kernel says of the same matter. */
export const checkCase = async (
  desk: SeedingDesk,
  { url, keyOf }: Asked,
  copy: Copy,
): Promise<void> => {
  const json: CaseJson = JSON.parse(jsonOf(copy));
  const id = idOf(copy);
  const key = keyOf(copy.county);
  const { version } = copy.pattern;
  const { view } = reckonBy(desk.xf, desk.organisation)({ case: json, version }, desk.today);
  const seen = (await askJson(url, `/v1/cases/${id}`, key)) as Record<string, unknown>;
  const { title: _, text: __, ...registration } = (seen['case'] as CaseJson).registration;
  same(`${id} case`, { ...(seen['case'] as object), registration }, json);
  for (const name of [
    'office',
    'holder',
    'state',
    'partition',
    'unstated',
    'closedOn',
    'receivedOn',
  ] as const)
    same(`${id} ${name}`, seen[name], view[name]);
  same(`${id} identity`, seen['identityKept'], true);
  const { entries } = (await askJson(url, `/v1/cases/${id}/events`, key)) as {
    readonly entries: readonly {
      readonly entry: { readonly kind: string; readonly event?: unknown };
    }[];
  };
  same(
    `${id} log`,
    entries.slice(1).map(({ entry }) => entry.event),
    json.events,
  );
  const told = (await askJson(url, `/v1/cases/${id}/decision`, key)) as Record<string, unknown>;
  const wanted = plain<Readonly<Record<string, Json>>>(desk.xf.decide(parseCase(json)));
  for (const name of ['outcome', 'ruling', 'flags', 'needs'])
    if (name in wanted) same(`${id} ${name}`, told[name], wanted[name]);
};

/** Throws where the lists, due days or rates of an office are not those of its matters. */
export const checkOffice = async (
  desk: SeedingDesk,
  { url, keyOf }: Asked,
  copies: readonly Copy[],
  rates: string,
): Promise<void> => {
  const county = copies[0]?.county ?? '';
  const key = keyOf(county);
  const cases = copies.map((copy) => JSON.parse(jsonOf(copy)) as CaseJson);
  const listed = await everyRow(url, '/v1/cases?limit=500', key);
  const order = cases
    .map(({ id, registration }) => ({ id, on: registration['receivedOn'] as string }))
    .sort((a, b) => (a.on === b.on ? compare(a.id, b.id) : compare(b.on, a.on)));
  same(
    `${county} list`,
    listed.map((row) => row['caseId']),
    order.map(({ id }) => id),
  );
  const reckon = reckonBy(desk.xf, desk.organisation);
  const due = cases.flatMap(
    (json) => reckon({ case: json, version: 1 }, desk.today).view.deadlines,
  );
  same(`${county} due`, (await everyRow(url, '/v1/deadlines?limit=500', key)).length, due.length);
  const report = (await askJson(url, rates, key)) as Record<string, unknown>;
  const asked = new URLSearchParams(rates.split('?')[1]);
  const wanted = await desk.xf.run(cases, {
    asOf: desk.today,
    period: { from: asked.get('from') ?? '', to: asked.get('to') ?? '' },
    by: (asked.get('by') ?? '').split(','),
  });
  for (const name of ['indicators', 'breakdowns'] as const)
    same(`${county} ${name}`, report[name], wanted[name]);
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const everyRow = async (
  url: string,
  path: string,
  key: string,
): Promise<readonly Record<string, unknown>[]> => {
  const rows: Record<string, unknown>[] = [];
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const more: string = cursor === '' ? path : `${path}&cursor=${encodeURIComponent(cursor)}`;
    const page = (await askJson(url, more, key)) as {
      readonly rows: readonly Record<string, unknown>[];
      readonly next?: string;
    };
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
};
