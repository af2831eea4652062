import { connect } from 'node:net';

/** Senders that begin a request and never end it. */
const BEGUN: readonly string[] = [
  'GET /v1/me HTTP/1.1\r\nhost: x\r\n',
  'POST /v1/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
  'POST /v1/cases HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"a":',
  'G',
];
/** What the service waits for a request, and how often it looks. */
const PATIENCE_MILLIS = 75_000;

/** Holds connections open with requests that do not end; resolves with those that the service did not end in its time. */
export const holdSlowly = async (port: number): Promise<readonly string[]> => {
  const ended = await Promise.all(BEGUN.map((begun) => hold(port, begun)));
  return BEGUN.filter((_, index) => !ended[index]).map(
    (begun) => `a request that does not end is waited for: ${JSON.stringify(begun.slice(0, 40))}`,
  );
};

const hold = (port: number, begun: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (isEnded: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isEnded);
    };
    const timer = setTimeout(() => end(false), PATIENCE_MILLIS);
    socket.once('error', () => end(true));
    socket.once('close', () => end(true));
    socket.on('data', () => undefined);
    socket.write(begun);
  });
