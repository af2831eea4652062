import { setTimeout } from 'node:timers/promises';
import type { Store } from '@xinfang/store';
import { type Ground, OFFICE, type Place } from './fault-ground.ts';
import { type Ledger, type Load, startLoad } from './fault-load.ts';
import { type FaultyNode, logFaults } from './fault-node.ts';
import { checkLedger, checkWhole } from './fault-whole.ts';
import { keysOf } from './keys.ts';

/** Something that is taken from the service for a time. */
export interface Fault {
  readonly name: string;
  readonly title: string;
  readonly begin: () => Promise<void> | void;
  readonly end: () => Promise<void> | void;
  /** One of these must be told while it lasts: else nobody met it. */
  readonly expected: readonly string[];
}

export interface FaultOptions {
  readonly seconds: number;
  readonly clients: number;
  readonly seed: number;
}

/** What came of one fault. */
export interface FaultResult {
  readonly name: string;
  readonly title: string;
  /** What clients were answered while it lasted. */
  readonly answers: Readonly<Record<string, number>>;
  readonly slowestMillis: number;
  /** From the end of the fault until acts were acknowledged again. */
  readonly backMillis: number;
  readonly memory: { readonly before: number; readonly after: number };
  readonly faults: readonly string[];
}

export type RunFaults = (
  ground: Ground,
  options: FaultOptions,
  isWanted: (fault: Pick<Fault, 'name'>) => boolean,
) => AsyncIterable<FaultResult>;

/** A request's limit as the service is set here, and what a client waits beyond it. */
export const REQUEST_SECONDS = 5;
const PATIENCE_MILLIS = REQUEST_SECONDS * 1000 + 3000;
const BACK_MILLIS = 60_000;
const MOST_GROWTH = 300 * 1024 * 1024;

export const SETTINGS: Readonly<Record<string, string>> = {
  XINFANG_REQUEST_SECONDS: String(REQUEST_SECONDS),
  XINFANG_STORE_STATEMENT_MILLIS: '2000',
};

/** Keys for clients of the office. */
export const clientKeys = async (
  ground: Ground,
  place: Place,
  clients: number,
): Promise<readonly string[]> => {
  await using store = await ground.open(place);
  const keys: string[] = [];
  const { organisation } = ground;
  for (let count = 0; count < clients; count += 1)
    keys.push(...(await keysOf({ store, organisation }, [OFFICE], 'clerk')).values());
  return keys;
};

interface Under {
  readonly ground: Ground;
  readonly node: FaultyNode;
  /** Where the store is looked at afterwards, past whatever stands between. */
  readonly place: Place;
  readonly keys: readonly string[];
  readonly options: FaultOptions;
}

/** Puts a service under a fault while clients are at work, and looks at what came of it. */
export const suffer = async (under: Under, fault: Fault): Promise<FaultResult> => {
  const { ground, node, place, keys, options } = under;
  const { name, title } = fault;
  const load = startLoad({
    name,
    clients: options.clients,
    keys,
    seed: options.seed,
    nodes: () => [node.url()],
    patienceMillis: PATIENCE_MILLIS,
  });
  await untilMore(load, options.clients);
  const before = { answers: load.answers(), memory: node.memory() };
  await fault.begin();
  await setTimeout(options.seconds * 1000);
  const during = differenceOf(before.answers, load.answers());
  await fault.end();
  const ended = performance.now();
  const isBack = await untilMore(load, options.clients);
  const backMillis = performance.now() - ended;
  const ledger = await load.stop();
  const after = node.memory();
  const faults = [
    ...(isBack ? [] : [`not back ${BACK_MILLIS / 1000} s after the fault`]),
    ...(fault.expected.some((answer) => (during[answer] ?? 0) > 0)
      ? []
      : [`nobody was told ${fault.expected.join(' or ')}`]),
    ...(node.isAlive() ? [] : ['the service ended']),
    ...(after > before.memory + MOST_GROWTH ? ['memory grew without bound'] : []),
    ...logFaults(node.log()),
    ...(await storeFaults(ground, place, ledger)),
  ];
  const { slowestMillis } = ledger;
  const memory = { before: before.memory, after };
  return { name, title, answers: during, slowestMillis, backMillis, memory, faults };
};

const storeFaults = async (
  ground: Ground,
  place: Place,
  ledger: Ledger,
): Promise<readonly string[]> => {
  await using store = await ground.open(place);
  return [
    ...(await checkWhole(store, ground)).faults,
    ...(await checkLedger(store, ledger)),
    ...(await timeFaults(store, ledger)),
  ];
};

/** What was stored while a clock was wrong has a wrong time for good. */
const timeFaults = async (
  store: Store,
  { acts }: Pick<Ledger, 'acts'>,
): Promise<readonly string[]> => {
  const own = new Set(acts.map(({ caseId }) => caseId));
  const [first, last] = [performance.timeOrigin, Date.now()].map((each) =>
    new Date(each).toISOString(),
  ) as [string, string];
  const faults: string[] = [];
  for await (const { caseId, entries } of store.cases.histories())
    for (const { at, version } of own.has(caseId) ? entries : [])
      if (at < first || at > last) faults.push(`${caseId} ${version}: stored at ${at}`);
  return faults;
};

/** Waits until so many acts more are acknowledged; false where they are not in time. */
const untilMore = async (load: Load, more: number): Promise<boolean> => {
  const wanted = load.acknowledged() + more;
  const end = performance.now() + BACK_MILLIS;
  while (load.acknowledged() < wanted) {
    if (performance.now() > end) return false;
    await setTimeout(20);
  }
  return true;
};

const differenceOf = (
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(after)
      .map(([what, count]) => [what, count - (before[what] ?? 0)] as const)
      .filter(([, count]) => count > 0),
  );
