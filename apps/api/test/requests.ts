import type { InjectOptions } from 'fastify';
import { DISPATCHED, GIVEN, WHOLE } from './test-app.ts';

/** A request that an operation answers well, with what it takes. */
type Example = Omit<InjectOptions, 'method'> & {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
};

const get = (url: string): Example => ({ method: 'GET', url });
const post = (url: string, payload: object, headers = {}): Example => ({
  method: 'POST',
  url,
  payload,
  headers,
});

const ID = 'county-xfj-1';
const MATCHING = { 'if-match': '"1"' };

/** One request for each operation, by its id. `county-xfj-1` is the first case of a fake service, `run-1` its first run. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  health: get('/health'),
  ready: get('/ready'),
  metrics: { ...get('/metrics'), headers: { accept: 'text/plain' } },
  openApi: get('/openapi.json'),
  me: get('/v1/me'),
  packs: get('/v1/packs'),
  facts: get('/v1/packs/facts'),
  calendarDay: get('/v1/calendar/days/2026-02-14'),
  calendarDue: get('/v1/calendar/due?from=2026-02-11&amount=5&unit=workday'),
  calendarBetween: get('/v1/calendar/between?from=2026-02-11&to=2026-02-25'),
  decide: post('/v1/decisions?on=2026-03-02', WHOLE),
  assess: post('/v1/assessments?asOf=2026-06-30', WHOLE),
  explain: post('/v1/explanations', WHOLE),
  registerCase: post('/v1/cases', GIVEN),
  listCases: get('/v1/cases?open=true&limit=10'),
  readCase: get(`/v1/cases/${ID}`),
  restateCase: {
    method: 'PATCH',
    url: `/v1/cases/${ID}`,
    headers: MATCHING,
    payload: { facts: { complex: false }, reason: '核实' },
  },
  readLog: get(`/v1/cases/${ID}/events`),
  appendEvent: post(`/v1/cases/${ID}/events`, DISPATCHED, MATCHING),
  decideCase: get(`/v1/cases/${ID}/decision`),
  assessCase: get(`/v1/cases/${ID}/assessment?asOf=2026-04-01`),
  needsOfCase: get(`/v1/cases/${ID}/needs`),
  explainCase: get(`/v1/cases/${ID}/explanation`),
  openIdentity: post(`/v1/cases/${ID}/identity-openings`, { purpose: '送达处理意见书' }),
  giveOwnData: post('/v1/own-data-requests', {
    person: { idNumber: 'X-1' },
    verifiedBy: '当面核对',
  }),
  listRetention: get('/v1/retention'),
  eraseIdentity: post(`/v1/cases/${ID}/erasure`, { reason: '保管期限届满' }, MATCHING),
  listDeadlines: get('/v1/deadlines?kind=duty&dueTo=2026-03-09'),
  rates: get('/v1/rates?asOf=2026-03-02&by=unit,month'),
  startRun: post('/v1/runs', { asOf: '2026-03-02', by: ['unit'] }),
  listRuns: get('/v1/runs'),
  readRun: get('/v1/runs/run-1'),
  cancelRun: { method: 'DELETE', url: '/v1/runs/run-1' },
  runProgress: { ...get('/v1/runs/run-1/progress'), headers: { accept: 'text/event-stream' } },
  listImpacts: get('/v1/impacts'),
  listMovedCases: get('/v1/impacts/impact-1/cases'),
  listAudit: get('/v1/audit?action=case.registered'),
  verifyAudit: post('/v1/audit/verifications', {}),
  listKeys: get('/v1/keys'),
  createKey: post('/v1/keys', { label: '办公系统', role: 'clerk', body: 'county-xfj' }),
  revokeKey: { method: 'DELETE', url: '/v1/keys/key-1' },
  listDeadLetters: get('/v1/dead-letters'),
  resendDeadLetter: post('/v1/dead-letters/letter-1/resend', {}),
};
