import { PgBoss } from 'pg-boss';
import { makeQueues, QUEUE_SCHEMA } from './queues.ts';

/** What the queue of several nodes is made with. */
export interface QueueToPrepare {
  /** With a role that owns the database, or may create schemas in it. */
  readonly url: string;
  /** The role that the nodes connect with: it uses the queue, and owns nothing of it. */
  readonly appRole: string;
  /** Default `xinfang_queue`. */
  readonly schema?: string;
}

/**
 * Makes the queue's schema, or brings it to this version's, and lets the nodes' role use it. It may be run again at any time.
 *
 * @throws RangeError where a name is not a plain one.
 * @example
 * await prepareQueue({ url: 'postgres://xinfang_owner@db/county', appRole: 'xinfang_app' });
 */
export const prepareQueue = async ({
  url,
  appRole,
  schema = QUEUE_SCHEMA,
}: QueueToPrepare): Promise<void> => {
  for (const name of [appRole, schema])
    if (!PLAIN.test(name)) throw new RangeError('not a plain name');
  const boss = new PgBoss({
    connectionString: url,
    schema,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await makeQueues(boss);
    for (const statement of grants(schema, appRole)) await boss.getDb().executeSql(statement);
  } finally {
    await boss.stop({ graceful: false });
  }
};

const PLAIN = /^[a-z_][a-z0-9_]{0,62}$/u;

const grants = (schema: string, role: string): readonly string[] => [
  `grant usage on schema ${schema} to ${role}`,
  `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
  `grant usage on all sequences in schema ${schema} to ${role}`,
  `grant execute on all functions in schema ${schema} to ${role}`,
];
