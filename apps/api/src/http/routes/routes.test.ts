import { describe, expect, test } from 'vitest';
import { as, METRICS_TOKEN } from '../../../test/fake-service.ts';
import { EXAMPLES } from '../../../test/requests.ts';
import { GIVEN, testApp } from '../../../test/test-app.ts';
import { type Action, allows } from '../../access/permissions.ts';
import { ROLES } from '../../access/principal.ts';

/** What each operation asks of a role; `undefined` where every role may. */
const ASKS: Readonly<Record<string, Action | undefined>> = {
  me: undefined,
  packs: 'law.read',
  facts: 'law.read',
  calendarDay: 'law.read',
  calendarDue: 'law.read',
  calendarBetween: 'law.read',
  decide: 'law.read',
  assess: 'law.read',
  explain: 'law.read',
  registerCase: 'case.register',
  listCases: 'case.list',
  readCase: 'case.read',
  restateCase: 'case.restate',
  readLog: 'case.read',
  appendEvent: 'case.append',
  decideCase: 'case.decide',
  assessCase: 'case.decide',
  needsOfCase: 'case.decide',
  explainCase: 'case.decide',
  openIdentity: 'identity.open',
  giveOwnData: 'own-data.give',
  listRetention: 'retention.erase',
  eraseIdentity: 'retention.erase',
  listDeadlines: 'due.list',
  rates: 'rates.read',
  startRun: 'run.start',
  listRuns: 'run.start',
  readRun: 'run.start',
  cancelRun: 'run.start',
  runProgress: 'run.start',
  listImpacts: 'impact.read',
  listMovedCases: 'impact.read',
  listAudit: 'audit.read',
  verifyAudit: 'audit.verify',
  listKeys: 'key.manage',
  createKey: 'key.manage',
  revokeKey: 'key.manage',
  listDeadLetters: 'dead-letter.manage',
  resendDeadLetter: 'dead-letter.manage',
};

const OPEN = ['health', 'ready', 'metrics', 'openApi'];
/** What the fake service does not hold. */
const NOT_THERE = new Set(['revokeKey', 'resendDeadLetter']);

/** A service with one case and one run that is over, so that its stream ends. */
const withOneCase = async () => {
  const app = await testApp();
  const headers = as('clerk');
  await app.inject({ method: 'POST', url: '/v1/cases', payload: GIVEN, headers });
  await app.inject({ method: 'POST', url: '/v1/runs', payload: {}, headers });
  return app;
};

const sent = (id: string, headers: Readonly<Record<string, string>>) => {
  const example = EXAMPLES[id];
  return { ...example, headers: { ...example?.headers, ...headers } };
};

describe('every operation', () => {
  test('is in the table of what it asks', () => {
    expect([...Object.keys(ASKS), ...OPEN].toSorted()).toEqual(Object.keys(EXAMPLES).toSorted());
  });

  test.for(Object.keys(ASKS))('%s asks who sends the request', async (id) => {
    const app = await testApp();
    const answer = await app.inject(sent(id, {}));
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="xinfang"');
    expect(answer.json()).toMatchObject({ code: 'no-credentials' });
    expect(answer.json()).not.toHaveProperty('challenge');
  });

  test.for(Object.entries(ASKS))('%s is for the roles that may %s', async ([id, action]) => {
    const app = await withOneCase();
    for (const role of ROLES) {
      if (id === 'runProgress')
        await app.inject({ method: 'DELETE', url: '/v1/runs/run-1', headers: as('clerk') });
      const answer = await app.inject(sent(id, as(role)));
      const isRefused = answer.statusCode === 403 && answer.json().code === 'not-permitted';
      expect(isRefused, `${role} ${answer.body}`).toBe(
        action !== undefined && !allows(role, action),
      );
    }
  });

  test.for(Object.keys(EXAMPLES).filter((id) => !NOT_THERE.has(id)))(
    '%s answers as its schema says',
    async (id) => {
      const app = await withOneCase();
      if (id === 'runProgress')
        await app.inject({ method: 'DELETE', url: '/v1/runs/run-1', headers: as('clerk') });
      const role = Object.hasOwn(ASKS, id) ? roleFor(ASKS[id]) : 'clerk';
      const headers = id === 'metrics' ? { authorization: `Bearer ${METRICS_TOKEN}` } : as(role);
      const answer = await app.inject(sent(id, headers));
      expect(answer.statusCode, answer.body).toBeLessThan(300);
    },
  );
});

const roleFor = (action: Action | undefined): string =>
  ROLES.find((role) => action === undefined || allows(role, action)) ?? 'head';

test.each([
  [{}],
  [{ authorization: 'Bearer reads-measures-onl' }],
  [as('head')],
  [{ authorization: METRICS_TOKEN }],
])('measures are not there for %j', async (headers) => {
  const answer = await (await testApp()).inject({ url: '/metrics', headers });
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'not-found']);
});

describe('answers about cases', () => {
  test.for(Object.keys(ASKS))('%s is kept by no cache', async (id) => {
    const app = await testApp();
    const answer = await app.inject(sent(id, as('head')));
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});
