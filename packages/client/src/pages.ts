/** A part of a list, and where to go on. */
interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next?: string | undefined;
}

/** Every row of a list, page after page, as far as somebody reads on. */
export async function* rowsOf<Row>(
  ask: (cursor: string | undefined) => Promise<Page<Row>>,
): AsyncGenerator<Row, void, undefined> {
  let cursor: string | undefined;
  do {
    const page = await ask(cursor);
    yield* page.rows;
    cursor = page.next;
  } while (cursor !== undefined);
}
