import type { Viewer } from '@xinfang/store';
import pg from 'pg';

/** The transaction is the service's own: it reads and writes all. */
export const SERVICE_EYES = "set local xinfang.eyes = 'service'";

const setLocal = (name: string, value: string): string =>
  `set local xinfang.${name} = ${pg.escapeLiteral(value)}`;

/**
 * Whose eyes row-level security is to see with until the transaction ends. Where none of this is said nothing is seen.
 * The barred bodies are a JSON array, or `all`.
 */
export const eyesOf = ({ body, barredFrom, seesUnstated }: Viewer): string =>
  body === undefined
    ? SERVICE_EYES
    : [
        setLocal('eyes', 'body'),
        setLocal('body', body),
        setLocal('barred', barredFrom === 'all' ? 'all' : JSON.stringify(barredFrom)),
        setLocal('unstated', seesUnstated ? 'on' : 'off'),
      ].join('; ');
