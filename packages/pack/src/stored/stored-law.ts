/** A place in the list of stored nodes, or a terminal as its negative. */
export type StoredNode = number;

/** A group's diagrams under one law; rules by their place in the pack. */
export interface StoredGroup {
  readonly rules: readonly number[];
  readonly holds: readonly StoredNode[];
  readonly outcome: StoredNode;
  /** The outcome as it is before the constraints guard it. */
  readonly unguarded: StoredNode;
  readonly winner: StoredNode;
  readonly winners: readonly (readonly number[])[];
  readonly raised: readonly { readonly rules: readonly number[]; readonly node: StoredNode }[];
}

/** The diagrams of a pack under one law, as data. */
export interface StoredLaw {
  /** A civil date on which this law is in force. */
  readonly on: string;
  /** Each node as its variable and where each of its values leads: a terminal, or how many places before it. */
  readonly nodes: readonly (readonly number[])[];
  readonly possible: StoredNode;
  readonly forbidden: readonly StoredNode[];
  readonly groups: readonly StoredGroup[];
}
