import type { Principal } from './principal.ts';

/**
 * Who sends a request, by its `Authorization` header. Throws a `Refusal` 401 (`no-credentials`, `bad-token`, `expired-token`, `bad-key`)
 * or 403 (`no-role`, `unknown-body`); 503 where the issuer cannot be asked.
 */
export type Authenticate = (authorization: string | undefined) => Promise<Principal>;
