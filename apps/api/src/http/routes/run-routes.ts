import { Readable } from 'node:stream';
import type { Job } from '@xinfang/store';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Service } from '../../service.ts';
import type { AppOptions } from '../app-types.ts';
import { describe } from '../describe.ts';
import { whoOf } from '../hooks/principal.ts';
import { refusal } from '../problem/refusals.ts';
import { CountGivenSchema, RunRowSchema, RunSchema, RunsSchema } from '../schemas/counts.ts';
import { countOf } from './count-routes.ts';
import { progressEvents } from './progress-events.ts';
import { askingOf, ID_PARAMS, IDEMPOTENCY_HEADER } from './request-parts.ts';
import type { TypedApp } from './typed-app.ts';

const RUNS = { action: 'run.start' } as const;
/** The longest that a timer can wait: a stream ends when its run does, not by the clock of requests. */
const NO_TIMEOUT = 2 ** 31 - 1;
const USUAL = { everyMillis: 1000, heartbeatMillis: 15_000 };

/** Who started it is told by the audit log. */
const runOf = (job: Job) => {
  const { actor: _, ...run } = job;
  return run;
};

const rowOf = (job: Job) => {
  const { result: _, ...row } = runOf(job);
  return row;
};

/** Counts that take longer than a request. */
export const addRunRoutes = (app: TypedApp, service: Service, options: AppOptions): void => {
  addStart(app, service);
  addReadingRuns(app, service.counting);
  addProgress(app, service.counting, options.progress ?? USUAL);
};

const addStart = (app: TypedApp, { counting, clock }: Service): void => {
  app.post(
    '/v1/runs',
    {
      config: { ...RUNS, act: true },
      schema: {
        ...describe({
          id: 'startRun',
          tag: 'counting',
          says: { zh: '开始一次统计', en: 'Start a run' },
          problems: [409, 413, 415, 422, 507],
          answers: {
            202: {
              says: { zh: '已排队', en: 'Queued' },
              schema: RunRowSchema,
              headers: {
                Location: { type: 'string', description: '进展和结果 · Its progress and result' },
              },
            },
          },
        }),
        headers: z.looseObject(IDEMPOTENCY_HEADER),
        body: CountGivenSchema,
      },
    },
    async (request, reply) => {
      const asked = countOf(request.body, clock.today());
      const job = await counting.start(askingOf(request), asked);
      return reply.code(202).header('location', `/v1/runs/${job.id}`).send(rowOf(job));
    },
  );
};

const addReadingRuns = (app: TypedApp, counting: Service['counting']): void => {
  app.get(
    '/v1/runs',
    {
      config: RUNS,
      schema: describe({
        id: 'listRuns',
        tag: 'counting',
        says: { zh: '本单位的统计', en: 'Runs of your body' },
        answers: {
          200: { says: { zh: '最近的在前', en: 'The newest first' }, schema: RunsSchema },
        },
      }),
    },
    async (request) => ({ runs: (await counting.jobs(whoOf(request))).map(rowOf) }),
  );
  app.get(
    '/v1/runs/:id',
    {
      config: RUNS,
      schema: {
        ...describe({
          id: 'readRun',
          tag: 'counting',
          says: { zh: '一次统计和它的结果', en: 'A run and what it came to' },
          problems: [404],
          answers: { 200: { says: { zh: '统计', en: 'The run' }, schema: RunSchema } },
        }),
        params: ID_PARAMS,
      },
    },
    async (request) => runOf(await counting.job(whoOf(request), request.params.id)),
  );
  app.delete(
    '/v1/runs/:id',
    {
      config: { ...RUNS, act: true },
      schema: {
        ...describe({
          id: 'cancelRun',
          tag: 'counting',
          says: { zh: '取消一次统计', en: 'Cancel a run' },
          problems: [404, 409],
          answers: { 204: { says: { zh: '已取消', en: 'Cancelled' } } },
        }),
        params: ID_PARAMS,
      },
    },
    async (request, reply) => {
      if (!(await counting.cancel(askingOf(request), request.params.id)))
        throw refusal('run-ended');
      return reply.code(204).send();
    },
  );
};

const addProgress = (
  app: TypedApp,
  counting: Service['counting'],
  pace: NonNullable<AppOptions['progress']>,
): void => {
  app.get(
    '/v1/runs/:id/progress',
    {
      config: { ...RUNS, stream: true, produces: 'text/event-stream' },
      exposeHeadRoute: false,
      handlerTimeout: NO_TIMEOUT,
      schema: {
        ...describe({
          id: 'runProgress',
          tag: 'counting',
          says: { zh: '进展（Server-Sent Events）', en: 'Progress (Server-Sent Events)' },
          note: {
            zh: 'progress 事件：状态和进展；最后是 end。哪个节点在统计都一样。',
            en: 'progress events tell status and progress; the last one is end. Whichever node runs it.',
          },
          problems: [404],
          answers: {
            200: {
              says: { zh: '事件流', en: 'The stream of events' },
              schema: z.string(),
              type: 'text/event-stream',
            },
          },
        }),
        params: ID_PARAMS,
      },
    },
    async (request, reply) => {
      const read = () => counting.job(whoOf(request), request.params.id);
      const first = await read();
      const events = progressEvents({
        first,
        read,
        ...pace,
        stopping: app.lifecycle.stopping,
        gone: closedOf(reply),
      });
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('x-accel-buffering', 'no')
        .send(Readable.from(events));
    },
  );
};

/** Aborts when the client is gone. */
const closedOf = ({ raw }: FastifyReply): AbortSignal => {
  const controller = new AbortController();
  raw.once('close', () => controller.abort());
  return controller.signal;
};
