import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';

/** A key made up for the tests. */
export const SECRET = `whsec_${Buffer.alloc(32, 'key').toString('base64')}`;

/** A delivery whose signature was right. */
export interface Delivered {
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Its place in the order in which deliveries came, from 0. */
  readonly number: number;
}

/** What the receiver does with a delivery: takes it, answers with a status, says nothing, or cuts the connection. */
export type Deed =
  | 'take'
  | 'hang'
  | 'reset'
  /** Takes it, and cuts the connection before the answer: the acknowledgement is lost. */
  | 'lose-answer'
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** Decides by the delivery and by how often its id came, this time included. */
export type Deeds = (delivered: Delivered, times: number) => Deed;

/** A receiver of webhooks on this machine. */
export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** How often each id came with a right signature, whatever was answered. */
  readonly came: ReadonlyMap<string, number>;
  /** Those that were taken, by id; a second delivery of an id is not another message. */
  readonly taken: ReadonlyMap<string, Delivered>;
  /** Requests whose signature was wrong. */
  readonly forged: () => number;
}

/** Starts a receiver that checks signatures as the library of Standard Webhooks does, and fails where it is told to. */
export const startReceiver = async (
  deeds: Deeds = () => 'take',
  secret = SECRET,
): Promise<Receiver> => {
  const came = new Map<string, number>();
  const taken = new Map<string, Delivered>();
  let forged = 0;
  let number = 0;
  const webhook = new Webhook(secret);

  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const read = verified(webhook, request, body);
    if (read === undefined) {
      forged += 1;
      response.writeHead(401).end();
      return;
    }
    const times = (came.get(read.id) ?? 0) + 1;
    const delivered = { ...read, number: number++ };
    came.set(read.id, times);
    const deed = deeds(delivered, times);
    if (deed === 'take' || deed === 'lose-answer') taken.set(read.id, delivered);
    answer(deed, response);
  };
  const server = createServer((request, response) => {
    receive(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    came,
    taken,
    forged: () => forged,
    [Symbol.asyncDispose]: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const verified = (webhook: Webhook, { headers }: IncomingMessage, body: string) => {
  const id = String(headers['webhook-id']);
  try {
    webhook.verify(body, {
      'webhook-id': id,
      'webhook-timestamp': String(headers['webhook-timestamp']),
      'webhook-signature': String(headers['webhook-signature']),
    });
    const message: { type: string; data: Delivered['data'] } = JSON.parse(body);
    return { id, type: message.type, data: message.data };
  } catch {
    return undefined;
  }
};

const answer = (deed: Deed, response: ServerResponse): void => {
  if (deed === 'hang') return;
  if (deed === 'reset' || deed === 'lose-answer') response.destroy();
  else if (deed === 'take') response.writeHead(204).end();
  else response.writeHead(deed.status, deed.headers).end('no');
};
