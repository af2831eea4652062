import { StoreError } from '@xinfang/store';
import type { Clock } from '../clock.ts';

/** Why the clock is not trusted. */
export type ClockFault = 'clock-jumped' | 'clock-differs-from-store' | 'clock-went-back';

/** What the guard compares the clock with. */
export interface ClockWitnesses {
  readonly clock: Clock;
  /** Milliseconds of a clock that nobody sets. */
  readonly monotonic: () => number;
  /** The store's own clock, ISO timestamp. */
  readonly storeNow: () => Promise<string>;
  /** The latest time that was stored, ISO timestamp; `undefined` where nothing is. */
  readonly lastStored: () => Promise<string | undefined>;
}

/** Watches over the clock: due days and logs rest on it. */
export interface ClockGuard {
  /** What is wrong just now: a jump is seen in the same moment, the store's word as of the last asking. */
  fault(): ClockFault | undefined;
  /** Asks the store for its clock and the last stored time. A store that does not answer is not the clock's fault. */
  ask(): Promise<void>;
}

/** A leap smaller than this is none: clocks are put right by steps like these every day. */
const LEAP_MILLIS = 2000;

/**
 * Opens a guard over the clock. A clock that leaps forwards or backwards while the process runs, differs from the store's, or lies
 * before what is already stored is not trusted, until the difference is gone.
 *
 * @example
 * const guard = openClockGuard({ clock, monotonic: () => performance.now(), storeNow: () => store.now(), lastStored });
 * if (guard.fault() !== undefined) refuse();
 */
export const openClockGuard = (witnesses: ClockWitnesses): ClockGuard => {
  const { clock, monotonic } = witnesses;
  const offset = (): number => clock.millis() - monotonic();
  let right = offset();
  let isConfirmed = false;
  let ofStore: number | undefined;
  let lastStored: number | undefined;
  const hear = (answered: number, asked: number): void => {
    const heard = monotonic();
    // An answer that took its time says nothing of the time.
    if (heard - asked >= LEAP_MILLIS) return;
    ofStore = answered - (asked + heard) / 2;
    // A clock that was wrong when the process began is right once the store agrees for the first time.
    if (isConfirmed || isLeap(offset() - ofStore)) return;
    right = offset();
    isConfirmed = true;
  };
  return {
    fault: () => {
      if (ofStore !== undefined && isLeap(offset() - ofStore)) return 'clock-differs-from-store';
      if (isLeap(offset() - right)) return 'clock-jumped';
      if (lastStored !== undefined && clock.millis() < lastStored - LEAP_MILLIS)
        return 'clock-went-back';
      return undefined;
    },
    ask: async () => {
      try {
        const asked = monotonic();
        hear(Date.parse(await witnesses.storeNow()), asked);
        const stored = await witnesses.lastStored();
        if (stored !== undefined) lastStored = Date.parse(stored);
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
      }
    },
  };
};

const isLeap = (millis: number): boolean => Math.abs(millis) >= LEAP_MILLIS;
