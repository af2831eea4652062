import type { FastifyInstance } from 'fastify';
import { refusal } from '../problem/refusals.ts';

interface Wanted {
  readonly type: string;
  readonly refused: boolean;
}

const wantedOf = (part: string): Wanted => {
  const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  return { type, refused: parameters.some((parameter) => /^q=0(\.0*)?$/u.test(parameter)) };
};

const matches = (wanted: string, given: string): boolean =>
  wanted === '*/*' || wanted === given || wanted === `${given.split('/')[0]}/*`;

/**
 * Whether an `Accept` header takes a media type. The most exact part decides.
 *
 * @example
 * accepts('text/html, application/*;q=0.5', 'application/json') // true
 */
export const accepts = (header: string | undefined, given: string): boolean => {
  if (header === undefined || header.trim() === '') return true;
  const fitting = header
    .split(',')
    .map(wantedOf)
    .filter(({ type }) => matches(type, given))
    .toSorted((one, other) => exactness(other.type) - exactness(one.type));
  return fitting[0]?.refused === false;
};

const exactness = (type: string): number => (type === '*/*' ? 0 : type.endsWith('/*') ? 1 : 2);

/** Refuses requests that take none of what a route answers. */
export const addAcceptance = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request) => {
    const { produces = 'application/json' } = request.routeOptions.config;
    if (!accepts(request.headers.accept, produces)) throw refusal('not-acceptable');
  });
};
