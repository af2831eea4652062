import { CursorError } from '../page.ts';
import { StoreError } from '../store.ts';
import type { SqlDialect } from './dialect.ts';

/** How often a transaction is run: one that met a key meets it again only where it is not the race it took it for. */
const ATTEMPTS = { collision: 12, unique: 4, medium: 1 } as const;

/** Runs a question; failures of the medium become a {@link StoreError}. */
export const asked = async <Result>(
  dialect: SqlDialect,
  ask: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await ask();
  } catch (error) {
    throw storeErrorOf(dialect, error);
  }
};

/**
 * Runs a transaction, and anew where another one was in its way: the second run sees what the other stored and judges by it.
 */
export const written = async <Result>(
  dialect: SqlDialect,
  write: () => Promise<Result>,
): Promise<Result> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      const failure = dialect.failureOf(error);
      if (failure === undefined || attempt >= ATTEMPTS[failure.kind]) {
        throw storeErrorOf(dialect, error);
      }
      await pause(attempt);
    }
  }
};

/**
 * Any error of a statement as the store tells it: a defect is told as one, without the statement's contents.
 *
 * @example
 * try {
 *   await checkSchema(db, migrations);
 * } catch (error) {
 *   throw storeErrorOf(dialect, error);
 * }
 */
export const storeErrorOf = (dialect: SqlDialect, error: unknown): unknown => {
  if (error instanceof StoreError || error instanceof CursorError) return error;
  const failure = dialect.failureOf(error);
  if (failure === undefined) return error;
  if (failure.kind === 'medium') {
    return new StoreError(failure.code, { retry: failure.retry, cause: error });
  }
  return new StoreError(failure.kind === 'collision' ? 'unavailable' : 'defect', {
    retry: failure.kind === 'collision',
    cause: error,
  });
};

const pause = async (attempt: number): Promise<void> => {
  const most = Math.min(2 ** attempt, 100);
  await new Promise((resolve) => setTimeout(resolve, most * (0.5 + Math.random() / 2)));
};
