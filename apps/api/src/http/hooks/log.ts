import { createHmac, randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Made anew with each process, so that nobody finds a person of staff in the log by trying ids: lines of one run belong together. */
const KEY = randomBytes(32);

const hashOf = (id: string): string =>
  createHmac('sha256', KEY).update(id).digest('hex').slice(0, 16);

/** What a line of the log tells of a request: never its URL, body or headers, and of a person a hash. */
const told = (request: FastifyRequest) => ({
  requestId: request.id,
  method: request.method,
  route: request.routeOptions.url ?? 'none',
  ...(request.principal === null ? {} : { who: hashOf(request.principal.id) }),
});

/** One line for each answer. */
export const addRequestLog = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode } = reply;
    const line = { ...told(request), status: statusCode, millis: Math.round(reply.elapsedTime) };
    if (statusCode >= 500) request.log.warn(line, 'answered');
    else request.log.info(line, 'answered');
  });
};

/** Tells of a defect where it happened, without its message: that may hold contents. */
export const logDefect = (request: FastifyRequest, thrown: unknown): void => {
  const error = thrown instanceof Error ? thrown : undefined;
  const at = error?.stack
    ?.split('\n')
    .filter((line) => /^ {4}at /u.test(line))
    .slice(0, 12);
  const code = error !== undefined && 'code' in error ? String(error.code).slice(0, 64) : undefined;
  request.log.error({ ...told(request), defect: error?.name ?? typeof thrown, code, at }, 'defect');
};
