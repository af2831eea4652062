import type { Page, PageQuery } from '../page.ts';

/** Every row of a list, page by page; `between` is done after each page. */
export const allPages = async <Row>(
  ask: (query: PageQuery) => Promise<Page<Row>>,
  limit: number,
  between: () => Promise<void> = () => Promise.resolve(),
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ limit, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.next;
    await between();
  } while (cursor !== undefined);
  return rows;
};

export const gather = async <Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> => {
  const gathered: Item[] = [];
  for await (const item of items) gathered.push(item);
  return gathered;
};

/** The order of text by its bytes: the same in every medium, whatever language it is set to. */
export const byBytes = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));

/** Does something for each item, a few at a time. */
export const inParallel = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
  width = 8,
): Promise<void> => {
  const waiting = items.values();
  const lane = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
};

/** How often each value stands in a list. */
export const tally = (values: readonly string[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};
