import { test } from 'vitest';
import type { Store } from '../store.ts';
import type { OpenedStore, OpenStore } from './opened.ts';

/** Registers a test that has a store of its own. */
export type StoreTest = (
  sentence: string,
  check: (store: Store, opened: OpenedStore) => Promise<void>,
) => void;

/** Does something with an empty store, which is taken away afterwards. */
export const withStore = async (
  open: OpenStore,
  work: (store: Store, opened: OpenedStore) => Promise<void>,
): Promise<void> => {
  const opened = await open();
  try {
    await work(opened.store, opened);
  } finally {
    await opened.close();
  }
};

export const storeTest =
  (open: OpenStore): StoreTest =>
  (sentence, check) => {
    test(`${sentence}.`, () => withStore(open, (store, opened) => check(store, opened)));
  };

/** Two nodes on one medium; where only one may open it, it stands for both. */
export const twoNodes = async (opened: OpenedStore): Promise<readonly [Store, Store]> => [
  opened.store,
  (await opened.second?.()) ?? opened.store,
];

/** So many at once, by turns on two nodes: what each came to. */
export const race = async <Result>(
  opened: OpenedStore,
  racers: number,
  run: (store: Store, racer: number) => Promise<Result>,
): Promise<readonly Result[]> => {
  const nodes = await twoNodes(opened);
  return Promise.all(
    Array.from({ length: racers }, (_, racer) => run(nodes[racer % 2 === 0 ? 0 : 1], racer)),
  );
};
