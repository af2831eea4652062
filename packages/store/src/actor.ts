/** Who did something: ids only, never a name. */
export interface Actor {
  /** The subject of the token, the id of the key, or `service`. */
  readonly id: string;
  readonly role: string;
  readonly body: string;
}
