import { type Store, StoreError, THE_SERVICE } from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { Organisation } from '../organisation.ts';
import { type ClockGuard, openClockGuard } from './clock-guard.ts';
import type { Check, Health } from './health.ts';
import { keepTime, lastStored } from './last-stored.ts';

/** What health is asked of. */
export interface HealthRoom {
  readonly store: Store;
  readonly clock: Clock;
  readonly organisation: Organisation;
  /** Milliseconds of a clock that nobody sets; default the process's. */
  readonly monotonic?: () => number;
  /** Between two askings of the store. Default five seconds; 0 asks only when told to. */
  readonly everyMillis?: number;
}

/** Health with what the service itself does about it. */
export interface KeptHealth extends Health, AsyncDisposable {
  /** From now on acts are refused and readiness says so: the service ends what it began. */
  beginShutdown(): void;
  stop(): Promise<void>;
}

/**
 * Opens the service's health: the store, the clock, the organisation, a shutdown. Before it resolves the store was asked once.
 *
 * @example
 * const health = await openHealth({ store, clock, organisation });
 * health.refusing(); // undefined
 */
export const openHealth = async (room: HealthRoom): Promise<KeptHealth> => {
  const { store, clock, monotonic = () => performance.now(), everyMillis = 5000 } = room;
  const guard = openClockGuard({
    clock,
    monotonic,
    storeNow: () => store.now(),
    lastStored: () => lastStored(store),
  });
  let isEnding = false;
  const ask = (): Promise<void> => askAll(room, guard);
  await ask();
  const organisation = organisationCheck(room);
  const timer = everyMillis === 0 ? undefined : setInterval(() => void ask(), everyMillis);
  timer?.unref();
  const stop = async (): Promise<void> => clearInterval(timer);
  let asking: Promise<readonly Check[]> | undefined;
  const checkAll = async (): Promise<readonly Check[]> => {
    await ask();
    return [
      await storeCheck(store),
      checkOf('clock', guard.fault()),
      // Whoever is asked has opened its law: the service does not begin without.
      checkOf('law', undefined),
      await organisation(),
      checkOf('shutdown', isEnding ? 'shutting-down' : undefined),
    ];
  };
  return {
    refusing: () => (isEnding ? 'shutting-down' : guard.fault() && 'clock-not-trusted'),
    check: () => {
      // Whoever asks while somebody is told already is told the same.
      asking ??= checkAll().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    beginShutdown: () => {
      isEnding = true;
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
};

const askAll = async ({ store, clock }: HealthRoom, guard: ClockGuard): Promise<void> => {
  await guard.ask();
  if (guard.fault() !== undefined) return;
  // A store that is away is told by its own check.
  await keepTime(store, clock).catch(() => undefined);
};

const checkOf = (name: Check['name'], because: string | undefined): Check =>
  because === undefined ? { name, ok: true } : { name, ok: false, because };

const storeCheck = async (store: Store): Promise<Check> => {
  try {
    await store.check();
    return checkOf('store', undefined);
  } catch (error) {
    return checkOf('store', codeOf(error));
  }
};

const codeOf = (error: unknown): string =>
  error instanceof StoreError ? `store-${error.code}` : 'defect';

/**
 * Whether every body that stored accusations accuse is in the directory. Of one that is not, nobody can say who must learn
 * nothing: with such a directory the service takes no requests. Found once; acts that name unknown bodies are refused.
 */
const organisationCheck = ({ store, organisation }: HealthRoom): (() => Promise<Check>) => {
  let isKnown = false;
  let looking: Promise<Check> | undefined;
  const look = async (): Promise<Check> => {
    try {
      isKnown = await isEveryAccusedKnown(store, organisation);
      return checkOf('organisation', isKnown ? undefined : 'accused-body-unknown');
    } catch (error) {
      return checkOf('organisation', codeOf(error));
    } finally {
      looking = undefined;
    }
  };
  return async () => {
    if (isKnown) return checkOf('organisation', undefined);
    // However often readiness is asked meanwhile, the store is walked once.
    looking ??= look();
    return looking;
  };
};

const isEveryAccusedKnown = async (store: Store, organisation: Organisation): Promise<boolean> => {
  for await (const { accused } of store.cases.each(THE_SERVICE, { partition: 'accusation' }))
    if (!accused.every((body) => organisation.has(body))) return false;
  return true;
};
