import type { Json } from './entry.ts';
import type { Page, PageQuery } from './page.ts';
import type { Viewer } from './viewer.ts';

/** A change of law or calendar that moved something: from what to what it went, and how many cases moved. */
export interface Impact {
  readonly id: string;
  readonly at: string;
  /** The identities of pack and calendar before and after. */
  readonly before: string;
  readonly after: string;
  readonly cases: number;
  readonly moved: number;
}

/** What moved in one case. */
export interface MovedCase {
  readonly caseId: string;
  readonly moved: Json;
}

/** Changes of law and calendar, and what they moved. */
export interface ImpactStore {
  /**
   * Stores a change whole; one with the same id is not stored again. How many cases there are, and moved, is read from it when the
   * last one came: who reckons them on the way counts them on the way.
   */
  add(impact: Impact, moved: Iterable<MovedCase> | AsyncIterable<MovedCase>): Promise<boolean>;
  list(): Promise<readonly Impact[]>;
  /** The cases that moved, as far as this viewer may see them. */
  moved(viewer: Viewer, id: string, query: PageQuery): Promise<Page<MovedCase>>;
}
