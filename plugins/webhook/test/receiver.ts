import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** Keys made up for the tests. */
export const SECRET = `whsec_${Buffer.alloc(32, 'old').toString('base64')}`;
export const NEW_SECRET = `whsec_${Buffer.alloc(32, 'new').toString('base64')}`;

/** A request as it arrived. */
export interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly message: { readonly id: string; readonly type: string; readonly [key: string]: unknown };
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a receiver answers, by the number of the request from 0. */
export type Answer = (
  response: ServerResponse,
  request: number,
  received: Received,
) => void | Promise<void>;

/** A real receiver on this machine. */
export interface Receiver extends AsyncDisposable {
  readonly where: string;
  readonly received: readonly Received[];
  /** The most requests that were open at one time. */
  readonly most: () => number;
}

const taken: Answer = (response) => {
  response.writeHead(204).end();
};

/** Starts a receiver. */
export const startReceiver = async (answer: Answer = taken): Promise<Receiver> => {
  const received: Received[] = [];
  let open = 0;
  let most = 0;
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const one = {
      headers: request.headers as Record<string, string>,
      body,
      message: JSON.parse(body) as Received['message'],
      at: Date.now(),
    };
    received.push(one);
    await answer(response, received.length - 1, one);
  };
  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    where: `http://127.0.0.1:${port}/hooks?key=of-the-receiver`,
    received,
    most: () => most,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/** Whether the library that receivers use takes a request for genuine. */
export const verifiedByLibrary = ({ headers, body }: Received, secret: string): boolean => {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
};

/** The same, by hand: HMAC-SHA256 of id, timestamp and body under the decoded key. */
export const verifiedByHand = ({ headers, body }: Received, secret: string): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = createHmac('sha256', key).update(signed).digest();
  return (headers['webhook-signature'] ?? '').split(' ').some((each) => {
    const [version, signature = ''] = each.split(',');
    const given = Buffer.from(signature, 'base64');
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
  });
};
