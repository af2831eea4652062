import { setTimeout } from 'node:timers/promises';
import { followLaw, type LawChangeOptions, putAnew } from './law-change.ts';
import { isReckonedBy } from './law-mark.ts';

/** The following of a change of law that was begun at the start. */
export interface FollowingLaw {
  /** Whether the stored cases are reckoned by this node's law: where they are not, no act is taken. */
  readonly isDone: () => boolean;
  /** Resolves when they are for the first time, or when it is stopped. */
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
}

const AGAIN_MILLIS = 5000;

/**
 * Begins to follow the law, and tries again where the store does not answer. Afterwards it keeps an eye on it: where another node
 * was started with another law, this one takes no acts any more, and what a node of the former law stored meanwhile is put anew
 * by those of the later one. So nodes may be changed one after the other.
 *
 * @example
 * const following = startFollowing(options, log.error);
 * await following.done;
 */
export const startFollowing = (
  options: LawChangeOptions,
  onError: (error: unknown) => void,
  againMillis = AGAIN_MILLIS,
): FollowingLaw => {
  const { signal, abort } = stopper();
  const pause = (): Promise<void> =>
    setTimeout(againMillis, undefined, { signal }).catch(() => undefined);
  let isDone = false;
  const follow = async (): Promise<void> => {
    while (!isDone && !signal.aborted) {
      try {
        await followLaw(options, signal);
        isDone = !signal.aborted;
      } catch (error) {
        onError(error);
        await pause();
      }
    }
  };
  const look = async (): Promise<void> => {
    // A node of a former law does not lead the store back: that is for who starts one anew.
    isDone = await isReckonedBy(options.store, options.identity);
    if (isDone) await putAnew(options, signal);
  };
  const done = follow();
  const ended = done.then(async () => {
    for (await pause(); !signal.aborted; await pause()) await look().catch(onError);
  });
  return {
    isDone: () => isDone,
    done,
    stop: async () => {
      abort();
      await ended;
    },
  };
};

const stopper = () => {
  const stopping = new AbortController();
  return { signal: stopping.signal, abort: () => stopping.abort() };
};
