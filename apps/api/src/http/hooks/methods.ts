import type { FastifyInstance, HTTPMethods } from 'fastify';
import { refusal } from '../problem/refusals.ts';

const METHODS: readonly HTTPMethods[] = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
];

/**
 * Remembers which methods each address takes. What is returned is called after all routes were added: it answers the other
 * methods with 405 and `OPTIONS` with 204, both with `Allow`.
 */
export const collectMethods = (app: FastifyInstance): (() => void) => {
  const taken = new Map<string, Set<HTTPMethods>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = taken.get(url) ?? new Set();
    taken.set(url, methods);
    for (const each of [method].flat()) methods.add(each);
  });
  return () => {
    for (const [url, methods] of new Map(taken)) answerOthers(app, url, methods);
  };
};

const answerOthers = (app: FastifyInstance, url: string, methods: ReadonlySet<HTTPMethods>) => {
  const allow = [...methods, 'OPTIONS'].toSorted().join(', ');
  const others = METHODS.filter((method) => !methods.has(method));
  app.route({
    method: [...others],
    url,
    exposeHeadRoute: false,
    schema: { hide: true },
    config: { produces: '*/*' },
    handler: async ({ method }, reply) => {
      reply.header('allow', allow);
      if (method !== 'OPTIONS') throw refusal('method-not-allowed');
      return reply.code(204).send();
    },
  });
};
