import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './openapi.ts';
import { rowsOf } from './pages.ts';
import { problemOf } from './problem.ts';
import { type Progress, progressOf } from './progress.ts';
import { send } from './send.ts';
import type {
  Act,
  CaseFilter,
  CaseRow,
  CaseSeen,
  CountGiven,
  DueFilter,
  DueRow,
  EventGiven,
  RegisterGiven,
  Restatement,
  Run,
} from './types.ts';

/**
 * How to reach a service.
 *
 * @example
 * const options: ClientOptions = { url: 'https://xinfang.example', token: () => session.accessToken, lang: 'zh' };
 */
export interface ClientOptions {
  /** Where the service is, without `/v1`. */
  readonly url: string;
  /** An access token or a key of a program; a function is asked before each request. */
  readonly token: string | (() => string | Promise<string>);
  /** In place of the platform's own. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** The language of titles and explanations. Default `zh`. */
  readonly lang?: 'zh' | 'en';
  /** How often a request is sent again after the network failed. Default 2. */
  readonly retries?: number;
  /** The pause before the first repetition in milliseconds; it doubles. Default 200. */
  readonly pauseMillis?: number;
}

/**
 * Under which key a request may be sent again. One is made where none is given.
 *
 * @example
 * await client.register(given, { idempotencyKey: 'desk-7-2026-03-02-0001' });
 */
export interface Once {
  readonly idempotencyKey?: string;
}

/**
 * Which version the act was judged on, as an act or a reading told it.
 *
 * @example
 * await client.append(caseId, event, { ifMatch: 3 });
 */
export interface Matching extends Once {
  readonly ifMatch: number;
}

/**
 * A client of the service. Every refusal rejects with `XinfangProblem`; what the network does rejects as `fetch` does.
 *
 * @example
 * const act = await client.register(given);
 * await client.append(act.id, event, { ifMatch: act.version });
 */
export interface XinfangClient {
  /** All paths with their types: answers come as `{ data, error, response }` and nothing is thrown. */
  readonly http: Client<paths>;
  register(given: RegisterGiven, options?: Once): Promise<Act>;
  append(caseId: string, event: EventGiven, options: Matching): Promise<Act>;
  restate(caseId: string, restated: Restatement, options: Matching): Promise<Act>;
  read(caseId: string): Promise<CaseSeen>;
  /** Every line of the register, page after page. */
  cases(filter?: CaseFilter): AsyncIterable<CaseRow>;
  /** Everything that falls due, the earliest day first. */
  deadlines(filter?: DueFilter): AsyncIterable<DueRow>;
  startRun(asked: CountGiven, options?: Once): Promise<string>;
  run(id: string): Promise<Run>;
  /** How far a run is, until it ended; opened again where the connection breaks. */
  progress(id: string, options?: { readonly signal?: AbortSignal }): AsyncIterable<Progress>;
}

/**
 * Makes a client.
 *
 * @example
 * const client = createClient({ url: 'http://127.0.0.1:8080', token: process.env.XINFANG_TOKEN });
 * for await (const row of client.cases({ open: 'true' })) console.log(row.caseId, row.nextDueOn);
 */
export const createClient = (options: ClientOptions): XinfangClient => {
  const { retries = 2, pauseMillis = 200 } = options;
  const http = httpOf(options, { retries, pauseMillis });
  const { read, cases, deadlines } = readings(http);
  return {
    http,
    ...acts(http),
    read,
    cases,
    deadlines,
    ...runs(http, { retries, pauseMillis }),
  };
};

interface Pace {
  readonly retries: number;
  readonly pauseMillis: number;
}

const httpOf = (options: ClientOptions, pace: Pace): Client<paths> => {
  const { url, token, lang = 'zh' } = options;
  const fetchOnce = options.fetch ?? ((request: Request) => fetch(request));
  const http = createFetchClient<paths>({
    baseUrl: url.replace(/\/+$/u, ''),
    fetch: (request) => send(request, { fetch: fetchOnce, ...pace }),
  });
  http.use({
    onRequest: async ({ request }) => {
      const said = typeof token === 'string' ? token : await token();
      request.headers.set('authorization', `Bearer ${said}`);
      request.headers.set('accept-language', lang);
      return request;
    },
  });
  return http;
};

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The data of a good answer; of any other one the problem is thrown. */
const dataOf = <Data>({ data, error, response }: Answered<Data>): Data => {
  if (!response.ok || data === undefined) throw problemOf(error, response);
  return data;
};

/** The same key through all repetitions of one call. */
const onceHeader = ({ idempotencyKey = crypto.randomUUID() }: Once = {}) => ({
  'idempotency-key': idempotencyKey,
});

const matchHeaders = (options: Matching) => ({
  ...onceHeader(options),
  'if-match': `"${options.ifMatch}"`,
});

const acts = (http: Client<paths>): Pick<XinfangClient, 'register' | 'append' | 'restate'> => ({
  register: async (body, options) =>
    dataOf(await http.POST('/v1/cases', { body, params: { header: onceHeader(options) } })),
  append: async (id, body, options) => {
    const params = { path: { id }, header: matchHeaders(options) };
    return dataOf(await http.POST('/v1/cases/{id}/events', { body, params }));
  },
  restate: async (id, body, options) => {
    const params = { path: { id }, header: matchHeaders(options) };
    return dataOf(await http.PATCH('/v1/cases/{id}', { body, params }));
  },
});

const cursorOf = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

const readings = (http: Client<paths>): Pick<XinfangClient, 'read' | 'cases' | 'deadlines'> => ({
  read: async (id) => dataOf(await http.GET('/v1/cases/{id}', { params: { path: { id } } })),
  cases: (filter = {}) =>
    rowsOf(async (cursor) => {
      const query = { ...filter, ...cursorOf(cursor) };
      return dataOf(await http.GET('/v1/cases', { params: { query } }));
    }),
  deadlines: (filter = {}) =>
    rowsOf(async (cursor) => {
      const query = { ...filter, ...cursorOf(cursor) };
      return dataOf(await http.GET('/v1/deadlines', { params: { query } }));
    }),
});

const runs = (
  http: Client<paths>,
  pace: Pace,
): Pick<XinfangClient, 'startRun' | 'run' | 'progress'> => ({
  startRun: async (body, options) => {
    const header = onceHeader(options);
    return dataOf(await http.POST('/v1/runs', { body, params: { header } })).id;
  },
  run: async (id) => dataOf(await http.GET('/v1/runs/{id}', { params: { path: { id } } })),
  progress: (id, { signal } = {}) => {
    const open = async () => {
      const stream = await http.GET('/v1/runs/{id}/progress', {
        params: { path: { id } },
        parseAs: 'stream',
        ...(signal === undefined ? {} : { signal }),
      });
      const body = dataOf<unknown>(stream);
      if (!(body instanceof ReadableStream)) throw problemOf(undefined, stream.response);
      return body as ReadableStream<Uint8Array>;
    };
    return progressOf({ open, signal, ...pace });
  },
});
