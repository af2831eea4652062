import type { Text } from '@xinfang/calendar';

/** A fact that a pack declares; a column may bear its name, or one like it. */
export interface KnownFact {
  readonly id: string;
  readonly label?: Text;
  /** What is asked where the fact is missing. */
  readonly question?: Text | undefined;
  /** Without one the fact may be of any type. */
  readonly type?: 'boolean' | 'enum' | 'integer';
  /** Of an `enum`. */
  readonly values?: readonly { readonly value: string; readonly label: Text }[];
}
