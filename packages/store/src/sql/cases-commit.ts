import type { Transaction } from 'kysely';
import type { AuditSeal } from '../audit/audit-seal.ts';
import type { Change, Committed } from '../change.ts';
import { keepAnswer, keptAnswer } from './answers.ts';
import { appendAudit } from './audit.ts';
import type { Connection } from './connection.ts';
import { addMessages } from './outbox.ts';
import { type Before, projectionOf, putProjection } from './projection.ts';
import type { Tables } from './schema.ts';
import { erasePerson, putMarks, putSealed } from './sealed.ts';

/** Stores one act whole. What others stored in the meantime makes it a conflict, never an error. */
export const commit = (
  connection: Connection,
  seal: AuditSeal,
  change: Change,
): Promise<Committed> =>
  connection.write(async (trx) => {
    const before = await projectionOf(trx, change.caseId, connection.dialect.rowLocks);
    const repeated = await earlier(trx, change);
    if (repeated !== undefined) return repeated;
    const actual = before?.version ?? 0;
    if (actual !== change.expectedVersion) return { outcome: 'conflict', actual };
    return store(trx, { change, seal, before, rowLocks: connection.dialect.rowLocks });
  });

interface Act {
  readonly change: Change;
  readonly seal: AuditSeal;
  readonly before: Before | undefined;
  readonly rowLocks: boolean;
}

/** The chains of the audit log come last: they are what acts on different cases share, and are held shortest so. */
const store = async (trx: Transaction<Tables>, act: Act): Promise<Committed> => {
  const { change, seal, before, rowLocks } = act;
  const { idempotency, messages = [] } = change;
  if (idempotency !== undefined) await keepAnswer(trx, idempotency, change.at);
  const position = await appendEntries(trx, change);
  const kept = await putPerson(trx, change, before);
  await putProjection(trx, change.view, { before, kept });
  if (messages.length > 0) await addMessages(trx, messages, change.at);
  await appendAudit(trx, { seal, drafts: change.audit, rowLocks });
  return {
    outcome: 'committed',
    version: change.expectedVersion + change.entries.length,
    position,
  };
};

const earlier = async (
  trx: Transaction<Tables>,
  { idempotency }: Change,
): Promise<Committed | undefined> => {
  if (idempotency === undefined) return undefined;
  const answer = await keptAnswer(trx, idempotency);
  if (answer === undefined) return undefined;
  return answer === 'key-reused' ? { outcome: 'key-reused' } : { outcome: 'repeated', answer };
};

const appendEntries = async (trx: Transaction<Tables>, change: Change): Promise<number> => {
  const { actor } = change;
  let position = 0;
  for (const [index, entry] of change.entries.entries()) {
    const row = {
      case_id: change.caseId,
      version: change.expectedVersion + index + 1,
      entry: JSON.stringify(entry),
      actor_id: actor.id,
      actor_role: actor.role,
      actor_body: actor.body,
      at: change.at,
    };
    const stored = await trx
      .insertInto('log')
      .values(row)
      .returning('position')
      .executeTakeFirstOrThrow();
    position = stored.position;
  }
  return position;
};

/** Stores identity and text, or takes them away; tells whether any is kept then. */
const putPerson = async (
  trx: Transaction<Tables>,
  { caseId, sealed, marks, erase }: Change,
  before: Before | undefined,
): Promise<boolean> => {
  if (erase === true) {
    await erasePerson(trx, caseId);
    return false;
  }
  if (marks !== undefined) await putMarks(trx, caseId, marks);
  if (sealed === undefined) return before?.kept === 1;
  await putSealed(trx, caseId, sealed);
  return sealed.length > 0;
};
