/** A part of a list, and where to go on. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Opaque; absent on the last page. */
  readonly next?: string;
}

/** Which part of a list. */
export interface PageQuery {
  /** 1 to 500. */
  readonly limit: number;
  /** The `next` of the page before. A cursor that is none is refused with a {@link CursorError}. */
  readonly cursor?: string;
}

/**
 * A cursor that this store did not give.
 *
 * @example
 * const page = await store.cases.list(viewer, { limit: 50, cursor }).catch((error) => {
 *   if (error instanceof CursorError) return store.cases.list(viewer, { limit: 50 });
 *   throw error;
 * });
 */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}
