import { createHash, timingSafeEqual } from 'node:crypto';
import type { Registry } from 'prom-client';
import { z } from 'zod';
import type { Service } from '../../service.ts';
import { describe } from '../describe.ts';
import { refusal } from '../problem/refusals.ts';
import { HealthSchema, ReadinessSchema } from '../schemas/oversight.ts';
import type { TypedApp } from './typed-app.ts';

/** How the service is; asked by machines, so nobody is asked who they are. */
export const addServiceRoutes = (app: TypedApp, service: Service, metrics: Registry): void => {
  addHealth(app, service);
  app.get(
    '/metrics',
    {
      config: { always: true, produces: 'text/plain' },
      schema: describe({
        id: 'metrics',
        tag: 'service',
        open: true,
        says: { zh: '量度（Prometheus）', en: 'Measures (Prometheus)' },
        note: {
          zh: '以 Authorization: Bearer 送 XINFANG_METRICS_TOKEN；没有设定则没有这一页。',
          en: 'Send XINFANG_METRICS_TOKEN as Authorization: Bearer; where none is set there is no such page.',
        },
        problems: [404],
        answers: {
          200: { says: { zh: '量度', en: 'Measures' }, schema: z.string(), type: 'text/plain' },
        },
      }),
    },
    async ({ headers }, reply) => {
      // Even a count of acts is not for everybody: it grows with matters that somebody must learn nothing of.
      if (!isToken(headers.authorization, service.settings.metrics?.token))
        throw refusal('not-found');
      return reply.type(metrics.contentType).send(await metrics.metrics());
    },
  );
  let document: string | undefined;
  app.get(
    '/openapi.json',
    {
      config: { always: true },
      schema: describe({
        id: 'openApi',
        tag: 'service',
        open: true,
        says: { zh: '本接口的 OpenAPI 3.1 说明', en: 'The OpenAPI 3.1 document of this interface' },
        answers: { 200: { says: { zh: '说明', en: 'The document' }, schema: z.looseObject({}) } },
      }),
    },
    (_request, reply) => {
      document ??= JSON.stringify(app.swagger());
      reply.type('application/json; charset=utf-8').send(document);
    },
  );
};

const isToken = (authorization: string | undefined, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(hashOf(authorization ?? ''), hashOf(`Bearer ${token}`));

/** Of one length, so that the comparison takes one time. */
const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

const addHealth = (app: TypedApp, service: Service): void => {
  app.get(
    '/health',
    {
      config: { always: true },
      schema: describe({
        id: 'health',
        tag: 'service',
        open: true,
        says: { zh: '服务在运行', en: 'Whether the service runs' },
        answers: { 200: { says: { zh: '在运行', en: 'It runs' }, schema: HealthSchema } },
      }),
    },
    () => ({ alive: true }),
  );
  app.get(
    '/ready',
    {
      config: { always: true },
      schema: describe({
        id: 'ready',
        tag: 'service',
        open: true,
        says: { zh: '能否接受请求', en: 'Whether the service takes requests' },
        answers: {
          200: { says: { zh: '可以', en: 'It does' }, schema: ReadinessSchema },
          503: { says: { zh: '暂时不行', en: 'Not just now' }, schema: ReadinessSchema },
        },
      }),
    },
    async (_request, reply) => {
      const asked = await service.health.check();
      const checks = app.lifecycle.stopping.aborted
        ? [...asked.filter(({ name }) => name !== 'shutdown'), STOPPING]
        : asked;
      const ready = checks.every(({ ok }) => ok);
      return reply.code(ready ? 200 : 503).send({ ready, checks });
    },
  );
};

const STOPPING = { name: 'shutdown', ok: false, because: 'stopping' } as const;
