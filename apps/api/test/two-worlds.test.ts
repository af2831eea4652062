import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROLES } from '../src/access/principal.ts';
import { sampleOrganisation } from './desk.ts';
import { type AnyRequest, everyRequest, type RequestDocument } from './every-request.ts';
import { matter } from './matters.ts';
import { at, openWorld, type World } from './world.ts';

/**
 * Whether a matter that accuses a body is there or not: for everybody of that body, and of every one below it, each answer of the
 * service must be the same, byte for byte. Two services live through the same days, one of them also with accusations.
 */
const DOCUMENT = JSON.parse(
  readFileSync(join(import.meta.dirname, '../openapi.json'), 'utf8'),
) as RequestDocument;

const DAY = '2026-03-02';
const OFFICE = 'wangshu-xfj';
const HIDDEN = ['wangshu-xfj-hidden-1', 'wangshu-xfj-hidden-2'];
const SEEN = ['wangshu-xfj-seen-1', 'wangshu-xfj-seen-2'];
const organisation = sampleOrganisation();
const UNITS = ['wangshu-zjj', 'wangshu-zrzyj', 'wangshu-town-03', 'wangshu-jyj'];

/** One pair of worlds on every change, many in the long tests. */
const RUNS = Number(process.env['XINFANG_WORLDS'] ?? 1);

interface Scenario {
  readonly accused: readonly string[];
  readonly purpose: 'accusation' | 'appeal';
  /** To whom it is handed, where that is allowed. */
  readonly handed: readonly string[];
  /** When the accused is stated: with the registration, after it, or only when they have the matter in hand. */
  readonly stated: 'at once' | 'later' | 'too late';
}

const must = async (answered: Promise<{ statusCode: number; body: string }>): Promise<number> => {
  const { statusCode, body } = await answered;
  expect([statusCode, statusCode < 300 ? '' : body]).toEqual([statusCode, '']);
  return (JSON.parse(body) as { version: number }).version;
};

/** What both worlds live through. */
const liveOrdinary = async (world: World): Promise<void> => {
  for (const id of SEEN) {
    const version = await must(
      world.ask(at('clerk', OFFICE), 'POST', '/v1/cases', { body: matter({ id }) }),
    );
    const body = { type: 'dispatched', on: DAY, mode: 'forward', to: 'wangshu-zjj' };
    const headers = { 'if-match': `"${version}"` };
    await must(world.ask(at('clerk', OFFICE), 'POST', `/v1/cases/${id}/events`, { body, headers }));
  }
};

/** What only the second one lives through. */
const liveAccusation = async (world: World, id: string, scenario: Scenario): Promise<void> => {
  const { accused, purpose, handed, stated } = scenario;
  const given = matter({
    id,
    registration: {
      ...(stated === 'at once' ? { accused: { units: accused } } : {}),
      repeatOf: SEEN[0],
    },
    facts: {
      'at once': { purpose, containsAccusation: purpose === 'appeal' },
      later: { purpose: 'accusation' },
      'too late': { purpose: 'appeal' },
    }[stated],
  });
  let version = await must(world.ask(at('clerk', OFFICE), 'POST', '/v1/cases', { body: given }));
  const act = async (method: 'POST' | 'PATCH', url: string, body: unknown): Promise<void> => {
    const headers = { 'if-match': `"${version}"` };
    const answered = await world.ask(at('clerk', OFFICE), method, url, { body, headers });
    if (answered.statusCode < 300) version += 1;
  };
  const dispatch = (to: string): Promise<void> =>
    act('POST', `/v1/cases/${id}/events`, { type: 'dispatched', on: DAY, mode: 'forward', to });
  if (stated === 'too late') for (const to of accused) await dispatch(to);
  if (stated !== 'at once')
    await act('PATCH', `/v1/cases/${id}`, {
      registration: { accused: { units: accused } },
      reason: '已核实',
    });
  for (const to of handed) await dispatch(to);
  const openings = `/v1/cases/${id}/identity-openings`;
  await world.ask(at('clerk', OFFICE), 'POST', openings, { body: { purpose: '核实' } });
  await world.ask(at('auditor', 'wangshu'), 'POST', '/v1/runs', { body: { asOf: DAY } });
};

/** Where a list goes on is written in a way that differs each time, and that nobody can read. */
const CURSOR = /(?:\\"next\\":\\"|cursor=)[\w-]+/gu;
/** Names of requests, runs and messages that nobody chose. */
const RANDOM_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;

/** An answer without what is of the request alone. */
const answerTo = async (world: World, who: string, request: AnyRequest): Promise<string> => {
  const { method, url, body, headers = {} } = request;
  const answered = await world.ask(who, method, url, {
    ...(body === undefined ? {} : { body }),
    headers: {
      ...headers,
      'idempotency-key': `${who} ${method} ${url} ${JSON.stringify(body)}`
        .slice(0, 180)
        .replaceAll(/[^\x21-\x7e]/gu, '-'),
    },
  });
  if (request.operation === 'startRun') await runsEnded(world, who);
  const { 'x-request-id': _, date: __, ...rest } = answered.headers;
  return JSON.stringify([answered.statusCode, rest, answered.body])
    .replaceAll(RANDOM_ID, '…')
    .replaceAll(CURSOR, '…');
};

/** A run is at work beside the answers: it is waited for, so that both worlds are asked at the same point. */
const runsEnded = async (world: World, who: string): Promise<void> => {
  const { jobs } = world.composed.service.store;
  const [, body = ''] = who.split('@');
  const isOpen = async (): Promise<boolean> =>
    (await jobs.list({ body })).some(({ status }) => status === 'waiting' || status === 'running');
  while (await isOpen()) await setTimeout(5);
};

/** A change of law, and messages that were not delivered: about what is there. */
const liveAround = async (world: World, ids: readonly string[]): Promise<void> => {
  const { impacts, outbox } = world.composed.service.store;
  const now = world.clock.now();
  const impact = { id: 'impact-1', at: now, before: 'a', after: 'b', cases: ids.length + 7 };
  const moved = ids.map((caseId) => ({ caseId, moved: {} }));
  await impacts.add({ ...impact, moved: moved.length }, moved);
  const drafts = ids.map((caseId) => ({
    key: `due:${caseId}`,
    sink: 'office',
    topic: 'deadline.overdue',
    payload: { caseId },
    caseId,
  }));
  await outbox.add(drafts, now);
  const leaseUntil = `${DAY}T05:00:00.000Z`;
  for (const message of await outbox.claim({ limit: 50, now, leaseUntil }))
    await outbox.settle(message, { outcome: 'dead', error: 'gone' }, now);
};

const scenarios = fc.record({
  accused: fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 2 }),
  purpose: fc.constantFrom('accusation' as const, 'appeal' as const),
  handed: fc.array(fc.constantFrom('wangshu-jwjw', ...UNITS), { maxLength: 2 }),
  stated: fc.constantFrom('at once' as const, 'later' as const, 'too late' as const),
});

test('no answer to anyone of an accused body tells whether an accusation is there', async () => {
  await fc.assert(
    fc.asyncProperty(scenarios, fc.nat(), async (scenario, pick) => {
      await using without = await openWorld(DAY);
      await using withAccusations = await openWorld(DAY);
      await liveOrdinary(without);
      await liveOrdinary(withAccusations);
      for (const id of HIDDEN) await liveAccusation(withAccusations, id, scenario);
      await liveAround(without, SEEN);
      await liveAround(withAccusations, [...HIDDEN, ...SEEN]);
      const accused = scenario.accused[pick % scenario.accused.length] ?? '';
      const barred = organisation.below(accused);
      const body = barred[pick % barred.length] ?? accused;
      const requests = everyRequest(DOCUMENT, {
        day: DAY,
        ids: [...HIDDEN, ...SEEN, 'wangshu-xfj-nothing', `${body}-own`, 'impact-1'],
        bodies: [body, OFFICE, 'wangshu-jwjw'],
      });
      for (const role of ROLES)
        for (const request of requests) {
          const who = at(role, body);
          const [plain, hidden] = [
            await answerTo(without, who, request),
            await answerTo(withAccusations, who, request),
          ];
          expect(`${who} ${request.method} ${request.url} ${hidden}`).toBe(
            `${who} ${request.method} ${request.url} ${plain}`,
          );
        }
    }),
    { numRuns: RUNS },
  );
}, 600_000);
