/** What is asked of the service, each beside a bare route that answers as many bytes. */
export const KINDS = ['append', 'read', 'list'] as const;
export type Kind = (typeof KINDS)[number];

/** Everything that takes its turn. */
export const CONTENDERS = [
  'append',
  'read',
  'list',
  'bare-append',
  'bare-read',
  'bare-list',
  'bare-insert',
] as const;
export type Contender = (typeof CONTENDERS)[number];

/** How many ask at once. */
export const CLIENTS = [1, 16, 128] as const;

/** An act that the table of transitions allows as the next one of a case. */
export interface PlannedAct {
  readonly caseId: string;
  readonly version: number;
  readonly key: string;
  readonly event: object;
}

/** A stored case and a key that may read it. */
export interface Readable {
  readonly caseId: string;
  readonly key: string;
}

/** What the client of the load knows before its first turn. */
export interface LoadPlan {
  readonly service: string;
  readonly bare: string;
  readonly acts: readonly PlannedAct[];
  readonly readable: readonly Readable[];
  readonly lists: readonly string[];
}

/** One turn of one contender. */
export interface Turn {
  readonly kind: Kind;
  readonly isBare: boolean;
  readonly clients: number;
  readonly seconds: number;
}

/** What a turn came to. */
export interface TurnResult {
  readonly seconds: number;
  /** Milliseconds of each answer in the two hundreds. */
  readonly latencies: readonly number[];
  /** Answers that told to come again (503). */
  readonly refused: number;
  /** All other answers, broken connections and timeouts, by what they were. */
  readonly errors: Readonly<Record<string, number>>;
}
