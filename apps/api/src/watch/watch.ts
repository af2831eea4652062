import { setImmediate as breathe } from 'node:timers/promises';
import type { CivilDate } from '@xinfang/sdk';
import {
  type CaseView,
  type MessageDraft,
  type Store,
  type StoredCase,
  THE_SERVICE,
} from '@xinfang/store';
import type { Clock } from '../clock.ts';
import type { Reckon } from './reckon.ts';
import { type Reminding, remindersOf } from './reminders.ts';
import { rememberSaid } from './said.ts';
import { dayAfter, widest } from './thresholds.ts';

/** What a watch stands on. */
export interface WatchOptions extends Reminding {
  readonly store: Pick<Store, 'cases' | 'outbox'>;
  readonly clock: Clock;
  readonly reckon: Reckon;
  /** Whether the law of this node is the one that the stored cases are reckoned by: else another node watches. Default always. */
  readonly isCurrent?: () => Promise<boolean>;
  /** Told of a case that could not be reckoned: its id and the error, which may hold anything and is not for a log. */
  readonly onFailure?: (caseId: string, error: unknown) => void;
}

/** What a pass did. */
export interface PassCounts {
  /** Cases reckoned, and those among them whose projection was put anew. */
  readonly reckoned: number;
  readonly reprojected: number;
  /** Messages that were new. */
  readonly added: number;
  /** Messages kept from a sink because of whom the matter accuses. */
  readonly withheld: number;
  /** Cases that could not be reckoned. */
  readonly failed: number;
}

/** The watch on due days. */
export interface Watch {
  /** Looks through all that falls due, and stores what is to be said of it. Stops between two batches where the signal says so. */
  pass(signal?: AbortSignal): Promise<PassCounts>;
}

const NOTHING: PassCounts = { reckoned: 0, reprojected: 0, added: 0, withheld: 0, failed: 0 };
const BATCH = 200;
/** So many cases are reckoned before others have their turn. */
const AT_ONCE = 8;
/** In these states days pass that do not count: due days move without an event. */
const MOVING = ['hearing', 'recheck-hearing'] as const;

/**
 * Makes a watch. A pass may be cut off anywhere and run on any number of nodes at once: what it does twice changes nothing, and
 * each message has a key under which it is stored once. What was said in this process is remembered for the day, so that a pass
 * over the same cases is a walk through a list.
 *
 * @example
 * const counts = await createWatch({ store, clock, reckon: reckonBy(xf, organisation), thresholds, sinks, organisation }).pass();
 */
export const createWatch = (options: WatchOptions): Watch => {
  const { store, clock, thresholds } = options;
  const said = rememberSaid(thresholds);
  let movedOn: CivilDate | undefined;

  const pass = async (signal?: AbortSignal): Promise<PassCounts> => {
    const asOf = clock.today();
    if ((await options.isCurrent?.()) === false) return NOTHING;
    said.begin(asOf);
    let counts = NOTHING;
    if (movedOn !== asOf) {
      for await (const ids of movingCases(store)) {
        if (signal?.aborted === true) return counts;
        counts = sum(counts, await reckonAnew(ids, asOf, options));
      }
      movedOn = asOf;
    }
    if (thresholds.length === 0) return counts;
    for await (const rows of dueRows(store, dayAfter(asOf, widest(thresholds)))) {
      if (signal?.aborted === true) break;
      const fresh = rows.filter((row) => said.isNew(row));
      const ids = [...new Set(fresh.map(({ caseId }) => caseId))];
      counts = sum(counts, await reckonAnew(ids, asOf, options));
      said.add(fresh);
    }
    return counts;
  };

  return { pass };
};

/** Reckons cases as of a day, puts projections that moved, and stores what is to be said. In this order: a projection is only a view. */
const reckonAnew = async (
  ids: readonly string[],
  asOf: CivilDate,
  options: WatchOptions,
): Promise<PassCounts> => {
  const { store, clock } = options;
  const views: CaseView[] = [];
  const drafts: MessageDraft[] = [];
  let [reckoned, withheld, failed] = [0, 0, 0];
  for (const [index, id] of ids.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await breathe();
    const stored = await store.cases.read(THE_SERVICE, id);
    if (stored === undefined) continue;
    try {
      const standing = options.reckon(stored, asOf);
      const reminders = remindersOf(standing, options);
      if (hasMoved(stored, standing.view)) views.push(standing.view);
      drafts.push(...reminders.drafts);
      withheld += reminders.withheld;
      reckoned += 1;
    } catch (error) {
      failed += 1;
      options.onFailure?.(id, error);
    }
  }
  const reprojected = views.length === 0 ? 0 : await store.cases.reproject(views);
  const added = drafts.length === 0 ? 0 : await store.outbox.add(drafts, clock.now());
  return { reckoned, reprojected, added, withheld, failed };
};

const hasMoved = (stored: StoredCase, view: CaseView): boolean =>
  stored.state !== view.state || clocksOf(stored) !== clocksOf(view);

/** The clocks of a projection, in whichever order a store gives them. */
const clocksOf = ({ deadlines }: Pick<CaseView, 'deadlines'>): string =>
  JSON.stringify(
    deadlines
      .map((each) =>
        JSON.stringify([each.deadline, each.instance, each.dueOn, each.certainty, each.body]),
      )
      .toSorted(),
  );

const dueRows = (store: Pick<Store, 'cases'>, dueTo: CivilDate) =>
  pages((cursor) => store.cases.due(THE_SERVICE, { dueTo, limit: BATCH, ...cursor }));

async function* movingCases(store: Pick<Store, 'cases'>) {
  for (const state of MOVING) {
    const rows = pages((cursor) =>
      store.cases.list(THE_SERVICE, { state, limit: BATCH, ...cursor }),
    );
    for await (const page of rows) yield page.map(({ caseId }) => caseId);
  }
}

async function* pages<Row>(
  ask: (cursor: {
    readonly cursor?: string;
  }) => Promise<{ readonly rows: readonly Row[]; readonly next?: string }>,
) {
  let page = await ask({});
  yield page.rows;
  while (page.next !== undefined) {
    page = await ask({ cursor: page.next });
    yield page.rows;
  }
}

const sum = (a: PassCounts, b: PassCounts): PassCounts => ({
  reckoned: a.reckoned + b.reckoned,
  reprojected: a.reprojected + b.reprojected,
  added: a.added + b.added,
  withheld: a.withheld + b.withheld,
  failed: a.failed + b.failed,
});
