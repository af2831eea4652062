import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { Action } from '../access/permissions.ts';
import type { Principal } from '../access/principal.ts';
import type { Lifecycle } from './hooks/stopping.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it; null before that is known, and where nobody is asked. */
    principal: Principal | null;
  }
  interface FastifyContextConfig {
    /** What a role must be allowed to do; every role may where none is named. */
    readonly action?: Action;
    /** It changes something: refused while the service takes no changes. */
    readonly act?: boolean;
    /** What it answers with, where that is not JSON. */
    readonly produces?: string;
    /** It streams, for as long as the client listens. */
    readonly stream?: boolean;
    /** It is answered however busy the service is. */
    readonly always?: boolean;
  }
  interface FastifyInstance {
    readonly lifecycle: Lifecycle;
  }
}

/** What an application is made with beside the service; nothing of it is needed. */
export interface AppOptions {
  /** A pino logger; without one nothing is logged. */
  readonly logger?: FastifyBaseLogger;
  /** Where `/metrics` is read from, and requests are counted. */
  readonly metrics?: Registry;
  /** Checks every answer against its schema: for tests, where a wrong answer becomes a 500. */
  readonly checkResponses?: boolean;
  /** Adds hooks before the routes, e.g. for traces. */
  readonly extend?: (app: FastifyInstance) => void | Promise<void>;
  /** How often a stream of progress looks at the store, and how long it may be silent. Milliseconds. */
  readonly progress?: { readonly everyMillis: number; readonly heartbeatMillis: number };
}
