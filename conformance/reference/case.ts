/** An event as a case states it. */
export type PlainEvent = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly on: string;
};

/** A case with every field of the registration that the contract lets count, written out. */
export interface PlainCase {
  readonly id: string;
  readonly registration: {
    readonly receivedOn: string;
    readonly receiver: {
      readonly id: string;
      readonly kind: 'petition-office' | 'organ';
      readonly sector?: string;
    };
    readonly channel: string;
    readonly arrival: 'direct' | 'transferred' | 'assigned';
    readonly petitioners: {
      readonly count: number;
      readonly representatives: number;
      readonly identityClear: boolean;
    };
    readonly accused?: { readonly units: readonly string[] };
    readonly content?: string;
    readonly repeatOf?: string;
    readonly backlog?: { readonly batch: string };
  };
  readonly facts: Facts;
  readonly events: readonly PlainEvent[];
}

export type Value = string | number | boolean;
export type Facts = Readonly<Record<string, Value>>;
