import type { FastifyInstance, FastifyRequest } from 'fastify';
import { mustAllow } from '../../access/must-allow.ts';
import type { Principal } from '../../access/principal.ts';
import { Refusal } from '../../refusal.ts';
import type { Service } from '../../service.ts';
import { refusal } from '../problem/refusals.ts';

const MINUTE = 60_000;
/** Wrong credentials of one address, as a part of what one principal may ask in the same time. */
const WRONG_PART = 10;

/**
 * Who sends the request. Only for routes below {@link addPrincipals}.
 *
 * @example
 * app.get('/v1/me', (request) => whoOf(request).role);
 */
export const whoOf = (request: FastifyRequest): Principal => {
  if (request.principal === null) throw new Error('a route without a principal');
  return request.principal;
};

/**
 * Asks every request who sends it and whether they may: before a body is read. Addresses that keep sending wrong credentials
 * are refused before these are looked at; persons have their own measure.
 */
export const addPrincipals = (app: FastifyInstance, service: Service): void => {
  const { perMinute } = service.settings.limits;
  const wrong = app.createRateLimit({
    max: Math.max(5, Math.ceil(perMinute / WRONG_PART)),
    timeWindow: MINUTE,
    keyGenerator: ({ ip }) => `address ${ip}`,
  });
  const asked = app.createRateLimit({
    max: perMinute,
    timeWindow: MINUTE,
    keyGenerator: (request) => `principal ${whoOf(request).by} ${whoOf(request).id}`,
  });

  app.addHook('onRequest', async (request, reply) => {
    refuseExceeding(await wrong(request, { increment: false }));
    request.principal = await service
      .authenticate(request.headers.authorization)
      .catch(async (thrown: unknown) => {
        if (thrown instanceof Refusal && thrown.data.status < 500) await wrong(request);
        throw thrown;
      });
    reply.header('cache-control', 'no-store').header('vary', 'Authorization, Accept-Language');
    refuseExceeding(await asked(request));
    const { action, act } = request.routeOptions.config;
    if (action !== undefined) mustAllow(whoOf(request), action);
    if (act === true && service.health.refusing() !== undefined) throw refusal('not-ready');
  });
};

type Measured = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>;

const refuseExceeding = (measured: Measured): void => {
  if (!measured.isAllowed && measured.isExceeded)
    throw refusal('too-many-requests', { retryAfter: Math.max(1, measured.ttlInSeconds) });
};
