import type { Text } from '@xinfang/sdk';

/**
 * The order of the bodies, as far as the service asks it. A body that is not in the directory is below and above nothing, and
 * barred from everything: it is never let in by accident.
 */
export interface Organisation {
  /** Changes whenever an answer may change. */
  readonly identity: string;
  has(body: string): boolean;
  /** The body itself and all below it. */
  below(body: string): readonly string[];
  /** The body itself and all above it, the nearest first. */
  above(body: string): readonly string[];
  /** Whether a body is another one or lies below it: a body counts as below itself. */
  isBelow(body: string, above: string): boolean;
  /** Whether a body must learn nothing of what accuses another (Art 30 ¶3). */
  isBarred(body: string, accused: string): boolean;
  /** The accused bodies of which a body must learn nothing; `undefined` for one that is not in the tree. */
  barredFrom(body: string): readonly string[] | undefined;
  label(body: string): Text | undefined;
}
