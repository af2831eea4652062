import type { Xinfang } from '@xinfang/sdk';
import type { Store } from '@xinfang/store';
import type { Authenticate } from './access/authenticate.ts';
import type { Casework } from './casework/casework.ts';
import type { Clock } from './clock.ts';
import type { Settings } from './config/settings.ts';
import type { Counting } from './counting/counting.ts';
import type { Health } from './operation/health.ts';
import type { Organisation } from './organisation.ts';

/** Everything that the HTTP layer stands on: made once at the start. */
export interface Service {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly store: Store;
  readonly xf: Xinfang;
  readonly organisation: Organisation;
  readonly authenticate: Authenticate;
  readonly casework: Casework;
  readonly counting: Counting;
  readonly health: Health;
}
