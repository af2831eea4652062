import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { connect, type Database } from './database.ts';
import { cell, fill, type Pattern } from './pattern.ts';
import type { SealingKeys, ToSeal } from './sealing-worker.ts';
import { KEYS, type SeedingDesk } from './seeding-desk.ts';

/** One copy of a pattern: whose, and the how-manieth. */
export interface Copy {
  readonly pattern: Pattern;
  readonly county: string;
  readonly city: string;
  readonly number: number;
}

/** The id of a copy. */
export const idOf = ({ pattern, ...names }: Copy): string => fill(pattern.id, namesOf(names));

/** The case of a copy as JSON, without identity and text. */
export const jsonOf = ({ pattern, ...names }: Copy): string => fill(pattern.json, namesOf(names));

const DIGITS = 7;
const namesOf = ({ county, city, number }: Omit<Copy, 'pattern'>) => ({
  county,
  city,
  number: String(number).padStart(DIGITS, '0'),
});

/** The tables that cases stand in, with the columns as the service's own code names them. */
const COLUMNS: Readonly<Record<string, string>> = {
  sealed_parts: 'case_id, kind, cipher, key_id, wrapped_key, content',
  person_marks: 'mark, case_id',
  audit_log:
    'chain, number, action, actor_id, actor_role, actor_body, at, case_id, detail, previous, hash',
};

/** Cases that are written to files before the server takes them. */
const CHUNK = 20_000;

interface Writing {
  readonly desk: SeedingDesk;
  readonly heads: Map<number, { number: number; hash: string }>;
  /** As `COPY` names them, by table. */
  readonly columns: Map<string, string>;
}

/**
 * Stores copies of patterns as the service would have stored them one by one: cases, logs, reach, due days, identity and text
 * sealed under a key of their own, marks, and a line in a chain of the audit log. All in one transaction that begins by emptying
 * the tables, with their indexes made last: the server then writes nothing twice. While it takes one part the next one is made.
 */
export const copyCases = async (
  database: Database,
  desk: SeedingDesk,
  copies: Iterable<Copy>,
): Promise<number> => {
  const writing: Writing = { desk, heads: new Map(), columns: new Map(Object.entries(COLUMNS)) };
  const client = await connect(database.url.admin);
  try {
    await client.query('begin');
    const indexes = await dropIndexes(client);
    await client.query(`truncate ${TABLES.join(', ')}`);
    const stored = await copyChunks(database, writing, copies, client);
    const heads = [...writing.heads].map(
      ([chain, { number, hash }]) => `(${chain}, ${number}, '${hash}')`,
    );
    await client.query(`insert into audit_heads (chain, number, hash) values ${heads.join(', ')}`);
    for (const index of indexes) await client.query(index);
    await client.query('commit');
    await client.query('vacuum analyze');
    return stored;
  } finally {
    await client.end();
  }
};

const TABLES = [
  'cases',
  'case_reach',
  'case_accused',
  'case_deadlines',
  'log',
  'sealed_parts',
  'person_marks',
  'audit_log',
];

/** Drops what is no key, and tells how to make it again. */
const dropIndexes = async (client: pg.Client): Promise<readonly string[]> => {
  const { rows } = await client.query<{ readonly name: string; readonly made: string }>(
    `select indexname as name, indexdef as made from pg_indexes i
     where schemaname = 'xinfang' and tablename = any($1)
       and not exists (select from pg_constraint c where c.conname = i.indexname)`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
};

const copyChunks = async (
  database: Database,
  writing: Writing,
  copies: Iterable<Copy>,
  client: pg.Client,
): Promise<number> => {
  const worker = new Worker(new URL('sealing-worker.ts', import.meta.url), {
    workerData: KEYS satisfies SealingKeys,
  });
  let taken: Promise<void> = Promise.resolve();
  let stored = 0;
  for (const chunk of chunksOf(copies)) {
    const path = join(database.folder, `part-${stored}`);
    const sealed = sealChunk(worker, chunk, path);
    const files = [...(await writeChunk(writing, chunk, path)), ...(await sealed)];
    await taken;
    taken = takeChunk(client, writing, files);
    stored += chunk.length;
  }
  await taken;
  await worker.terminate();
  return stored;
};

const sealChunk = async (
  worker: Worker,
  chunk: readonly Copy[],
  path: string,
): Promise<readonly [string, string][]> => {
  const cases = chunk.map((copy) => ({
    id: idOf(copy),
    number: copy.number,
    text: JSON.stringify(copy.pattern.text),
  }));
  worker.postMessage({ path, cases } satisfies ToSeal);
  const [files] = await once(worker, 'message');
  return Object.entries(files as Readonly<Record<string, string>>);
};

function* chunksOf(copies: Iterable<Copy>): Generator<readonly Copy[]> {
  let chunk: Copy[] = [];
  for (const copy of copies) {
    chunk.push(copy);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Files with the table whose rows they hold. */
type Files = readonly [table: string, file: string][];

const writeChunk = async (
  writing: Writing,
  chunk: readonly Copy[],
  path: string,
): Promise<Files> => {
  const texts = new Map<string, string[]>();
  const put = (table: string, text: string): void => {
    const lines = texts.get(table);
    if (lines === undefined) texts.set(table, [text]);
    else lines.push(text);
  };
  for (const copy of chunk) {
    const names = namesOf(copy);
    for (const [table, named] of Object.entries(copy.pattern.columns))
      writing.columns.set(table, named);
    for (const [table, pieces] of Object.entries(copy.pattern.tables))
      if (pieces.length > 1) put(table, fill(pieces, names));
    put('audit_log', auditLine(writing, copy));
  }
  const files: [string, string][] = [];
  for (const [table, lines] of texts) {
    const file = `${path}-${table}.copy`;
    files.push([table, file]);
    const stream = createWriteStream(file);
    stream.end(lines.join(''));
    await once(stream, 'finish');
  }
  return files;
};

/** A line in the chain of the audit log, which goes on from copy to copy. */
const auditLine = ({ desk, heads }: Writing, copy: Copy): string => {
  const caseId = idOf(copy);
  const actor = { id: 'service', role: 'import', body: `${copy.county}-xfj` };
  const draft = { action: 'case.imported', actor, at: desk.now, caseId };
  const chain = desk.audit.chainOf(draft);
  const head = heads.get(chain) ?? { number: 0, hash: desk.audit.beginning(chain) };
  const row = { ...draft, chain, number: head.number + 1, previous: head.hash };
  const hash = desk.audit.hashOf(row);
  heads.set(chain, { number: row.number, hash });
  const values = [
    chain,
    row.number,
    row.action,
    actor.id,
    actor.role,
    actor.body,
    row.at,
    caseId,
    null,
    row.previous,
    hash,
  ];
  return `${values.map(cell).join('\t')}\n`;
};

const takeChunk = async (client: pg.Client, { columns }: Writing, files: Files): Promise<void> => {
  for (const [table, file] of files) {
    await client.query(`copy ${table} (${columns.get(table)}) from '${file}' with (freeze)`);
    rmSync(file);
  }
};
