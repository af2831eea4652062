import { createClient, type XinfangClient } from '../src/index.ts';

/** What a stubbed service was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Answer = (asked: Asked) => Response | Promise<Response>;

/** A client of a service that answers in turn, and what it was asked. */
export const stubbed = (
  ...answers: readonly Answer[]
): { readonly client: XinfangClient; readonly asked: readonly Asked[] } => {
  const asked: Asked[] = [];
  const client = createClient({
    url: 'http://service.invalid/',
    token: async () => 'secret',
    pauseMillis: 1,
    fetch: async (request) => {
      const { pathname, search } = new URL(request.url);
      const text = await request.text();
      const one = {
        method: request.method,
        path: pathname + search,
        headers: Object.fromEntries(request.headers),
        body: text === '' ? undefined : JSON.parse(text),
      };
      asked.push(one);
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error(`nothing to answer to ${one.method} ${one.path}`);
      return answer(one);
    },
  });
  return { client, asked };
};

/** A JSON answer. */
export const json =
  (body: unknown, init: ResponseInit = {}): Answer =>
  () =>
    Response.json(body, init);

/** A problem as the service tells it. */
export const problem = (status: number, code: string): Answer =>
  json(
    { type: 'about:blank', title: code, status, code, instance: '', text: { zh: code, en: code } },
    { status, headers: { 'content-type': 'application/problem+json', 'retry-after': '3' } },
  );

/** A connection that breaks before an answer came. */
export const broken: Answer = () => {
  throw new TypeError('fetch failed');
};

/** A stream of Server-Sent Events, whatever parts it comes in. */
export const stream =
  (...parts: readonly string[]): Answer =>
  () =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
          controller.close();
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    );
