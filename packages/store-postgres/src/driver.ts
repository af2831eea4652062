import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import { SERVICE_EYES } from './eyes.ts';

/** Transactions begin with the service's eyes in the same message to the server: a statement outside of one sees nothing. */
class ServiceDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const level = settings.isolationLevel ?? 'read committed';
    const begin = `start transaction isolation level ${level}; ${SERVICE_EYES}`;
    try {
      await connection.executeQuery(CompiledQuery.raw(begin));
    } catch (error) {
      await endOf(connection);
      throw error;
    }
  }
}

/** Kysely ends only what has begun; half a beginning would be the next one's failed transaction. */
const endOf = async (connection: DatabaseConnection): Promise<void> => {
  try {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  } catch {
    // The connection is lost, and what it had begun with it.
  }
};

/** Kysely's dialect for PostgreSQL, with {@link ServiceDriver}. */
export class ServiceDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ServiceDriver(this.#config);
  }
}
