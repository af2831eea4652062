import { createHash } from 'node:crypto';
import type { KeptAnswer, Page } from '@xinfang/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Asking } from '../../casework/casework.ts';
import { whoOf } from '../hooks/principal.ts';
import { refusal } from '../problem/refusals.ts';
import { IdSchema } from '../schemas/base.ts';
import { told } from '../schemas/registry.ts';

/** The id of what is asked about, in the path. */
export const ID_PARAMS = z.object({ id: IdSchema });

const VISIBLE = /^[\x21-\x7e]{1,200}$/u;
/** A version, and after it what tells two readings of one version apart: for an act the version counts alone. */
const ETAG = /^"(\d{1,15})(?:-[\w-]{1,64})?"$/u;

/** The header under which a request may be sent again. */
export const IDEMPOTENCY_HEADER = {
  'idempotency-key': told(
    z.string().optional(),
    '同一个键重发同一个请求，只做一次',
    'The same request sent again under the same key is done once',
  ),
};

/** The header that says which version was read. */
export const IF_MATCH_HEADER = {
  'if-match': told(
    z.string().optional(),
    '必须有：读取时得到的 ETag',
    'Needed: the ETag that was read',
  ),
};

/**
 * Who asks, and under which key.
 *
 * @throws Refusal 400 `bad-idempotency-key`
 */
export const askingOf = (request: FastifyRequest): Asking => {
  const key = request.headers['idempotency-key'];
  const who = whoOf(request);
  if (key === undefined) return { who };
  if (typeof key !== 'string' || !VISIBLE.test(key)) throw refusal('bad-idempotency-key');
  return { who, idempotencyKey: key };
};

/**
 * The version that the client saw.
 *
 * @throws Refusal 428 `if-match-needed`, 400 `bad-if-match`
 */
export const ifMatchOf = ({ headers }: FastifyRequest): number => {
  const given = headers['if-match'];
  if (given === undefined) throw refusal('if-match-needed');
  const version = ETAG.exec(given)?.[1];
  if (version === undefined) throw refusal('bad-if-match');
  return Number(version);
};

/**
 * The ETag of a case as somebody reads it: its version, and a hash of what is shown. A change of law moves due days without an
 * act, and roles see more or less of one version.
 */
export const etagOf = (seen: { readonly version: number }): string => {
  const shown = createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
  return `"${seen.version}-${shown.slice(0, 22)}"`;
};

/** Whether the client already has what this ETag names. */
export const hasAlready = ({ headers }: FastifyRequest, etag: string): boolean =>
  (headers['if-none-match'] ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
    .some((tag) => tag === '*' || tag === etag);

/** Sends the answer that an act made, as it was kept. */
export const sendKept = (reply: FastifyReply, { status, headers, body }: KeptAnswer) => {
  for (const [name, value] of Object.entries(headers)) reply.header(name, asciiOf(value));
  return reply.code(status).send(body);
};

/** Ids may hold any letters; headers may not. */
const asciiOf = (value: string): string =>
  /^[\x20-\x7e]*$/u.test(value) ? value : encodeURI(value);

/** Says where the list goes on (RFC 8288), beside `next` in the body. */
export const linkNext = (
  request: FastifyRequest,
  reply: FastifyReply,
  { next }: Pick<Page<unknown>, 'next'>,
): void => {
  if (next === undefined) return;
  const url = new URL(request.url, 'http://service.invalid');
  url.searchParams.set('cursor', next);
  reply.header('link', `<${url.pathname}${url.search}>; rel="next"`);
};

/** Takes members that are undefined away. */
export const given = <T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
