import { type Clock, untilMidnight } from '../clock.ts';
import type { Sender } from './send.ts';
import type { Watch } from './watch.ts';

/** Something that goes on until it is stopped. */
export interface Watching extends AsyncDisposable {
  /** Sends what waits at once, without waiting for the next turn. */
  wake(): void;
  /** Makes a pass at once: when the stored cases are reckoned by this node's law, the pass at the start was in vain. */
  look(): void;
  /** Begins nothing more, and resolves when all that was begun is done. */
  stop(): Promise<void>;
}

/** What the loop on one node stands on. */
export interface InProcessOptions {
  readonly watch: Watch;
  readonly sender: Sender;
  readonly clock: Clock;
  /** Between two passes. One more begins with every civil day in Shanghai. */
  readonly everyMillis: number;
  /** Between two looks into the outbox; default one second. */
  readonly sendEveryMillis?: number;
  /** Told of a pass or a sending that failed, such as a store that does not answer: the next turn tries again. */
  readonly onError: (error: unknown) => void;
}

const SEND_EVERY_MILLIS = 1000;

/**
 * Watches and sends in this process: at the start, at every civil midnight in Shanghai, and again and again between. One pass
 * runs at a time, and one sending for each sink.
 *
 * @example
 * await using watching = watchInProcess({ watch, sender, clock, everyMillis: 60_000, onError });
 */
export const watchInProcess = (options: InProcessOptions): Watching => {
  const stopping = new AbortController();
  const pass = oneAtATime(() => options.watch.pass(stopping.signal), options.onError);
  const sendings = options.sender.sinks.map((sink) =>
    oneAtATime(() => options.sender.drain(sink), options.onError),
  );
  const send = (): void => {
    if (!stopping.signal.aborted) for (const each of sendings) void each.run();
  };
  const look = (): void => {
    if (!stopping.signal.aborted) void pass.run().then(send);
  };
  const timers = [
    setInterval(look, options.everyMillis),
    setInterval(send, options.sendEveryMillis ?? SEND_EVERY_MILLIS),
  ];
  // A pass that began before midnight has the day that ended: another follows it.
  const anew = (): void => void pass.idle().then(look);
  const midnights = atEveryMidnight(options.clock, anew, stopping.signal);
  look();
  const stop = async (): Promise<void> => {
    stopping.abort();
    for (const timer of timers) clearInterval(timer);
    midnights();
    await pass.idle();
    await options.sender.stop();
    await Promise.all(sendings.map((each) => each.idle()));
  };
  return { wake: send, look, stop, [Symbol.asyncDispose]: stop };
};

/** Runs a work unless it runs already; never rejects. */
const oneAtATime = (work: () => Promise<unknown>, onError: (error: unknown) => void) => {
  let running: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running ??= work()
      .then(() => {}, onError)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return { run, idle: () => running ?? Promise.resolve() };
};

/** Does something when a civil day begins; what is given back ends it. */
export const atEveryMidnight = (clock: Clock, work: () => void, signal: AbortSignal) => {
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    if (signal.aborted) return;
    timer = setTimeout(() => {
      work();
      wait();
    }, untilMidnight(clock.millis()));
  };
  wait();
  return (): void => clearTimeout(timer);
};
