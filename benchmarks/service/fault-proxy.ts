import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** A stretch of network between the service and its database, of this run's own. */
export interface Stretch extends AsyncDisposable {
  readonly port: number;
  /** From now on every piece takes so long, in both directions. */
  readonly delay: (millis: number) => void;
  /** Cuts every connection that is there just now, wherever it is. */
  readonly cut: () => void;
  /** What is there just now stays open and carries nothing any more; new connections are as usual. */
  readonly swallow: () => void;
}

/** One connection through the proxy. */
interface Pair {
  readonly ends: readonly [Socket, Socket];
  isSwallowed: boolean;
}

/** Opens a proxy to a port of this machine. */
export const openProxy = async (to: number): Promise<Stretch> => {
  const pairs = new Set<Pair>();
  let millis = 0;
  const carry = (pair: Pair, from: Socket, into: Socket): void => {
    let before: Promise<unknown> = Promise.resolve();
    from.on('data', (piece) => {
      before = before.then(async () => {
        if (millis > 0) await setTimeout(millis);
        if (!pair.isSwallowed && into.writable) into.write(piece);
      });
    });
    from.on('error', () => from.destroy());
    from.once('close', () => {
      pairs.delete(pair);
      if (!pair.isSwallowed) into.destroy();
    });
  };
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    const pair: Pair = { ends: [client, upstream], isSwallowed: false };
    pairs.add(pair);
    carry(pair, client, upstream);
    carry(pair, upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const cut = (): void => {
    for (const { ends } of pairs) for (const end of ends) end.resetAndDestroy();
  };
  return {
    port: typeof address === 'object' ? (address?.port ?? 0) : 0,
    delay: (given) => {
      millis = given;
    },
    cut,
    swallow: () => {
      for (const pair of pairs) pair.isSwallowed = true;
    },
    [Symbol.asyncDispose]: async () => {
      cut();
      server.close();
    },
  };
};
