/** What the service is set to; read from the environment by `read-settings.ts`. Durations are milliseconds unless named otherwise. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Addresses of proxies in front, whose word on a client's address counts. */
  readonly proxies?: readonly string[];
  /** Who reads `/metrics` sends it as a bearer token; without one there are none: counts of acts are not for everybody. */
  readonly metrics?: { readonly token: string | undefined };
  /** `sqlite:FILE` or `postgres://…`. */
  readonly store: StoreSettings;
  /** The owner of the tables, for `migrate` alone: the service's own role may not change the schema. */
  readonly owner?: { readonly url: string; readonly appRole: string };
  /** Folders or npm packages of packs and the calendar; empty for the defaults. */
  readonly packs: readonly string[];
  readonly calendar: string | undefined;
  /** The file that lists plugins: `xinfang.config.json`, or its list alone. */
  readonly plugins?: string | undefined;
  /** The file of the organisation directory. */
  readonly directory: string;
  readonly oidc: OidcSettings | undefined;
  readonly secrets: SecretSettings;
  readonly sinks: readonly WebhookSettings[];
  readonly watch: WatchSettings;
  readonly limits: LimitSettings;
  /** Whole years that identity and text are kept after the closing; `undefined`: nothing is proposed for erasure. */
  readonly keepYears: number | undefined;
  readonly tracesTo: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** How long a shutdown waits for what it began. */
  readonly graceMillis: number;
}

export type StoreSettings =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'postgres';
      readonly url: string;
      readonly connections: number;
      readonly statementMillis: number;
    };

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** The claims that hold role and body. */
  readonly roleClaim: string;
  readonly bodyClaim: string;
}

/** Keys, base64; 32 bytes each. */
export interface SecretSettings {
  /** The key ring for identity and text: by key id; the first one seals, all open. */
  readonly sealing: readonly { readonly id: string; readonly key: Uint8Array }[];
  readonly cipher: string;
  /** For the audit chain and for blind marks. */
  readonly audit: Uint8Array;
  readonly marks: Uint8Array;
}

export interface WebhookSettings {
  readonly name: string;
  /** The body of the organisation directory that reads there: it is told of nothing that this body may not see. */
  readonly body: string;
  readonly url: string;
  /** Standard Webhooks secret (`whsec_…`). */
  readonly secret: string;
}

export interface WatchSettings {
  /** Whether this node watches and sends: `in-process` on one node, `pg-boss` on several, `off` for a node that only answers. */
  readonly by: 'in-process' | 'pg-boss' | 'off';
  readonly everyMillis: number;
  readonly attempts: number;
  readonly firstRetryMillis: number;
  readonly timeoutMillis: number;
}

export interface LimitSettings {
  readonly bodyBytes: number;
  /** Requests of one principal in a minute. */
  readonly perMinute: number;
  /** Requests at work at once; more are told to come again. */
  readonly atOnce: number;
  readonly requestMillis: number;
}
