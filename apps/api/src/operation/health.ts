/** One thing that must hold before the service takes requests. */
export interface Check {
  readonly name: 'store' | 'clock' | 'law' | 'organisation' | 'shutdown';
  readonly ok: boolean;
  /** A stable code where it does not hold. */
  readonly because?: string;
}

/** Whether the service may take requests. */
export interface Health {
  /** Asks everything anew; never rejects. */
  readonly check: () => Promise<readonly Check[]>;
  /** Why acts are refused just now (a clock that jumped, a shutdown); `undefined` where nothing speaks against them. */
  readonly refusing: () => string | undefined;
}
