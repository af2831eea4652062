/**
 * Whose eyes a store is read with. Every question about cases takes one, so that no list, count or search can forget it.
 *
 * @example
 * const clerk: Viewer = { body: 'county-xfj', barredFrom: [], seesUnstated: true };
 */
export interface Viewer {
  /** The body whose matters may be seen, with those of all bodies below it; `undefined` is the service itself, which sees all. */
  readonly body: string | undefined;
  /** Accused bodies of which this viewer must learn nothing (Art 30 ¶3): the own body and those above it. `all`: of every one. */
  readonly barredFrom: readonly string[] | 'all';
  /** Whether matters are seen whose accused body, or whose purpose, nobody has stated yet: anyone may be meant there. */
  readonly seesUnstated: boolean;
}

/**
 * The service's own eyes: for rebuilding, watching and counting, never for an answer to a person.
 *
 * @example
 * for await (const one of store.cases.each(THE_SERVICE)) reckon(one);
 */
export const THE_SERVICE: Viewer = Object.freeze({
  body: undefined,
  barredFrom: [],
  seesUnstated: true,
});
