import { connect, type Socket } from 'node:net';

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  /** The head as it was sent: nothing in it is read away. */
  readonly head: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What became of a request: an answer, or the connection was closed without one, or nothing came in time. */
export type Outcome = Answer | 'closed' | 'hanging';

/** What is sent, byte for byte: an ordinary client would put most of it right. */
export interface Sent {
  readonly bytes: Buffer;
  /** Answers to HEAD have no body. */
  readonly isHead: boolean;
}

/** A connection that is kept from one request to the next, and opened anew where the service has closed it. */
export interface Line {
  readonly ask: (sent: Sent) => Promise<Outcome>;
  readonly close: () => void;
}

/** Opens a line to a port of this machine. */
export const openLine = (port: number, patienceMillis: number): Line => {
  let socket: Socket | undefined;
  const lineOf = async (): Promise<Socket> => {
    if (socket === undefined || socket.destroyed || !socket.writable) socket = await dial(port);
    return socket;
  };
  return {
    ask: async (sent) => {
      const isKept = socket !== undefined && !socket.destroyed;
      const outcome = await exchange(await lineOf(), sent, patienceMillis);
      // A kept line may have been closed from the other end just before: that is no answer to this request.
      if (outcome !== 'closed' || !isKept) return outcome;
      return exchange(await lineOf(), sent, patienceMillis);
    },
    close: () => void socket?.destroy(),
  };
};

const dial = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => socket.destroy());
      resolve(socket);
    });
    socket.once('error', reject);
  });

const exchange = (socket: Socket, { bytes, isHead }: Sent, patienceMillis: number) =>
  new Promise<Outcome>((resolve) => {
    let received = Buffer.alloc(0);
    const end = (outcome: Outcome, isKept: boolean): void => {
      clearTimeout(timer);
      socket.off('data', take);
      socket.off('close', lost);
      if (!isKept) socket.destroy();
      resolve(outcome);
    };
    const timer = setTimeout(() => end('hanging', false), patienceMillis);
    const take = (chunk: Buffer): void => {
      received = Buffer.concat([received, chunk]);
      const answer = readAnswer(received, isHead);
      if (answer !== undefined) end(answer, !isLast(answer));
    };
    const lost = (): void => end(readAnswer(received, true) ?? 'closed', false);
    socket.on('data', take);
    socket.once('close', lost);
    if (socket.destroyed) lost();
    else socket.write(bytes);
  });

const isLast = ({ headers }: Answer): boolean =>
  headers.get('connection')?.toLowerCase() === 'close' || isStream(headers);

const isStream = (headers: ReadonlyMap<string, string>): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') === true;

/** Undefined until all of it is there. */
const readAnswer = (received: Buffer, isHead: boolean): Answer | undefined => {
  const split = received.indexOf('\r\n\r\n');
  if (split < 0) return undefined;
  const head = received.subarray(0, split).toString('latin1');
  const [first = '', ...lines] = head.split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3})/u.exec(first)?.[1] ?? 0);
  const rest = received.subarray(split + 4);
  if (status >= 100 && status < 200) return readAnswer(rest, isHead);
  const headers = new Map(lines.map(headerOf));
  const body = isHead || status === 204 || status === 304 ? '' : bodyOf(rest, headers);
  return body === undefined ? undefined : { status, head, headers, body };
};

const headerOf = (line: string): readonly [string, string] => {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
};

const bodyOf = (rest: Buffer, headers: ReadonlyMap<string, string>): string | undefined => {
  const length = headers.get('content-length');
  if (length !== undefined)
    return rest.length < Number(length) ? undefined : rest.subarray(0, Number(length)).toString();
  if (headers.get('transfer-encoding') !== 'chunked') return rest.toString();
  return unchunked(rest) ?? (isStream(headers) && rest.length > 0 ? rest.toString() : undefined);
};

const unchunked = (rest: Buffer): string | undefined => {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = rest.indexOf('\r\n', at);
    if (end < 0) return undefined;
    const size = Number.parseInt(rest.subarray(at, end).toString('latin1'), 16);
    if (rest.length < end + 2 + size + 2) return undefined;
    if (size === 0) return Buffer.concat(parts).toString();
    parts.push(rest.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
};
