import type { CreateTableBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import type { ColumnType, SqlDialect } from '../dialect.ts';

/** The tables of the first version. A migration is never edited once released: it keeps its own names, apart from `schema.ts`. */
export const createTables = async (db: Kysely<unknown>, dialect: SqlDialect): Promise<void> => {
  await createCases(db, dialect);
  await createCaseParts(db, dialect);
  await createAudit(db, dialect);
  await createQueues(db, dialect);
  await createRest(db, dialect);
};

const createCases = async (db: Kysely<unknown>, { text, integer }: SqlDialect): Promise<void> => {
  await columns(db.schema.createTable('cases'), {
    case_id: text,
    version: integer,
    partition: text,
    unstated: integer,
    office: text,
    'holder?': text,
    received_on: text,
    channel: text,
    'content?': text,
    'township?': text,
    'purpose?': text,
    state: text,
    'closed_on?': text,
    open: integer,
    'next_due_on?': text,
    reckoned_on: text,
    reckoned_with: text,
    kept: integer,
    accused: text,
    deadlines: text,
    body: text,
  })
    .addPrimaryKeyConstraint('cases_key', ['case_id'])
    .execute();
};

const createCaseParts = async (db: Kysely<unknown>, dialect: SqlDialect): Promise<void> => {
  const { text, integer } = dialect;
  const reach = columns(db.schema.createTable('case_reach'), {
    body: text,
    case_id: text,
    received_on: text,
    state: text,
    open: integer,
    'next_due_on?': text,
    of_office: integer,
    guarded: integer,
  }).addPrimaryKeyConstraint('case_reach_key', ['body', 'case_id']);
  await clustered(reach, dialect).execute();
  const accused = columns(db.schema.createTable('case_accused'), {
    case_id: text,
    body: text,
  }).addPrimaryKeyConstraint('case_accused_key', ['case_id', 'body']);
  await clustered(accused, dialect).execute();
  await columns(db.schema.createTable('case_deadlines'), {
    case_id: text,
    deadline: text,
    instance: text,
    kind: text,
    body: text,
    office: text,
    due_on: text,
    certainty: text,
  })
    .addPrimaryKeyConstraint('case_deadlines_key', ['case_id', 'deadline', 'instance'])
    .execute();
  await columns(serial(db.schema.createTable('log'), dialect, 'position'), {
    case_id: text,
    version: integer,
    entry: text,
    actor_id: text,
    actor_role: text,
    actor_body: text,
    at: text,
  })
    .addUniqueConstraint('log_version', ['case_id', 'version'])
    .execute();
  await columns(db.schema.createTable('sealed_parts'), {
    case_id: text,
    kind: text,
    cipher: text,
    key_id: text,
    wrapped_key: text,
    content: text,
  })
    .addPrimaryKeyConstraint('sealed_parts_key', ['case_id', 'kind'])
    .execute();
  const marks = columns(db.schema.createTable('person_marks'), {
    mark: text,
    case_id: text,
  }).addPrimaryKeyConstraint('person_marks_key', ['mark', 'case_id']);
  await clustered(marks, dialect).execute();
};

const createAudit = async (db: Kysely<unknown>, { text, integer }: SqlDialect): Promise<void> => {
  await columns(db.schema.createTable('audit_log'), {
    chain: integer,
    number: integer,
    action: text,
    actor_id: text,
    actor_role: text,
    actor_body: text,
    at: text,
    'case_id?': text,
    'purpose?': text,
    'detail?': text,
    previous: text,
    hash: text,
  })
    .addPrimaryKeyConstraint('audit_log_key', ['chain', 'number'])
    .execute();
  await columns(db.schema.createTable('audit_heads'), {
    chain: integer,
    number: integer,
    hash: text,
  })
    .addPrimaryKeyConstraint('audit_heads_key', ['chain'])
    .execute();
};

const createQueues = async (db: Kysely<unknown>, dialect: SqlDialect): Promise<void> => {
  const { text, integer } = dialect;
  await columns(serial(db.schema.createTable('outbox'), dialect, 'seq'), {
    id: text,
    key: text,
    sink: text,
    topic: text,
    payload: text,
    'case_id?': text,
    'not_before?': text,
    created_at: text,
    state: text,
    attempt: integer,
    due_at: text,
    leased: integer,
    'error?': text,
    'ended_at?': text,
  })
    .addUniqueConstraint('outbox_id', ['id'])
    .addUniqueConstraint('outbox_message', ['key'])
    .execute();
  await columns(db.schema.createTable('jobs'), {
    id: text,
    kind: text,
    actor_id: text,
    actor_role: text,
    actor_body: text,
    asked: text,
    status: text,
    done: integer,
    'total?': integer,
    'result?': text,
    'error?': text,
    created_at: text,
    changed_at: text,
    'worker?': text,
    'lease_until?': text,
  })
    .addPrimaryKeyConstraint('jobs_key', ['id'])
    .execute();
};

const createRest = async (db: Kysely<unknown>, { text, integer }: SqlDialect): Promise<void> => {
  await columns(db.schema.createTable('api_keys'), {
    id: text,
    hash: text,
    label: text,
    role: text,
    body: text,
    created_at: text,
    created_by: text,
    'expires_at?': text,
    'revoked_at?': text,
  })
    .addPrimaryKeyConstraint('api_keys_key', ['id'])
    .execute();
  await columns(db.schema.createTable('impacts'), {
    id: text,
    at: text,
    before: text,
    after: text,
    cases: integer,
    moved: integer,
  })
    .addPrimaryKeyConstraint('impacts_key', ['id'])
    .execute();
  await columns(db.schema.createTable('impact_cases'), {
    impact_id: text,
    case_id: text,
    moved: text,
  })
    .addPrimaryKeyConstraint('impact_cases_key', ['impact_id', 'case_id'])
    .execute();
  await columns(db.schema.createTable('marks'), { name: text, value: text })
    .addPrimaryKeyConstraint('marks_key', ['name'])
    .execute();
  await columns(db.schema.createTable('kept_answers'), {
    owner: text,
    key: text,
    fingerprint: text,
    status: integer,
    headers: text,
    body: text,
    at: text,
  })
    .addPrimaryKeyConstraint('kept_answers_key', ['owner', 'key'])
    .execute();
};

type Table = CreateTableBuilder<string, never>;

/** Columns in their order; a name that ends in `?` may be null. */
const columns = (
  table: CreateTableBuilder<string, string>,
  types: Readonly<Record<string, ColumnType>>,
): CreateTableBuilder<string, string> =>
  Object.entries(types).reduce((made, [name, type]) => {
    const optional = name.endsWith('?');
    return made.addColumn(optional ? name.slice(0, -1) : name, type, (column) =>
      optional ? column : column.notNull(),
    );
  }, table);

const serial = (
  table: Table,
  { serial: way, integer }: SqlDialect,
  name: string,
): CreateTableBuilder<string, string> =>
  way === 'autoincrement'
    ? table.addColumn(name, 'integer', (column) => column.primaryKey().autoIncrement())
    : table.addColumn(name, integer, (column) => column.generatedAlwaysAsIdentity().primaryKey());

const clustered = (
  table: CreateTableBuilder<string, string>,
  dialect: SqlDialect,
): CreateTableBuilder<string, string> =>
  dialect.clustered ? table.modifyEnd(sql`without rowid`) : table;
