/** The first items of an order, however many there are and in whatever order they come. */
export interface Ranking<Item> {
  add(item: Item): void;
  /** In order; at most the limit. */
  results(): readonly Item[];
}

/** How many overdue and upcoming duties a report shows where not every id is asked for. */
export const SHOWN = 1000;

/** How many items wait for the next sort, in limits: sorting at each would cost more than it saves. */
const SLACK = 4;

/** Keeps the first `limit` items in memory and forgets the others. */
export const rankFirst = <Item>(
  limit: number,
  order: (a: Item, b: Item) => number,
): Ranking<Item> => {
  let items: Item[] = [];
  const trim = (): void => {
    items = items.sort(order).slice(0, limit);
  };
  return {
    add: (item) => {
      items.push(item);
      if (items.length > SLACK * limit) trim();
    },
    results: () => {
      trim();
      return items;
    },
  };
};

/** The order of texts by code unit, the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
