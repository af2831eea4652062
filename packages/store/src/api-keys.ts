/** A key with which a program asks: only its hash is kept. */
export interface ApiKey {
  readonly id: string;
  /** SHA-256 of the secret, hex. */
  readonly hash: string;
  readonly label: string;
  readonly role: string;
  readonly body: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
}

/** Keys of programs. */
export interface ApiKeyStore {
  add(key: ApiKey): Promise<void>;
  find(id: string): Promise<ApiKey | undefined>;
  /** Keys of a body and of those given. */
  list(bodies: readonly string[]): Promise<readonly ApiKey[]>;
  revoke(id: string, at: string): Promise<boolean>;
}
