import { setTimeout } from 'node:timers/promises';
import { followLaw, type LawChangeOptions } from './law-change.ts';

/** The following of a change of law that was begun at the start. */
export interface FollowingLaw {
  /** Whether the stored cases are reckoned by this node's law: before that no act is taken. */
  readonly isDone: () => boolean;
  readonly done: Promise<void>;
  readonly stop: () => Promise<void>;
}

const AGAIN_MILLIS = 5000;

/**
 * Begins to follow the law, and tries again where the store does not answer.
 *
 * @example
 * const following = startFollowing(options, log.error);
 * await following.done;
 */
export const startFollowing = (
  options: LawChangeOptions,
  onError: (error: unknown) => void,
): FollowingLaw => {
  const stopping = new AbortController();
  let isDone = false;
  const follow = async (): Promise<void> => {
    while (!isDone && !stopping.signal.aborted) {
      try {
        await followLaw(options, stopping.signal);
        isDone = !stopping.signal.aborted;
      } catch (error) {
        onError(error);
        await setTimeout(AGAIN_MILLIS, undefined, { signal: stopping.signal }).catch(
          () => undefined,
        );
      }
    }
  };
  const done = follow();
  return {
    isDone: () => isDone,
    done,
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
};
