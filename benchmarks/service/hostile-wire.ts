import { pick, type Random } from '../damage/spoil.ts';
import type { Draft, Trick } from './hostile-draft.ts';
import type { Operation } from './hostile-schema.ts';
import type { Sent } from './hostile-socket.ts';
import type { Sender } from './hostile-world.ts';

/** A hostile request with what is needed to judge its answer. */
export interface Hostile extends Sent {
  /** How it is meant to do harm. */
  readonly trick: Trick;
  readonly method: string;
  readonly target: string;
  /** What it asks of the service, where method and path are those of an operation. */
  readonly operation?: Operation;
  /** Whose credentials it carries; none where they are forged or missing. */
  readonly sender?: Sender;
  /** The connection may end without an answer: what was sent is no request. */
  readonly mayClose: boolean;
}

interface Wire {
  readonly type?: string;
  readonly bytes?: Buffer;
}

/** What would end a line early; a header that is put in is tried on the wire. */
const inOneLine = (text: string): string =>
  ['\r', '\n', '\u0000'].reduce((line, each) => line.replaceAll(each, ''), text);

/** A request as it goes over the wire. */
export const written = (draft: Draft, { type = 'application/json', bytes }: Wire = {}): Hostile => {
  const { method, path, query, headers, body, trick, operation, sender } = draft;
  const text = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&');
  const target = text === '' ? path : `${path}?${text}`;
  const content =
    bytes ?? (body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(body)));
  const hasBody = bytes !== undefined || body !== undefined;
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'host: 127.0.0.1',
    ...headers.map(([name, value]) => `${name}: ${inOneLine(value)}`),
    ...(hasBody ? [`content-type: ${type}`, `content-length: ${content.length}`] : []),
  ];
  return {
    trick,
    method,
    target,
    bytes: Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), content]),
    isHead: method === 'HEAD',
    mayClose: false,
    ...(operation === undefined ? {} : { operation }),
    ...(sender === undefined ? {} : { sender }),
  };
};

const encoded = (value: unknown): string =>
  encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed());

/** What is no request at all, or two of them at once. */
export const onWire = (draft: Draft, random: Random): Hostile => {
  const proper = written(draft);
  const text = proper.bytes.toString();
  // Without a body, for a missing one would be waited for: that is tried apart.
  const head = written({ ...draft, body: undefined })
    .bytes.toString()
    .slice(0, -4);
  const raw = pick(random, [
    `${head}\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    `${head}\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}`,
    `${head}\r\ncontent-length: -1\r\n\r\n`,
    `${head}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
    `${head}\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    `${head}\r\n${Array.from({ length: 1500 }, (__, index) => `x-${index}: 1`).join('\r\n')}\r\n\r\n`,
    `${head}\r\nauthorization: Bearer x\r\n\r\n`,
    `${head}\r\nexpect: the-unexpected\r\n\r\n`,
    `${head}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n`,
    `${head}\r\nbad header\r\n\r\n`,
    `${head}\r\n: empty\r\n\r\n`,
    `${head}\r\nx: \u0000\r\n\r\n`,
    text.replace('HTTP/1.1', 'HTTP/9.9'),
    text.replace('HTTP/1.1', 'HTTP/1.0'),
    text.replace('host: 127.0.0.1\r\n', ''),
    text.replace('host: 127.0.0.1', 'host: evil.example\r\nhost: 127.0.0.1'),
    text.replace(/^\S+/u, 'CONNECT'),
    text.replace(/^\S+/u, 'FROBNICATE'),
    text.replace(/^\S+ /u, '$& '),
    text.replace(/^(\S+) (\S+)/u, '$1 http://evil.example$2'),
    text.replaceAll('\r\n', '\n'),
    '\u0016\u0003\u0001\u0002\u0000',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'GET\r\n\r\n',
    '\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nhost: x\r\n\r\n',
  ]);
  return { ...proper, bytes: Buffer.from(raw), mayClose: true };
};
