import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusal } from '../problem/refusals.ts';

/** Deeper than any case or event, and far from what a stack bears. */
const DEEPEST = 32;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Refuses what is nested too deeply, and members that could reach into prototypes. */
const refuseHostile = (value: unknown, depth = 0): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEEPEST) throw refusal('too-deep');
  for (const [name, member] of Object.entries(value)) {
    if (FORBIDDEN.has(name)) throw refusal('forbidden-key');
    refuseHostile(member, depth + 1);
  }
};

/** Strict: a letter that was mangled on the way would be kept mangled. */
const UTF8 = new TextDecoder('utf-8', { fatal: true });

const textOf = (bytes: Uint8Array): string => {
  try {
    return UTF8.decode(bytes);
  } catch {
    throw refusal('not-utf8');
  }
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('bad-json');
  }
};

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)/iu;

/** Whether the headers name an encoding in which nothing is read here. */
const isEncodedOtherwise = ({ headers }: FastifyRequest): boolean => {
  const [, charset = 'utf-8'] = CHARSET.exec(headers['content-type'] ?? '') ?? [];
  const { 'content-encoding': encoding = 'identity' } = headers;
  return !/^utf-?8$/iu.test(charset) || encoding.toLowerCase() !== 'identity';
};

/** Takes JSON in UTF-8 and nothing else. */
export const addJsonBody = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, bytes: Buffer) => {
      if (isEncodedOtherwise(request)) throw refusal('not-json');
      const body = parse(textOf(bytes));
      refuseHostile(body);
      return body;
    },
  );
};
