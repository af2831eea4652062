import type { Text } from '@xinfang/sdk';

/** The order of the bodies, as far as the service asks it: what `readDirectory` of `@xinfang/plugin-directory` gives is one. */
export interface Organisation {
  /** Changes whenever an answer may change. */
  readonly identity: string;
  has(body: string): boolean;
  /** The body itself and all below it. */
  below(body: string): readonly string[];
  /** The body itself and all above it. */
  above(body: string): readonly string[];
  isBelow(body: string, above: string): boolean;
  /** Whether a body must learn nothing of what accuses another (Art 30 ¶3). */
  isBarred(body: string, accused: string): boolean;
  /** The accused bodies of which a body must learn nothing; `undefined` for one that is not in the tree. */
  barredFrom(body: string): readonly string[] | undefined;
  label(body: string): Text | undefined;
}
