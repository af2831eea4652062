import { createHash } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { type Assessment, movedOf } from '@xinfang/sdk';
import type { CaseView, Impact, Json, MovedCase, Store, StoredCase } from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { Organisation } from '../organisation.ts';
import { announcementsOf } from './announce.ts';
import { readLawMark, writeLawMark } from './law-mark.ts';
import type { Reckon } from './reckon.ts';
import type { SinkTold } from './reminders.ts';

/** What following a change of law stands on. */
export interface LawChangeOptions {
  readonly store: Pick<Store, 'cases' | 'impacts' | 'outbox' | 'marks'>;
  readonly clock: Clock;
  readonly reckon: Reckon;
  /** The law, calendar and organisation of this node, as `reckonedWith` names them. */
  readonly identity: string;
  readonly sinks: readonly SinkTold[];
  readonly organisation: Organisation;
  /** Told of a case that could not be reckoned: its id and the error, which may hold anything and is not for a log. */
  readonly onFailure?: (caseId: string, error: unknown) => void;
}

/**
 * Follows a change of pack, calendar or organisation: finds the cases whose due day, outcome, flags or clocks moved, stores them
 * as one impact, puts all projections anew, announces the change to every sink, and last sets the mark. Undefined where nothing
 * changed.
 *
 * It is called before the service takes acts, for an act by the new law would hide what moved in its case. It may be cut off
 * anywhere and begun again, and run on several nodes at once: nothing is reckoned anew before the impact is stored whole, the
 * impact and each announcement are stored once by their ids, and what is put anew is the same whoever puts it. All nodes of a
 * store must be started with the same law: one with another would lead it back.
 *
 * @example
 * const impact = await followLaw({ store, clock, reckon, identity, sinks, organisation });
 */
export const followLaw = async (
  options: LawChangeOptions,
  signal?: AbortSignal,
): Promise<Impact | undefined> => {
  const { store, identity } = options;
  const mark = await readLawMark(store);
  if (mark.law?.by === identity) {
    await putAnew(options, signal);
    return undefined;
  }
  const next = { number: (mark.law?.number ?? 0) + 1, by: identity };
  const [first] = await store.cases.reckonedOtherwise(identity, { limit: 1 });
  if (mark.law === undefined && first === undefined) {
    await writeLawMark(store, next, mark);
    return undefined;
  }
  const change = { before: mark.law?.by ?? '', after: identity, number: next.number };
  const impact = (await impactOf(change, store)) ?? (await findImpact(change, options, signal));
  await putAnew(options, signal);
  if (impact === undefined || signal?.aborted === true) return undefined;
  const drafts = await announcementsOf(impact, options);
  await store.outbox.add(drafts, options.clock.now());
  await writeLawMark(store, next, mark);
  return impact;
};

interface Change {
  readonly before: string;
  readonly after: string;
  readonly number: number;
}

/** Follows from the change alone, so that nodes that find it at once make one. */
const idOf = ({ number, before, after }: Change): string =>
  createHash('sha256')
    .update(JSON.stringify([number, before, after]))
    .digest('hex')
    .slice(0, 32);

const impactOf = async (
  change: Change,
  { impacts }: Pick<Store, 'impacts'>,
): Promise<Impact | undefined> => (await impacts.list()).find(({ id }) => id === idOf(change));

/** Undefined where the signal cut it off: half an impact is none. */
const findImpact = async (
  change: Change,
  options: LawChangeOptions,
  signal: AbortSignal | undefined,
): Promise<Impact | undefined> => {
  const { before, after } = change;
  const count = { cases: 0, moved: 0 };
  const at = options.clock.now();
  // Counted while they are stored, batch by batch: all that moved in a county is too much to hold.
  const impact = {
    id: idOf(change),
    at,
    before,
    after,
    get cases() {
      return count.cases;
    },
    get moved() {
      return count.moved;
    },
  };
  try {
    await options.store.impacts.add(impact, movedCases(options, count, signal));
  } catch (error) {
    if (error instanceof CutOff) return undefined;
    throw error;
  }
  return impactOf(change, options.store);
};

class CutOff extends Error {}

async function* movedCases(
  options: LawChangeOptions,
  count: { cases: number; moved: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<MovedCase> {
  for await (const batch of batches(options)) {
    if (signal?.aborted === true) throw new CutOff();
    for (const stored of batch) {
      count.cases += 1;
      for (const moved of movedIn(stored, options)) {
        count.moved += 1;
        yield moved;
      }
    }
  }
}

/** Compared as of the day of the former reckoning: what the passing of days moved is no matter of the law. */
const movedIn = (stored: StoredCase, options: LawChangeOptions): readonly MovedCase[] => {
  const { caseId, standing, reckonedOn } = stored;
  try {
    const { assessment } = options.reckon(stored, reckonedOn);
    if (standing === undefined) return [];
    const moved = movedOf(asCompared(standing), assessment);
    return moved === undefined ? [] : [{ caseId, moved: plain(moved) }];
  } catch (error) {
    options.onFailure?.(caseId, error);
    return [{ caseId, moved: { caseId, error: 'cannot-be-reckoned' } }];
  }
};

/** Puts the projections of another law anew, as of today. One that cannot be reckoned stays as it was. */
export const putAnew = async (options: LawChangeOptions, signal?: AbortSignal): Promise<void> => {
  for await (const batch of batches(options)) {
    if (signal?.aborted === true) return;
    const today = options.clock.today();
    const views = batch.flatMap((stored) => viewIn(stored, () => options.reckon(stored, today)));
    if (views.length > 0) await options.store.cases.reproject(views);
  }

  function viewIn(
    { caseId }: StoredCase,
    reckon: () => { readonly view: CaseView },
  ): readonly CaseView[] {
    try {
      return [reckon().view];
    } catch (error) {
      options.onFailure?.(caseId, error);
      return [];
    }
  }
};

/** Small: a batch is reckoned in one go, and others wait for their turn. */
const BATCH = 25;

async function* batches({ store, identity }: LawChangeOptions) {
  let after: string | undefined;
  while (true) {
    const batch = await store.cases.reckonedOtherwise(identity, {
      ...(after === undefined ? {} : { after }),
      limit: BATCH,
    });
    if (batch.length === 0) return;
    yield batch;
    after = batch.at(-1)?.caseId;
    await breathe();
  }
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value));

/** What `standingOf` made. */
const asCompared = (standing: Json): Assessment => JSON.parse(JSON.stringify(standing));
