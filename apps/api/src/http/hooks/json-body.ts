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

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('bad-json');
  }
};

/** Takes JSON and nothing else. */
export const addJsonBody = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    async (_request: FastifyRequest, text: string | Buffer) => {
      const body = parse(String(text));
      refuseHostile(body);
      return body;
    },
  );
};
