import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RefusalData } from '../../refusal.ts';
import { logDefect } from '../hooks/log.ts';
import { languageOf } from './language.ts';
import { PROBLEM_TYPE, problemOf } from './problem.ts';
import { refusalOf } from './refusal-of.ts';
import { refusal } from './refusals.ts';

/** Sends a refusal as a problem, in the language that the client asks for. */
const sendProblem = (request: FastifyRequest, reply: FastifyReply, data: RefusalData) => {
  const { challenge, ...more } = data.more ?? {};
  const lang = languageOf(request.headers['accept-language']);
  if (challenge !== undefined) reply.header('www-authenticate', String(challenge));
  if (data.retryAfter !== undefined) reply.header('retry-after', String(data.retryAfter));
  // What is still to come of the request is not waited for.
  if (data.code === 'too-slow') reply.header('connection', 'close');
  return reply
    .code(data.status)
    .header('cache-control', 'no-store')
    .header('content-language', lang)
    .type(PROBLEM_TYPE)
    .serializer(JSON.stringify)
    .send(problemOf({ ...data, more }, { lang, instance: request.id }));
};

/** What Fastify refuses before it knows a route, e.g. a path that cannot be decoded. */
export const sendFrameworkError = (
  thrown: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): void => {
  sendProblem(request, reply, refusalOf(thrown, request) ?? refusal('bad-request').data);
};

/** Every error becomes a problem; of a defect nothing is told but the number of the request. */
export const addProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((thrown, request, reply) => {
    const data = refusalOf(thrown, request);
    if (data === undefined) logDefect(request, thrown);
    return sendProblem(request, reply, data ?? refusal('defect').data);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, refusal('not-found').data),
  );
};
